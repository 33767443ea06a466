package org.tawasul.agencies;

/**
 * An agency or one of its departments, as a form names it: {@code agency-7}, {@code department-31}. Both are 0 for the nation.
 *
 * @param departmentId 0 for the agency as a whole
 */
public record Unit(long agencyId, long departmentId) {
    public static final Unit NATION = new Unit(0, 0);

    static final String AGENCY = "agency-";
    static final String DEPARTMENT = "department-";

    /** Empty for the nation. */
    public String written() {
        if (departmentId != 0) return DEPARTMENT + departmentId;
        return agencyId == 0 ? "" : AGENCY + agencyId;
    }

    /** Whether it is one department. */
    public boolean isDepartment() {
        return departmentId != 0;
    }
}
