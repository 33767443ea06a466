package org.tawasul.cases.events;

import java.time.Instant;

/** The service and importance were settled and the case went to a department; the promise of the citizen's clock never changes, the agency's may. */
public record CaseTriaged(long caseId, long serviceId, long departmentId, int importance, Instant agencyDueAt)
        implements CaseEvent {}
