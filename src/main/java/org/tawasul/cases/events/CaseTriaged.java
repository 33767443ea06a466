package org.tawasul.cases.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The service and importance were settled and the case went to a department; the promise of the citizen's clock never changes, the agency's may. {@code criterion} is the one that applied, null in old entries. */
public record CaseTriaged(
        long caseId,
        long serviceId,
        long departmentId,
        int importance,
        Instant agencyDueAt,
        @Nullable String criterion) implements CaseEvent {
    public CaseTriaged(long caseId, long serviceId, long departmentId, int importance, Instant agencyDueAt) {
        this(caseId, serviceId, departmentId, importance, agencyDueAt, null);
    }
}
