package org.tawasul.insight.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.Officer;
import org.tawasul.database.Moments;
import org.tawasul.language.Language;

/** When reports are sent by themselves, and every letter that was to go out. */
@Repository
class Schedules {
    /** For whoever makes the report and sends it; then the letter is due again. */
    static final Duration LEASE = Duration.ofMinutes(10);

    static final int MOST = 50;

    private final JdbcClient jdbc;

    Schedules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public long add(
            long reportId,
            Officer by,
            Timetable timetable,
            List<Language> languages,
            List<Format> formats,
            boolean eastern,
            List<Long> recipients,
            Instant at) {
        long id = jdbc.sql("""
                insert into insight.report_schedule (
                  report_id, officer_id, rhythm, day, hour, languages, formats, eastern, created_at, next_at)
                values (:report, :officer, :rhythm, :day, :hour, :languages, :formats, :eastern, :at, :next)
                returning schedule_id
                """)
                .param("report", reportId)
                .param("officer", by.id())
                .param("rhythm", timetable.rhythm().name())
                .param("day", timetable.day())
                .param("hour", timetable.hour())
                .param("languages", languages.stream().map(Language::code).toArray(String[]::new))
                .param("formats", formats.stream().map(Format::name).toArray(String[]::new))
                .param("eastern", eastern)
                .param("at", Moments.bound(at))
                .param("next", Moments.bound(timetable.after(at)))
                .query(Long.class)
                .single();
        for (var recipient : recipients)
            jdbc.sql("insert into insight.schedule_recipient (schedule_id, officer_id) values (:schedule, :officer)")
                    .param("schedule", id)
                    .param("officer", recipient)
                    .update();
        return id;
    }

    /** Those of a report that this officer set. */
    List<Schedule> listOf(SavedReport report, Officer officer) {
        return jdbc.sql(SELECT
                        + " where report_id = :report and s.officer_id = :officer order by schedule_id limit :most")
                .param("report", report.id())
                .param("officer", officer.id())
                .param("most", MOST)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Schedule> find(long id) {
        return jdbc.sql(SELECT + " where schedule_id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    void delete(Schedule schedule) {
        jdbc.sql("delete from insight.report_schedule where schedule_id = :id")
                .param("id", schedule.id())
                .update();
    }

    /** Queues a letter to each recipient of one that is due, once whoever asks; times that passed unseen are made up for by one. */
    @Transactional
    public boolean queueNext(Instant now) {
        var due = jdbc.sql(SELECT + " where next_at <= :now order by next_at limit 1 for update skip locked")
                .param("now", Moments.bound(now))
                .query((row, number) -> read(row))
                .optional();
        if (due.isEmpty()) return false;
        var schedule = due.get();
        jdbc.sql("""
                insert into insight.report_delivery (schedule_id, officer_id, due_at, next_try_at)
                select schedule_id, officer_id, :due, :now from insight.schedule_recipient where schedule_id = :id
                on conflict do nothing
                """)
                .param("due", Moments.bound(schedule.nextAt()))
                .param("now", Moments.bound(now))
                .param("id", schedule.id())
                .update();
        jdbc.sql("update insight.report_schedule set next_at = :next where schedule_id = :id")
                .param("next", Moments.bound(schedule.timetable().after(now)))
                .param("id", schedule.id())
                .update();
        return true;
    }

    /** A letter that is to go out. */
    record Delivery(long id, long scheduleId, long officerId, Instant dueAt, int tries) {}

    Optional<Delivery> take(Instant now) {
        return jdbc.sql("""
                update insight.report_delivery d set next_try_at = :until, tries = tries + 1
                  from (select delivery_id from insight.report_delivery
                         where state = 'QUEUED' and next_try_at <= :now
                         order by next_try_at limit 1 for update skip locked) due
                 where d.delivery_id = due.delivery_id
                returning d.delivery_id, d.schedule_id, d.officer_id, d.due_at, d.tries
                """)
                .param("until", Moments.bound(now.plus(LEASE)))
                .param("now", Moments.bound(now))
                .query((row, number) -> new Delivery(
                        row.getLong("delivery_id"),
                        row.getLong("schedule_id"),
                        row.getLong("officer_id"),
                        Moments.get(row, "due_at"),
                        row.getInt("tries")))
                .optional();
    }

    void sent(Delivery delivery, Instant at) {
        end(delivery, "SENT", null, at);
    }

    /** @param reason the key of a text */
    void skip(Delivery delivery, String reason) {
        end(delivery, "SKIPPED", reason, null);
    }

    void giveUp(Delivery delivery) {
        end(delivery, "FAILED", "reports.delivery.failed", null);
    }

    private void end(Delivery delivery, String state, @Nullable String reason, @Nullable Instant sentAt) {
        jdbc.sql("""
                update insight.report_delivery set state = :state, reason = :reason, sent_at = :at where delivery_id = :id
                """)
                .param("state", state)
                .param("reason", reason)
                .param("at", Moments.bound(sentAt))
                .param("id", delivery.id())
                .update();
    }

    void putOff(Delivery delivery, Instant until) {
        jdbc.sql("""
                update insight.report_delivery set next_try_at = :until, reason = 'reports.delivery.again'
                 where delivery_id = :id
                """)
                .param("until", Moments.bound(until))
                .param("id", delivery.id())
                .update();
    }

    /** The latest first. */
    List<SentReport> listSent(Schedule schedule) {
        return jdbc.sql("""
                select officer_id, due_at, state, sent_at, reason from insight.report_delivery
                 where schedule_id = :id order by due_at desc, officer_id limit :most
                """)
                .param("id", schedule.id())
                .param("most", MOST)
                .query((row, number) -> new SentReport(
                        row.getLong("officer_id"),
                        Moments.get(row, "due_at"),
                        row.getString("state"),
                        Moments.find(row, "sent_at"),
                        row.getString("reason")))
                .list();
    }

    private static final String SELECT = """
            select s.*, array(select officer_id from insight.schedule_recipient r where r.schedule_id = s.schedule_id
                               order by officer_id) as recipients
              from insight.report_schedule s
            """;

    private static Schedule read(ResultSet row) throws SQLException {
        return new Schedule(
                row.getLong("schedule_id"),
                row.getLong("report_id"),
                row.getLong("officer_id"),
                new Timetable(Timetable.Rhythm.valueOf(row.getString("rhythm")), row.getInt("day"), row.getInt("hour")),
                texts(row, "languages").map(Language::of).toList(),
                texts(row, "formats").map(Format::valueOf).toList(),
                row.getBoolean("eastern"),
                List.of((Long[]) row.getArray("recipients").getArray()),
                Moments.get(row, "next_at"));
    }

    private static java.util.stream.Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }
}
