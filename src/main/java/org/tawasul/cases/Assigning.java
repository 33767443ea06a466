package org.tawasul.cases;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.cases.events.CaseAssigned;

/** Gives a case to somebody, or takes it oneself. */
@Service
public class Assigning {
    private final Steps steps;
    private final Officers officers;

    Assigning(Steps steps, Officers officers) {
        this.steps = steps;
        this.officers = officers;
    }

    /** An officer takes it; only what nobody else has, unless they lead. */
    public Outcome claim(CaseId id, Officer officer, Instant at) {
        return assign(id, officer, officer.id(), at);
    }

    public Outcome assign(CaseId id, Officer by, long officerId, Instant at) {
        return steps.take(id, by, Lifecycle.ASSIGN, at, found -> {
            var holder = found.holder();
            var target = officers.findActive(officerId).orElse(null);
            if (target == null
                    || target.agencyId() != holder.agencyId()
                    || target.role() == Role.MINISTERS_OFFICE && by.id() != officerId) {
                return Decision.no(Refusal.NO_SUCH_TARGET);
            }
            if (holder.officerId() == officerId) return Decision.no(Refusal.ALREADY_THERE);
            if (by.role() == Role.OFFICER && (officerId != by.id() || holder.officerId() != 0)) {
                return Decision.no(Refusal.NOT_YOURS);
            }
            long department = target.departmentId() != 0 ? target.departmentId() : holder.departmentId();
            var changed = found.after(Lifecycle.ASSIGN).with(holder.with(department, officerId));
            return Decision.of(changed, new CaseAssigned(id.value(), department, officerId, by.id() == officerId));
        });
    }
}
