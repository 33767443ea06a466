package org.tawasul.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.events.CaseClosed;

/** Ends an answered case. What was never answered cannot be closed. */
@Service
public class Closing {
    private final Steps steps;

    Closing(Steps steps) {
        this.steps = steps;
    }

    public Outcome close(CaseId id, Officer officer, @Nullable String reason, Instant at) {
        return steps.take(id, officer, Lifecycle.CLOSE, at, found -> {
            var changed = found.after(Lifecycle.CLOSE)
                    .with(found.clocks().closed(at))
                    .with(found.course().closedFor(reason));
            return Decision.of(changed, new CaseClosed(id.value()));
        });
    }
}
