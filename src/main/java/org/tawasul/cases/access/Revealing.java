package org.tawasul.cases.access;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Decision;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Steps;
import org.tawasul.cases.access.Reveals.Reveal;
import org.tawasul.cases.events.IdentityRevealed;

/**
 * Lets an officer learn one thing of a requester who asked to stay unknown, or the national number of anybody. Nobody approves it first, for danger does not
 * wait; instead it is for that officer alone, for a week at most, and the requester reads at once who learned what, and why.
 */
@Service
public class Revealing {
    public static final Duration LONGEST = Duration.ofDays(7);

    private final Steps steps;
    private final Reveals reveals;
    private final Identities identities;

    Revealing(Steps steps, Reveals reveals, Identities identities) {
        this.steps = steps;
        this.reveals = reveals;
        this.identities = identities;
    }

    /** @param words why exactly; the requester reads them */
    public record Wanted(IdentityField field, RevealReason reason, String words, Instant until) {}

    public Outcome reveal(CaseId id, Officer officer, Wanted wanted, Instant at) {
        if (wanted.until().isAfter(at.plus(LONGEST)) || !wanted.until().isAfter(at)) {
            throw new IllegalArgumentException("Until " + wanted.until());
        }
        return steps.take(id, officer, Lifecycle.REVEAL_IDENTITY, at, found -> {
            if (reveals.openOf(id, officer, at).containsKey(wanted.field())) return Decision.no(Refusal.ALREADY_THERE);
            if (!identities.of(found, officer, at).askable().contains(wanted.field()))
                return Decision.no(Refusal.NOT_NOW);
            reveals.add(
                    id,
                    new Reveal(officer.handsId(), wanted.field(), wanted.reason(), wanted.words(), at, wanted.until()));
            return Decision.of(
                    found,
                    new IdentityRevealed(
                            id.value(),
                            officer.handsId(),
                            wanted.field().name(),
                            wanted.reason().name(),
                            wanted.until()));
        });
    }
}
