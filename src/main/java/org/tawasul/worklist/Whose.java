package org.tawasul.worklist;

/**
 * Whose something is.
 *
 * @param agencyId 0 for the nation's staff
 * @param departmentId 0 while the agency has not said which
 * @param officerId 0 while nobody has it
 */
public record Whose(long agencyId, long departmentId, long officerId) {
    public static final Whose NATION = new Whose(0, 0, 0);

    public Whose with(long newOfficerId) {
        return new Whose(agencyId, departmentId, newOfficerId);
    }
}
