package org.tawasul.cases.erasure;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Decision;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Steps;
import org.tawasul.cases.events.CaseHeld;
import org.tawasul.cases.events.HoldEnded;

/** Keeps a case from being erased, as when a court or an audit looks into it; by who leads, with a reason. */
@Service
public class Holding {
    private final Steps steps;
    private final Holds holds;

    Holding(Steps steps, Holds holds) {
        this.steps = steps;
        this.holds = holds;
    }

    public Outcome hold(CaseId id, Officer officer, String reason, Instant at) {
        return steps.take(
                id,
                officer,
                Lifecycle.HOLD,
                at,
                found -> holds.add(id, officer, reason, at)
                        ? Decision.of(found, new CaseHeld(id.value(), officer.id()))
                        : Decision.no(Refusal.ALREADY_THERE));
    }

    public Outcome end(CaseId id, Officer officer, Instant at) {
        return steps.take(
                id,
                officer,
                Lifecycle.END_HOLD,
                at,
                found -> holds.remove(id)
                        ? Decision.of(found, new HoldEnded(id.value(), officer.id()))
                        : Decision.no(Refusal.NOT_NOW));
    }
}
