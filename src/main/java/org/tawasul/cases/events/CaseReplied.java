package org.tawasul.cases.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agency answered; {@code first} when this stopped the citizen's clock, {@code onTime} whether within the promise.
 *
 * @param departmentId 0 when the agency had not said which
 * @param overruled the checks that spoke against it, overruled by who wrote it; older entries do not say
 */
public record CaseReplied(
        long caseId,
        long messageId,
        long officerId,
        long agencyId,
        long departmentId,
        boolean first,
        boolean onTime,
        @Nullable List<String> overruled)
        implements CaseEvent {
    public CaseReplied(
            long caseId,
            long messageId,
            long officerId,
            long agencyId,
            long departmentId,
            boolean first,
            boolean onTime) {
        this(caseId, messageId, officerId, agencyId, departmentId, first, onTime, List.of());
    }

    public CaseReplied overruling(List<String> checks) {
        return new CaseReplied(caseId, messageId, officerId, agencyId, departmentId, first, onTime, checks);
    }
}
