package org.tawasul.cases;

/**
 * Who has a case.
 *
 * @param departmentId 0 while the agency has not said which
 * @param officerId 0 while nobody has taken it
 */
public record Holder(long agencyId, long departmentId, long officerId) {
    public Holder with(long newDepartmentId, long newOfficerId) {
        return new Holder(agencyId, newDepartmentId, newOfficerId);
    }
}
