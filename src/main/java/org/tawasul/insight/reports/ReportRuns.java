package org.tawasul.insight.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.database.Moments;
import org.tawasul.jobs.Job;
import org.tawasul.jobs.JobQueue;
import org.tawasul.language.Language;

/** Reports that are made in the background, kept for a week. */
@Repository
class ReportRuns {
    static final Duration KEPT = Duration.ofDays(7);
    static final int MOST_OPEN = 5;
    private static final String TABLE = "insight.report_run";
    private static final String COLUMNS =
            "run_id, title, query, format, language, eastern, reason, " + JobQueue.COLUMNS;

    private final JdbcClient jdbc;
    private final JobQueue queue;

    ReportRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.queue = new JobQueue(jdbc, TABLE, "run_id");
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
                select :officer, :title, :query, :format, :language, :eastern, :at, :at where %s
                returning run_id
                """.formatted(queue.hasRoom()))
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
        return find(id).filter(run -> run.job().officerId() == officer.id());
    }

    private Optional<ReportRun> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from insight.report_run where run_id = :id")
                .param("id", id)
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
        var given = queue.giveUp(now);
        given.forEach(id -> explain(id, "reports.run.died"));
        return given.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** One that waits, or whose maker has not been heard of. */
    Optional<ReportRun> take(Instant now) {
        return queue.take(now).flatMap(this::find);
    }

    /** @throws Job.Dropped when it is this maker's no more */
    void goOn(ReportRun run, int done, int steps, Instant now) {
        queue.goOn(run.job(), done, steps, now);
    }

    boolean finish(ReportRun run, byte[] content, Instant now) {
        return queue.finish(run.job(), "content = :made", content, now);
    }

    /** False when it had ended before. */
    boolean fail(ReportRun run, String reason, Instant now) {
        if (!queue.end(run.id(), Job.State.FAILED, now)) return false;
        explain(run.id(), reason);
        return true;
    }

    void cancel(ReportRun run, Instant now) {
        queue.end(run.id(), Job.State.CANCELLED, now);
    }

    private void explain(long id, String reason) {
        jdbc.sql("update insight.report_run set reason = :reason where run_id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** Gives how many were forgotten. */
    int forget(Instant now) {
        return jdbc.sql("delete from insight.report_run where ended_at < :before")
                .param("before", Moments.bound(now.minus(KEPT)))
                .update();
    }

    private ReportRun read(ResultSet row) throws SQLException {
        return new ReportRun(
                queue.read(row),
                row.getString("title"),
                row.getString("query"),
                Format.valueOf(row.getString("format")),
                Language.of(row.getString("language")),
                row.getBoolean("eastern"),
                row.getString("reason"));
    }
}
