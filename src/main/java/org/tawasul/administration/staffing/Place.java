package org.tawasul.administration.staffing;

import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Department;

/** Where somebody works, as it stands in a form. Both are 0 for the nation; the department alone for a whole agency. */
record Place(long agencyId, long departmentId) {
    static final Place NATION = new Place(0, 0);
    private static final String AGENCY = "agency-";
    private static final String DEPARTMENT = "department-";

    static String ofAgency(long id) {
        return AGENCY + id;
    }

    static String ofDepartment(long id) {
        return DEPARTMENT + id;
    }

    /** What is not a place is the nation. */
    static Place read(String written, Agencies agencies) {
        if (written.matches(AGENCY + "\\d{1,18}")) return new Place(number(written, AGENCY), 0);
        if (!written.matches(DEPARTMENT + "\\d{1,18}")) return NATION;
        return agencies.findDepartment(number(written, DEPARTMENT))
                .map(Place::of)
                .orElse(NATION);
    }

    private static Place of(Department department) {
        return new Place(department.agencyId(), department.id());
    }

    private static long number(String written, String kind) {
        return Long.parseLong(written.substring(kind.length()));
    }
}
