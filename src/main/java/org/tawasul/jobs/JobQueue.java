package org.tawasul.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.database.Moments;

/**
 * The jobs of one table. One is taken on a lease that its maker renews with each step: if they die, it is begun again by whoever
 * comes first, three times at most. Beside what its jobs are about the table has {@code officer_id}, {@code state}, {@code done},
 * {@code steps}, {@code tries}, {@code asked_at}, {@code leased_until} and {@code ended_at}.
 */
public final class JobQueue {
    public static final int MOST_TRIES = 3;
    /** What {@link #read} reads, beside the id. */
    public static final String COLUMNS = "officer_id, state, done, steps, tries, asked_at, ended_at";

    public static final Duration LEASE = Duration.ofMinutes(5);
    private static final String OPEN = "state in ('WAITING', 'RUNNING')";

    private final JdbcClient jdbc;
    private final String table;
    private final String id;

    /** @param id the column of its key */
    public JobQueue(JdbcClient jdbc, String table, String id) {
        this.jdbc = jdbc;
        this.table = table;
        this.id = id;
    }

    /** A condition in SQL: whether {@code :officer} has fewer than {@code :most} under way. */
    public String hasRoom() {
        return "(select count(*) from (select from " + table + " where officer_id = :officer and " + OPEN
                + " limit :most) under_way) < :most";
    }

    /** Fails those that broke off too often; gives their ids. */
    public List<Long> giveUp(Instant now) {
        return jdbc.sql("update " + table + " set state = 'FAILED', ended_at = :now where " + OPEN
                        + " and leased_until <= :now and tries >= :most returning " + id)
                .param("now", Moments.bound(now))
                .param("most", MOST_TRIES)
                .query(Long.class)
                .list();
    }

    /** Begins one that waits, or whose maker has not been heard of; gives its id. */
    public Optional<Long> take(Instant now) {
        return jdbc.sql("""
                update %1$s set state = 'RUNNING', leased_until = :until, tries = tries + 1, done = 0
                 where %2$s = (select %2$s from %1$s where %3$s and leased_until <= :now
                                order by leased_until limit 1 for update skip locked)
                returning %2$s
                """.formatted(table, id, OPEN))
                .param("until", Moments.bound(now.plus(LEASE)))
                .param("now", Moments.bound(now))
                .query(Long.class)
                .optional();
    }

    /** @throws Job.Dropped when it is this maker's no more: it was cancelled, or somebody else has begun it again */
    public void goOn(Job job, int done, int steps, Instant now) {
        boolean isOurs =
                jdbc.sql("update " + table + " set done = :done, steps = :steps, leased_until = :until" + ours())
                                .param("done", done)
                                .param("steps", steps)
                                .param("until", Moments.bound(now.plus(LEASE)))
                                .param("id", job.id())
                                .param("tries", job.tries())
                                .update()
                        == 1;
        if (!isOurs) throw new Job.Dropped(job);
    }

    /**
     * Keeps what came out. False when it is this maker's no more.
     *
     * @param keeping in SQL what is kept where, such as {@code content = :made}
     */
    public boolean finish(Job job, String keeping, Object made, Instant now) {
        return jdbc.sql("update " + table + " set state = 'READY', done = steps, ended_at = :now, " + keeping + ours())
                        .param("made", made)
                        .param("now", Moments.bound(now))
                        .param("id", job.id())
                        .param("tries", job.tries())
                        .update()
                == 1;
    }

    /** False when it had ended before. */
    public boolean end(long job, Job.State state, Instant now) {
        return jdbc.sql("update " + table + " set state = :state, ended_at = :now where " + id + " = :id and " + OPEN)
                        .param("state", state.name())
                        .param("now", Moments.bound(now))
                        .param("id", job)
                        .update()
                == 1;
    }

    public Job read(ResultSet row) throws SQLException {
        return new Job(
                row.getLong(id),
                row.getLong("officer_id"),
                Job.State.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getInt("steps"),
                row.getInt("tries"),
                Moments.get(row, "asked_at"),
                Moments.find(row, "ended_at"));
    }

    private String ours() {
        return " where " + id + " = :id and state = 'RUNNING' and tries = :tries";
    }
}
