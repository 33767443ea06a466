package org.tawasul.cases.events;

import java.time.Instant;

/** A matter was accepted; {@code dueAt} is what was promised. */
public record CaseSubmitted(
        long caseId,
        String kind,
        long serviceId,
        long agencyId,
        long departmentId,
        String channel,
        String language,
        long requesterId,
        Instant dueAt)
        implements CaseEvent {}
