package org.tawasul.simulation.whatif;

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
import org.tawasul.insight.Reach;
import org.tawasul.simulation.Change;
import org.tawasul.simulation.Experiment;
import org.tawasul.simulation.Experiment.Outcome;
import tools.jackson.databind.json.JsonMapper;

/**
 * The trials of all who ask. One is taken on a lease that is renewed year by year: where a node dies, another begins it again,
 * three times at most.
 */
@Repository
class Trials {
    static final int MOST_OPEN = 3;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MOST_TRIES = 3;
    private static final int LISTED = 20;
    private static final String COLUMNS =
            "trial_id, officer_id, agency_id, department_id, change, state, done, steps, tries, shared, asked_at, outcome";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Trials(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Gives its id; empty when this officer has as many under way as one may. */
    Optional<Long> ask(Officer officer, Change change, Instant at) {
        var reach = Reach.of(officer);
        return jdbc.sql("""
                insert into simulation.trial (officer_id, agency_id, department_id, change, steps, asked_at, leased_until)
                select :officer, :agency, :department, :change, :steps, :at, :at
                 where (select count(*) from (select from simulation.trial
                         where officer_id = :officer and state in ('WAITING', 'RUNNING') limit :most) open) < :most
                returning trial_id
                """)
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
        return jdbc.sql("select " + COLUMNS + " from simulation.trial where trial_id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional()
                .filter(trial -> trial.officerId() == officer.id()
                        || trial.shared() && trial.reach().isWithin(Reach.of(officer)));
    }

    /** One that waits, or whose node has not been heard of. */
    Optional<Trial> take(Instant now) {
        jdbc.sql("""
                update simulation.trial set state = 'FAILED', ended_at = :now
                 where state in ('WAITING', 'RUNNING') and leased_until <= :now and tries >= :most
                """).param("now", Moments.bound(now)).param("most", MOST_TRIES).update();
        return jdbc.sql("""
                update simulation.trial t
                   set state = 'RUNNING', leased_until = :until, tries = tries + 1, done = 0
                  from (select trial_id as due_id from simulation.trial
                         where state in ('WAITING', 'RUNNING') and leased_until <= :now
                         order by leased_until limit 1 for update skip locked) due
                 where trial_id = due_id
                returning\s""" + COLUMNS)
                .param("until", Moments.bound(now.plus(LEASE)))
                .param("now", Moments.bound(now))
                .query((row, number) -> read(row))
                .optional();
    }

    /** False when it is this node's no more: it was cancelled, or another one has begun it again. */
    boolean goOn(Trial trial, long done, Instant now) {
        return jdbc.sql("""
                update simulation.trial set done = :done, leased_until = :until
                 where trial_id = :id and state = 'RUNNING' and tries = :tries
                """)
                        .param("done", done)
                        .param("until", Moments.bound(now.plus(LEASE)))
                        .param("id", trial.id())
                        .param("tries", trial.tries())
                        .update()
                == 1;
    }

    void finish(Trial trial, Outcome outcome, Instant now) {
        jdbc.sql("""
                update simulation.trial set state = 'READY', outcome = :outcome::jsonb, done = steps, ended_at = :now
                 where trial_id = :id and state = 'RUNNING' and tries = :tries
                """)
                .param("outcome", json.writeValueAsString(outcome))
                .param("now", Moments.bound(now))
                .param("id", trial.id())
                .param("tries", trial.tries())
                .update();
    }

    void end(Trial trial, Trial.State state, Instant now) {
        jdbc.sql("""
                update simulation.trial set state = :state, ended_at = :now
                 where trial_id = :id and state in ('WAITING', 'RUNNING')
                """)
                .param("state", state.name())
                .param("now", Moments.bound(now))
                .param("id", trial.id())
                .update();
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
                row.getLong("trial_id"),
                row.getLong("officer_id"),
                new Reach(row.getLong("agency_id"), row.getLong("department_id")),
                Change.of(row.getString("change")),
                Trial.State.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getInt("steps"),
                row.getInt("tries"),
                row.getBoolean("shared"),
                Moments.get(row, "asked_at"),
                outcome == null ? null : json.readValue(outcome, Outcome.class));
    }
}
