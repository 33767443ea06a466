package org.tawasul.cases;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Decision.Change;
import org.tawasul.cases.Decision.No;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.journal.Actor;

/**
 * Takes a step: asks whether it may happen, lets the use case decide what changes, stores that with its journal entry,
 * all in one transaction. A case that somebody else changed in the meantime is refused as such, nothing half done.
 */
@Component
public class Steps {
    private final Cases cases;
    private final List<StepGuard> guards;
    private final Periods periods;
    private final TransactionTemplate transaction;

    Steps(Cases cases, List<StepGuard> guards, Periods periods, TransactionTemplate transaction) {
        this.cases = cases;
        this.periods = periods;
        this.guards = guards;
        this.transaction = transaction;
    }

    /** A step of the staff. A case that the officer may not see is refused like one that is not theirs. */
    public Outcome take(CaseId id, Officer officer, Lifecycle step, Instant at, Function<Case, Decision> deciding) {
        return attempt(at, officer.actor(), () -> {
            var found = cases.get(id);
            var refusal = refuses(found, step, officer);
            return refusal == null ? deciding.apply(found) : Decision.no(refusal);
        });
    }

    private @Nullable Refusal refuses(Case found, Lifecycle step, Officer officer) {
        var refusal = found.refuses(step, officer);
        for (var guard : guards) if (refusal == null) refusal = guard.refuses(found, step);
        return refusal;
    }

    /** A step of who submitted the case; that it is theirs was settled by who calls. */
    public Outcome takeByRequester(CaseId id, Lifecycle step, Instant at, Function<Case, Decision> deciding) {
        var found = cases.get(id);
        return attempt(at, Actor.person(found.matter().requesterId()), () -> {
            var refusal = found.refusesRequester(step, at);
            return refusal == null ? deciding.apply(found) : Decision.no(refusal);
        });
    }

    /** A step that the product takes itself because a moment has come, or because of what happened to another case. */
    public Outcome takeByClock(CaseId id, Lifecycle step, Instant at, Function<Case, Decision> deciding) {
        return attempt(at, Actor.CLOCK, () -> {
            var found = cases.get(id);
            return step.isLegalFrom(found.status()) ? deciding.apply(found) : Decision.no(Refusal.NOT_NOW);
        });
    }

    /** How long somebody waited is measured once, by the calendar as it is then. */
    private CaseEvent measured(Case changed, CaseEvent event, Instant at) {
        return event instanceof CaseReplied replied ? periods.measured(replied, changed, at) : event;
    }

    private Outcome attempt(Instant at, Actor actor, Supplier<Decision> deciding) {
        try {
            @Nullable
            Outcome outcome = transaction.execute(status -> {
                var decision = deciding.get();
                switch (decision) {
                    case Change(var changed, var event) -> {
                        cases.record(changed, measured(changed, event, at), at, actor);
                        return new Done();
                    }
                    case No(var why) -> {
                        status.setRollbackOnly();
                        return new Refused(why);
                    }
                }
            });
            return Objects.requireNonNull(outcome);
        } catch (ConcurrencyFailureException faster) {
            return new Refused(Refusal.CHANGED);
        }
    }
}
