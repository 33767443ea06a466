package org.tawasul.cases;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.Agencies;
import org.tawasul.catalogue.Services;
import org.tawasul.journal.Actor;

/** Accepts what a citizen sends: from here on it has a reference, a promised time and an agency that owes an answer. */
@Service
public class Submitting {
    public static final int ORDINARY = 2;

    private final Cases cases;
    private final Services services;
    private final Agencies agencies;
    private final Periods periods;
    private final Attachments attachments;
    private final FirstEntries firstEntries;

    Submitting(
            Cases cases,
            Services services,
            Agencies agencies,
            Periods periods,
            Attachments attachments,
            FirstEntries firstEntries) {
        this.cases = cases;
        this.firstEntries = firstEntries;
        this.services = services;
        this.agencies = agencies;
        this.periods = periods;
        this.attachments = attachments;
    }

    /** The case, new or, when the same submission came before, the one that it became. */
    @Transactional
    public Case submit(Submission sent, Instant at) {
        var service = services.get(sent.serviceId());
        long department = sent.departmentId() == 0 ? service.departmentId() : sent.departmentId();
        if (agencies.getDepartment(department).agencyId() != service.agencyId()) {
            throw new IllegalArgumentException("Department " + department + " is not of the service's agency");
        }
        var due = periods.due(service, sent.kind(), ORDINARY, new Holder(service.agencyId(), department, 0), at);
        var submitted = Received.of(sent, cases.referenceOf(sent.id()), service, department, ORDINARY, at, due);
        var event = firstEntries.of(submitted);
        if (!cases.submit(submitted, event, Actor.person(sent.requesterId()))) return cases.get(sent.id());
        attachments.add(sent.id(), sent.files(), at);
        return submitted;
    }
}
