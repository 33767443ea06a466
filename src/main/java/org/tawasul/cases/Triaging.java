package org.tawasul.cases;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.calendars.WorkingTime;
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
        return triage(id, officer, serviceId, importance, null, at);
    }

    /** @param criterion the published one that makes it so important; null where nobody was asked */
    public Outcome triage(
            CaseId id,
            Officer officer,
            long serviceId,
            int importance,
            @Nullable ImportanceCriterion criterion,
            Instant at) {
        return steps.take(id, officer, Lifecycle.TRIAGE, at, found -> {
            var holder = found.holder();
            boolean sameService = serviceId == found.serviceId();
            var service = services.find(serviceId)
                    .filter(wanted -> sameService || services.isOffered(wanted))
                    .orElse(null);
            if (service == null || service.agencyId() != holder.agencyId()) return Decision.no(Refusal.NO_SUCH_TARGET);
            long department =
                    sameService && holder.departmentId() != 0 ? holder.departmentId() : service.departmentId();
            long keeper = department == holder.departmentId() ? holder.officerId() : 0;
            var changed = found.with(
                    Lifecycle.TRIAGE.to(found.status()),
                    serviceId,
                    importance,
                    holder.with(department, keeper),
                    clocks(found, service, importance, at));
            return Decision.of(
                    changed,
                    new CaseTriaged(
                            id.value(),
                            serviceId,
                            department,
                            importance,
                            changed.clocks().agencyDueAt(),
                            criterion == null ? null : criterion.code()));
        });
    }

    /** Another service or importance may have another period: the agency's clock moves by the difference, what it stood stays stood. */
    private Clocks clocks(Case found, org.tawasul.catalogue.Service service, int importance, Instant at) {
        var clocks = found.clocks();
        var since = clocks.agencySince();
        var kind = found.matter().kind();
        var before = periods.days(services.get(found.serviceId()), kind, found.importance(), found.holder(), at);
        var after = periods.days(service, kind, importance, found.holder(), at);
        if (before == after) return clocks;
        var time = periods.timeOf(found.holder());
        var had = time.daysBetween(since, clocks.agencyDueAt());
        var has = had.plus(WorkingTime.DAY.multipliedBy(after - before));
        return clocks.due(time.addDays(since, has.isNegative() ? Duration.ZERO : has));
    }
}
