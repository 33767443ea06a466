package org.tawasul.cases.rescheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.calendars.Calendar;
import org.tawasul.cases.Holder;
import org.tawasul.cases.Periods;
import org.tawasul.cases.events.CaseRescheduled;
import org.tawasul.cases.events.CaseRescheduled.Cause;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Services;
import org.tawasul.database.Moments;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import tools.jackson.databind.json.JsonMapper;

/**
 * Works through the changes of working time and of response periods, the earliest first, in pieces that are committed one by one. What is to be done
 * stands in a table, and a piece takes its cases out of it in the transaction that gives them their due times: a crash
 * loses the piece it hits and nothing else. One node works at a time; the lock goes with its transaction.
 *
 * <p>A case that somebody changes between reading and writing keeps that change: its version is no longer the one that was
 * read, so it stays in the table and is looked at again with the next piece.
 */
@Component
class Batches {
    private static final String WRITE = """
            with wanted as (
              select * from unnest(:ids, :versions, :dues::timestamptz[], :data::jsonb[]) as w (case_id, version, due, data)),
            changed as (
              update cases.cases c
                 set agency_due_at = w.due, version = c.version + 1,
                     escalated = case when w.due > c.agency_due_at then 0 else c.escalated end,
                     digest = journal.digest(c.digest, 'case', c.case_id, c.version + 1, :type, :at, :actor, w.data)
                from wanted w
               where c.case_id = w.case_id and c.version = w.version
              returning c.case_id, c.version, c.digest, w.data),
            told as (
              insert into journal.entry (subject, subject_id, seq, type, at, actor, data, digest)
              select 'case', case_id, version, :type, :at, :actor, data, digest from changed
              returning subject_id)
            delete from cases.to_reschedule t using told
             where t.rescheduling_id = :rescheduling and t.case_id = told.subject_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Journal journal;
    private final Services services;
    private final Periods periods;

    Batches(JdbcClient jdbc, JsonMapper json, Journal journal, Services services, Periods periods) {
        this.services = services;
        this.periods = periods;
        this.jdbc = jdbc;
        this.json = json;
        this.journal = journal;
    }

    /** What is being worked on. */
    private record Work(long id, boolean begun, boolean gleaning, Instant askedAt, Concerned whose, Change change) {}

    /** Does the next piece of at most so many cases; false when there is nothing to do, or another node does it. */
    @Transactional
    boolean next(int most, Instant now) {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(hashtext('cases.rescheduling'))")
                .query(Boolean.class)
                .single()) return false;
        var work = find(now).orElse(null);
        if (work == null) return false;
        if (!work.begun()) begin(work);
        else proceed(work, most, now);
        return true;
    }

    private void begin(Work work) {
        int total = work.whose()
                .bind(jdbc.sql("insert into cases.to_reschedule select :id, c.case_id from cases.cases c where "
                        + Concerned.SQL + (work.gleaning() ? " and c.agency_since >= :at" : "")))
                .param("id", work.id())
                .param("at", Moments.bound(work.askedAt()))
                .update();
        jdbc.sql("update cases.rescheduling set total = :total where rescheduling_id = :id")
                .param("total", total)
                .param("id", work.id())
                .update();
    }

    private void proceed(Work work, int most, Instant now) {
        var ids = jdbc.sql("""
                select case_id from cases.to_reschedule where rescheduling_id = :id order by case_id limit :most
                """)
                .param("id", work.id())
                .param("most", most)
                .query(Long.class)
                .list();
        if (ids.isEmpty()) {
            finish(work, now);
            return;
        }
        var still = new ArrayList<>(ids);
        var moving = new ArrayList<Running>();
        var dues = new ArrayList<Instant>();
        for (var running : read(work, ids)) {
            var due = work.change().newDue(running);
            if (due.equals(running.due())) continue;
            moving.add(running);
            dues.add(due);
            still.remove(running.caseId());
        }
        int moved = write(work, moving, dues, now);
        int passed = forget(work, still);
        jdbc.sql("""
                update cases.rescheduling set done = done + :done, moved = moved + :moved where rescheduling_id = :id
                """)
                .param("done", moved + passed)
                .param("moved", moved)
                .param("id", work.id())
                .update();
        if (moved > 0) journal.appended();
    }

    private List<Running> read(Work work, List<Long> ids) {
        return work.whose()
                .bind(jdbc.sql("""
                        select c.case_id, c.version, c.service_id, c.kind, c.importance, c.agency_id, c.department_id,
                               c.agency_since, c.agency_due_at, greatest(c.agency_since, resumed.at) as set_at
                          from cases.cases c
                          left join lateral (
                            select max(e.at) as at from journal.entry e
                             where e.subject_id = c.case_id and e.subject = 'case'
                               and e.type in ('RequesterAnswered', 'CaseResumed', 'ReplyProposed', 'CaseUnmerged')) resumed on true
                         where c.case_id = any (:ids) and
                        """ + Concerned.SQL))
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> running(row))
                .list();
    }

    private Running running(ResultSet row) throws SQLException {
        return new Running(
                row.getLong("case_id"),
                row.getInt("version"),
                services.get(row.getLong("service_id")),
                Kind.valueOf(row.getString("kind")),
                row.getInt("importance"),
                new Holder(row.getLong("agency_id"), row.getLong("department_id"), 0),
                Moments.get(row, "agency_since"),
                Moments.get(row, "set_at"),
                Moments.get(row, "agency_due_at"));
    }

    private int write(Work work, List<Running> lines, List<Instant> dues, Instant now) {
        if (lines.isEmpty()) return 0;
        var data = new String[lines.size()];
        for (int i = 0; i < data.length; i++) {
            var line = lines.get(i);
            data[i] = journal.encode(new CaseRescheduled(
                    line.caseId(),
                    line.due(),
                    dues.get(i),
                    work.change().cause(),
                    work.change().on()));
        }
        return jdbc.sql(WRITE)
                .param("ids", lines.stream().map(Running::caseId).toArray(Long[]::new))
                .param("versions", lines.stream().map(Running::version).toArray(Integer[]::new))
                .param("dues", dues.stream().map(Instant::toString).toArray(String[]::new))
                .param("data", data)
                .param("type", CaseRescheduled.class.getSimpleName())
                .param("at", Moments.bound(now))
                .param("actor", Actor.CLOCK.value())
                .param("rescheduling", work.id())
                .update();
    }

    /** What need not move, or is no longer open, or no longer theirs. */
    private int forget(Work work, List<Long> ids) {
        if (ids.isEmpty()) return 0;
        return jdbc.sql("delete from cases.to_reschedule where rescheduling_id = :id and case_id = any (:ids)")
                .param("id", work.id())
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    private void finish(Work work, Instant now) {
        jdbc.sql("update cases.rescheduling set finished_at = :now where rescheduling_id = :id")
                .param("now", Moments.bound(now))
                .param("id", work.id())
                .update();
    }

    private Optional<Work> find(Instant now) {
        return jdbc.sql("""
                select rescheduling_id, cause, "on", before, after, agencies, except_of, departments, gleaning, asked_at,
                       total is not null as begun
                  from cases.rescheduling where finished_at is null and begins_at <= :now
                 order by rescheduling_id limit 1
                """)
                .param("now", Moments.bound(now))
                .query((row, number) -> work(row))
                .optional();
    }

    private Work work(ResultSet row) throws SQLException {
        return new Work(
                row.getLong("rescheduling_id"),
                row.getBoolean("begun"),
                row.getBoolean("gleaning"),
                Moments.get(row, "asked_at"),
                new Concerned(ids(row, "agencies"), ids(row, "except_of"), ids(row, "departments")),
                change(row));
    }

    private Change change(ResultSet row) throws SQLException {
        var cause = Cause.valueOf(row.getString("cause"));
        var on = row.getObject("on", LocalDate.class);
        if (cause == Cause.PERIOD) return new PeriodChange(on, periods);
        return new CalendarChange(
                cause,
                on,
                calendar(row.getString("before")).time(),
                calendar(row.getString("after")).time(),
                Moments.get(row, "asked_at"),
                periods);
    }

    private Calendar calendar(@Nullable String written) {
        return json.readValue(written, Calendar.class);
    }

    private static List<Long> ids(ResultSet row, String column) throws SQLException {
        return Arrays.asList((Long[]) row.getArray(column).getArray());
    }
}
