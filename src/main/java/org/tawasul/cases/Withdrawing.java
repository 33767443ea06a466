package org.tawasul.cases;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.tawasul.cases.events.CaseWithdrawn;

/** The requester takes a case back. */
@Service
public class Withdrawing {
    private final Steps steps;

    Withdrawing(Steps steps) {
        this.steps = steps;
    }

    public Outcome withdraw(CaseId id, Instant at) {
        return steps.takeByRequester(id, Lifecycle.WITHDRAW, at, found -> {
            var changed = found.after(Lifecycle.WITHDRAW).with(found.clocks().closed(at));
            return Decision.of(changed, new CaseWithdrawn(id.value()));
        });
    }
}
