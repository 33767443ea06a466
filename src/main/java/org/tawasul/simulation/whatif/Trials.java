package org.tawasul.simulation.whatif;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.database.Moments;
import org.tawasul.insight.Reach;
import org.tawasul.jobs.Job;
import org.tawasul.jobs.JobQueue;
import org.tawasul.simulation.Change;
import org.tawasul.simulation.Experiment;
import org.tawasul.simulation.Experiment.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** The trials of all who ask. */
@Repository
class Trials {
    static final int MOST_OPEN = 3;
    private static final int LISTED = 20;
    private static final String COLUMNS =
            "trial_id, agency_id, department_id, change, shared, outcome, " + JobQueue.COLUMNS;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final JobQueue queue;

    Trials(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.queue = new JobQueue(jdbc, "simulation.trial", "trial_id");
    }

    /** Gives its id; empty when this officer has as many under way as one may. */
    Optional<Long> ask(Officer officer, Change change, Instant at) {
        var reach = Reach.of(officer);
        return jdbc.sql("""
                insert into simulation.trial (officer_id, agency_id, department_id, change, steps, asked_at, leased_until)
                select :officer, :agency, :department, :change, :steps, :at, :at where %s
                returning trial_id
                """.formatted(queue.hasRoom()))
                .param("officer", officer.id())
                .param("agency", reach.agencyId())
                .param("department", reach.departmentId())
                .param("change", change.words())
                .param("steps", 2 * Experiment.YEARS)
                .param("at", Moments.bound(at))
                .param("most", MOST_OPEN)
                .query(Long.class)
                .optional();
    }

    /** One's own, the latest first. */
    List<Trial> listOf(Officer officer) {
        return jdbc.sql("select " + COLUMNS
                        + " from simulation.trial where officer_id = :officer order by trial_id desc limit :most")
                .param("officer", officer.id())
                .param("most", LISTED)
                .query((row, number) -> read(row))
                .list();
    }

    /** Those that others share with who may see as far, the latest first. */
    List<Trial> listShared(Officer officer) {
        var reach = Reach.of(officer);
        return jdbc.sql("select " + COLUMNS + """
                  from simulation.trial
                 where shared and officer_id <> :officer and (:agency = 0 or agency_id = :agency)
                   and (:department = 0 or department_id = :department)
                 order by trial_id desc limit :most
                """)
                .param("officer", officer.id())
                .param("agency", reach.agencyId())
                .param("department", reach.departmentId())
                .param("most", LISTED)
                .query((row, number) -> read(row))
                .list();
    }

    /** One's own, or one that is shared and lies within what one may see. */
    Optional<Trial> find(long id, Officer officer) {
        return find(id).filter(trial -> trial.job().officerId() == officer.id()
                || trial.shared() && trial.reach().isWithin(Reach.of(officer)));
    }

    private Optional<Trial> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from simulation.trial where trial_id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** One that waits, or whose node has not been heard of. */
    Optional<Trial> take(Instant now) {
        queue.giveUp(now);
        return queue.take(now).flatMap(this::find);
    }

    /** @throws Job.Dropped when it is this node's no more */
    void goOn(Trial trial, long done, Instant now) {
        queue.goOn(trial.job(), Math.toIntExact(done), trial.job().steps(), now);
    }

    void finish(Trial trial, Outcome outcome, Instant now) {
        queue.finish(trial.job(), "outcome = :made::jsonb", json.writeValueAsString(outcome), now);
    }

    void end(Trial trial, Job.State state, Instant now) {
        queue.end(trial.id(), state, now);
    }

    void share(Trial trial, boolean shared) {
        jdbc.sql("update simulation.trial set shared = :shared where trial_id = :id")
                .param("shared", shared)
                .param("id", trial.id())
                .update();
    }

    private Trial read(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Trial(
                queue.read(row),
                new Reach(row.getLong("agency_id"), row.getLong("department_id")),
                Change.of(row.getString("change")),
                row.getBoolean("shared"),
                outcome == null ? null : json.readValue(outcome, Outcome.class));
    }
}
