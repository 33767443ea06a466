package org.tawasul.cases;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.events.CaseTriaged;
import org.tawasul.catalogue.Services;

/** Settles what a case is about and how much it matters, and so which department of the agency has it. */
@Service
public class Triaging {
    private final Steps steps;
    private final Services services;
    private final Periods periods;

    Triaging(Steps steps, Services services, Periods periods) {
        this.steps = steps;
        this.services = services;
        this.periods = periods;
    }

    /** @param serviceId one of the same agency; another agency's is a referral */
    public Outcome triage(CaseId id, Officer officer, long serviceId, int importance, Instant at) {
        return steps.take(id, officer, Lifecycle.TRIAGE, at, found -> {
            var service = services.find(serviceId).orElse(null);
            var holder = found.holder();
            if (service == null || service.agencyId() != holder.agencyId()) return Decision.no(Refusal.NO_SUCH_TARGET);
            boolean sameService = serviceId == found.serviceId();
            long department =
                    sameService && holder.departmentId() != 0 ? holder.departmentId() : service.departmentId();
            long keeper = department == holder.departmentId() ? holder.officerId() : 0;
            var clocks = sameService
                    ? found.clocks()
                    : found.clocks()
                            .due(periods.due(
                                    service, holder.agencyId(), found.clocks().agencySince()));
            var changed = found.with(
                    Lifecycle.TRIAGE.to(found.status()),
                    serviceId,
                    importance,
                    holder.with(department, keeper),
                    clocks);
            return Decision.of(
                    changed,
                    new CaseTriaged(
                            id.value(),
                            serviceId,
                            department,
                            importance,
                            changed.clocks().agencyDueAt()));
        });
    }
}
