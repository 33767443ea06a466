package org.tawasul.cases.events;

/**
 * The agency answered; {@code first} when this stopped the citizen's clock, {@code onTime} whether within the promise.
 *
 * @param departmentId 0 when the agency had not said which
 */
public record CaseReplied(
        long caseId, long messageId, long officerId, long agencyId, long departmentId, boolean first, boolean onTime)
        implements CaseEvent {}
