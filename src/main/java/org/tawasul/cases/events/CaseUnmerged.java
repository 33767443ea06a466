package org.tawasul.cases.events;

import org.jspecify.annotations.Nullable;

/**
 * It goes its own way again.
 *
 * @param back where to, when it had gone elsewhere with the case that it followed; null when it stays, and in old entries
 */
public record CaseUnmerged(
        long caseId, long fromId, long officerId, @Nullable Back back) implements CaseEvent {
    /** The agency that it leaves, and who has it again; a department is 0 where none was named. */
    public record Back(long fromAgencyId, long fromDepartmentId, long agencyId, long departmentId) {}
}
