package org.tawasul.cases.events;

import org.jspecify.annotations.Nullable;

/**
 * Somebody has it; {@code claimed} when they took it themselves.
 *
 * @param outOfTurn null when no case that came first was passed over; so in old entries too
 */
public record CaseAssigned(
        long caseId,
        long departmentId,
        long officerId,
        boolean claimed,
        @Nullable OutOfTurn outOfTurn) implements CaseEvent {
    public CaseAssigned(long caseId, long departmentId, long officerId, boolean claimed) {
        this(caseId, departmentId, officerId, claimed, null);
    }

    /**
     * That others came first.
     *
     * @param because name of the reason that was chosen; its words stand beside the journal
     * @param passedOver how many were passed over, counted to 100
     */
    public record OutOfTurn(String because, int passedOver, long agencyId, long byOfficerId) {}
}
