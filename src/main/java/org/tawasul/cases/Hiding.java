package org.tawasul.cases;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.tawasul.cases.events.IdentityHidden;
import org.tawasul.cases.events.IdentityShown;

/**
 * The requester asks to stay unknown to the staff, or lets them know again, whenever they like: what was read before is read,
 * and who read it stands on the page of their case. The parts of the case go along, and are never more open than the whole.
 */
@Service
public class Hiding {
    private final Steps steps;
    private final Parts parts;

    Hiding(Steps steps, Parts parts) {
        this.steps = steps;
        this.parts = parts;
    }

    /** Parts before and after: one that is opened in the same moment is not forgotten. */
    public Outcome hide(CaseId id, Instant at) {
        along(id, Lifecycle.HIDE_IDENTITY, true, at);
        var outcome = steps.takeByRequester(id, Lifecycle.HIDE_IDENTITY, at, found -> decide(found, true));
        along(id, Lifecycle.HIDE_IDENTITY, true, at);
        return outcome;
    }

    public Outcome show(CaseId id, Instant at) {
        var outcome = steps.takeByRequester(id, Lifecycle.SHOW_IDENTITY, at, found -> decide(found, false));
        if (outcome instanceof Outcome.Done) along(id, Lifecycle.SHOW_IDENTITY, false, at);
        return outcome;
    }

    private void along(CaseId id, Lifecycle step, boolean hidden, Instant at) {
        for (var part : parts.listOf(id))
            if (part.matter().identityHidden() != hidden)
                steps.takeByClock(part.id(), step, at, found -> decide(found, hidden));
    }

    private static Decision decide(Case found, boolean hidden) {
        if (found.matter().identityHidden() == hidden) return Decision.no(Refusal.ALREADY_THERE);
        long id = found.id().value();
        return Decision.of(
                found.with(found.matter().hiding(hidden)), hidden ? new IdentityHidden(id) : new IdentityShown(id));
    }
}
