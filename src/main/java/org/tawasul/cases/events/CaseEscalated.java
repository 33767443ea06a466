package org.tawasul.cases.events;

/**
 * It came near its due time or passed it: it climbed to this rung of the agency's ladder, and who stands there is told.
 *
 * @param role of the agency's staff, such as {@code HEAD}
 * @param officerId who held it then; 0 for nobody
 */
public record CaseEscalated(
        long caseId, int rung, String role, boolean overdue, long agencyId, long departmentId, long officerId)
        implements CaseEvent {}
