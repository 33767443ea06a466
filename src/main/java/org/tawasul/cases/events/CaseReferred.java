package org.tawasul.cases.events;

import java.time.Instant;

/** It went to another agency or department; the agency's clock starts anew when the agency changes. */
public record CaseReferred(
        long caseId,
        long fromAgencyId,
        long fromDepartmentId,
        long toAgencyId,
        long toDepartmentId,
        Instant agencyDueAt)
        implements CaseEvent {}
