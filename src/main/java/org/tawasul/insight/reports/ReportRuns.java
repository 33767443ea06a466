package org.tawasul.insight.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.database.Moments;
import org.tawasul.language.Language;

/**
 * Reports that are made in the background. One is taken on a lease that its maker renews with each step: if they die, it is
 * begun again by whoever comes first, three times at most.
 */
@Repository
class ReportRuns {
    static final Duration LEASE = Duration.ofMinutes(5);
    static final Duration KEPT = Duration.ofDays(7);
    static final int MOST_OPEN = 5;
    private static final int MOST_TRIES = 3;
    private static final String COLUMNS =
            "run_id, officer_id, title, query, format, language, eastern, state, done, steps,"
                    + " tries, asked_at, ended_at, reason";

    private final JdbcClient jdbc;

    ReportRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives its id; empty when this officer has as many under way as one may. */
    Optional<Long> ask(
            Officer officer,
            String title,
            String query,
            Format format,
            Language language,
            boolean eastern,
            Instant at) {
        return jdbc.sql("""
                insert into insight.report_run (officer_id, title, query, format, language, eastern, asked_at, leased_until)
                select :officer, :title, :query, :format, :language, :eastern, :at, :at
                 where (select count(*) from insight.report_run
                         where officer_id = :officer and state in ('WAITING', 'RUNNING')) < :most
                returning run_id
                """)
                .param("officer", officer.id())
                .param("title", title)
                .param("query", query)
                .param("format", format.name())
                .param("language", language.code())
                .param("eastern", eastern)
                .param("at", Moments.bound(at))
                .param("most", MOST_OPEN)
                .query(Long.class)
                .optional();
    }

    /** The latest first. */
    List<ReportRun> listOf(Officer officer) {
        return jdbc.sql("select " + COLUMNS
                        + " from insight.report_run where officer_id = :officer order by run_id desc limit 20")
                .param("officer", officer.id())
                .query((row, number) -> read(row))
                .list();
    }

    Optional<ReportRun> find(long id, Officer officer) {
        return jdbc.sql("select " + COLUMNS + " from insight.report_run where run_id = :id and officer_id = :officer")
                .param("id", id)
                .param("officer", officer.id())
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<byte[]> contentOf(ReportRun run) {
        return jdbc.sql("select content from insight.report_run where run_id = :id and state = 'READY'")
                .param("id", run.id())
                .query(byte[].class)
                .optional();
    }

    /** Fails those that broke off too often; gives them. */
    List<ReportRun> giveUp(Instant now) {
        return jdbc.sql("update insight.report_run set state = 'FAILED', reason = 'reports.run.died', ended_at = :now"
                        + " where state in ('WAITING', 'RUNNING') and leased_until <= :now and tries >= :most returning "
                        + COLUMNS)
                .param("now", Moments.bound(now))
                .param("most", MOST_TRIES)
                .query((row, number) -> read(row))
                .list();
    }

    /** One that waits, or whose maker has not been heard of. */
    Optional<ReportRun> take(Instant now) {
        return jdbc.sql("""
                update insight.report_run r
                   set state = 'RUNNING', leased_until = :until, tries = tries + 1, done = 0
                  from (select run_id from insight.report_run
                         where state in ('WAITING', 'RUNNING') and leased_until <= :now
                         order by leased_until limit 1 for update skip locked) due
                 where r.run_id = due.run_id
                returning r.run_id, officer_id, title, query, format, language, eastern, state, done, steps, tries, asked_at,
                          ended_at, reason
                """)
                .param("until", Moments.bound(now.plus(LEASE)))
                .param("now", Moments.bound(now))
                .query((row, number) -> read(row))
                .optional();
    }

    /** False when it is this maker's no more: it was cancelled, or somebody else has begun it again. */
    boolean goOn(ReportRun run, int done, int steps, Instant now) {
        return jdbc.sql("""
                update insight.report_run set done = :done, steps = :steps, leased_until = :until
                 where run_id = :id and state = 'RUNNING' and tries = :tries
                """)
                        .param("done", done)
                        .param("steps", steps)
                        .param("until", Moments.bound(now.plus(LEASE)))
                        .param("id", run.id())
                        .param("tries", run.tries())
                        .update()
                == 1;
    }

    boolean finish(ReportRun run, byte[] content, Instant now) {
        return jdbc.sql("""
                update insight.report_run set state = 'READY', content = :content, done = steps, ended_at = :now
                 where run_id = :id and state = 'RUNNING' and tries = :tries
                """)
                        .param("content", content)
                        .param("now", Moments.bound(now))
                        .param("id", run.id())
                        .param("tries", run.tries())
                        .update()
                == 1;
    }

    /** False when it had ended before. */
    boolean fail(ReportRun run, String reason, Instant now) {
        return end(run, "FAILED", reason, now);
    }

    void cancel(ReportRun run, Instant now) {
        end(run, "CANCELLED", null, now);
    }

    private boolean end(ReportRun run, String state, @Nullable String reason, Instant now) {
        return jdbc.sql("""
                update insight.report_run set state = :state, reason = :reason, ended_at = :now
                 where run_id = :id and state in ('WAITING', 'RUNNING')
                """)
                        .param("state", state)
                        .param("reason", reason)
                        .param("now", Moments.bound(now))
                        .param("id", run.id())
                        .update()
                == 1;
    }

    /** Gives how many were forgotten. */
    int forget(Instant now) {
        return jdbc.sql("delete from insight.report_run where ended_at < :before")
                .param("before", Moments.bound(now.minus(KEPT)))
                .update();
    }

    private static ReportRun read(ResultSet row) throws SQLException {
        return new ReportRun(
                row.getLong("run_id"),
                row.getLong("officer_id"),
                row.getString("title"),
                row.getString("query"),
                Format.valueOf(row.getString("format")),
                Language.of(row.getString("language")),
                row.getBoolean("eastern"),
                ReportRun.State.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getInt("steps"),
                row.getInt("tries"),
                Moments.get(row, "asked_at"),
                Moments.find(row, "ended_at"),
                row.getString("reason"));
    }
}
