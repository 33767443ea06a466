package org.tawasul.cases.pauses;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Decision;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Periods;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Steps;
import org.tawasul.cases.events.CasePaused;
import org.tawasul.cases.events.CaseResumed;
import org.tawasul.database.Moments;
import org.tawasul.sweeps.Sweep;

/**
 * Lets the agency's clock stand for a reason, until a day that is named at once, and lets it run again: by hand, or by
 * itself on that day. The citizen's clock never stands.
 */
@Service
public class Pausing implements Sweep {
    private static final int BATCH = 200;

    private final Steps steps;
    private final Periods periods;
    private final JdbcClient jdbc;

    Pausing(Steps steps, Periods periods, JdbcClient jdbc) {
        this.steps = steps;
        this.periods = periods;
        this.jdbc = jdbc;
    }

    /** A pause that lasts. */
    public record Pause(PauseReason reason, String words, Instant until) {}

    /** @param until when the clock runs again at the latest */
    public Outcome pause(CaseId id, Officer officer, PauseReason reason, String words, Instant until, Instant at) {
        return steps.take(id, officer, Lifecycle.PAUSE, at, found -> {
            if (found.clocks().waitingSince() != null) return Decision.no(Refusal.ALREADY_THERE);
            jdbc.sql("""
                    insert into cases.pause (case_id, reason, words, officer_id, paused_at, until)
                    values (:case, :reason, :words, :officer, :at, :until)
                    on conflict (case_id) do update
                      set reason = excluded.reason, words = excluded.words, officer_id = excluded.officer_id,
                          paused_at = excluded.paused_at, until = excluded.until
                    """)
                    .param("case", id.value())
                    .param("reason", reason.name())
                    .param("words", words)
                    .param("officer", officer.id())
                    .param("at", Moments.bound(at))
                    .param("until", Moments.bound(until))
                    .update();
            return Decision.of(
                    found.with(found.clocks().waiting(at)),
                    new CasePaused(id.value(), officer.id(), reason.name(), until));
        });
    }

    public Outcome resume(CaseId id, Officer officer, Instant at) {
        return steps.take(id, officer, Lifecycle.RESUME, at, found -> resumed(found, officer.id(), at));
    }

    /** The pause of a case whose clock stands for one. */
    public Optional<Pause> find(Case found) {
        if (found.clocks().waitingSince() == null || !Lifecycle.RESUME.isLegalFrom(found.status()))
            return Optional.empty();
        return jdbc.sql("select reason, words, until from cases.pause where case_id = :case")
                .param("case", found.id().value())
                .query((row, number) -> new Pause(
                        PauseReason.valueOf(row.getString("reason")),
                        row.getString("words"),
                        Moments.get(row, "until")))
                .optional();
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Ends the pauses that have lasted long enough; gives how many clocks run again. */
    @Override
    public int sweep(Instant asOf) {
        int resumed = 0;
        for (var id : ended(asOf)) {
            var outcome = steps.takeByClock(id, Lifecycle.RESUME, asOf, found -> resumed(found, 0, asOf));
            if (outcome instanceof Done) resumed++;
            else forget(id, asOf); // it was answered or handed over meanwhile
        }
        return resumed;
    }

    private Decision resumed(Case found, long officerId, Instant at) {
        if (found.clocks().waitingSince() == null) return Decision.no(Refusal.NOT_NOW);
        forget(found.id(), null);
        var clocks = found.clocks().resumed(at, periods.timeOf(found.holder()));
        return Decision.of(found.with(clocks), new CaseResumed(found.id().value(), officerId, clocks.agencyDueAt()));
    }

    private List<CaseId> ended(Instant asOf) {
        return jdbc.sql("select case_id from cases.pause where until <= :now order by until limit :batch")
                .param("now", Moments.bound(asOf))
                .param("batch", BATCH)
                .query((row, number) -> new CaseId(row.getLong("case_id")))
                .list();
    }

    /** @param until forgets only a pause that ended by then; null: whichever there is */
    private void forget(CaseId id, @Nullable Instant until) {
        jdbc.sql("delete from cases.pause where case_id = :case and until <= coalesce(:until, until)")
                .param("case", id.value())
                .param("until", Moments.bound(until))
                .update();
    }
}
