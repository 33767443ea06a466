package org.tawasul.insight;

import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Scope;
import org.tawasul.agencies.Scope.Nation;
import org.tawasul.agencies.Scope.OfAgency;
import org.tawasul.agencies.Scope.OfDepartment;

/**
 * Of whom figures are shown: the nation, an agency or a department, never more than somebody's scope.
 *
 * @param agencyId 0 for the nation
 * @param departmentId 0 for the whole agency
 */
public record Reach(long agencyId, long departmentId) {
    public static final Reach NATION = new Reach(0, 0);

    /** All that an officer may see figures of. */
    public static Reach of(Officer officer) {
        return of(officer.scope());
    }

    public static Reach of(Scope scope) {
        return switch (scope) {
            case Nation() -> NATION;
            case OfAgency(var agency) -> new Reach(agency, 0);
            case OfDepartment(var agency, var department) -> new Reach(agency, department);
        };
    }

    /** Whether this is no more than that. */
    public boolean isWithin(Reach wider) {
        return (wider.agencyId == 0 || wider.agencyId == agencyId)
                && (wider.departmentId == 0 || wider.departmentId == departmentId);
    }

    /** A question about no more than this; what it was held to already is left to whoever asked. */
    public Question narrow(Question question) {
        var narrowed = agencyId == 0 ? question : question.only(Dimension.AGENCY, agencyId);
        return departmentId == 0 ? narrowed : narrowed.only(Dimension.DEPARTMENT, departmentId);
    }

    public boolean isNation() {
        return agencyId == 0;
    }

    public boolean isDepartment() {
        return departmentId != 0;
    }
}
