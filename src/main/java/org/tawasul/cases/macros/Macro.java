package org.tawasul.cases.macros;

import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Permission.Right;

/**
 * An errand under a name.
 *
 * @param id 0 while it is not kept yet
 * @param departmentId 0: for the whole agency
 */
public record Macro(long id, long agencyId, long departmentId, String name, Errand errand) {

    /** Whether somebody may use it: who works where it was made for. */
    boolean isFor(Officer officer) {
        return agencyId == officer.agencyId()
                && (departmentId == 0 || officer.departmentId() == departmentId || isForAllOf(officer));
    }

    /** Whether somebody may use those of every department of their agency. */
    static boolean isForAllOf(Officer officer) {
        return officer.role() == Role.COORDINATOR || officer.role() == Role.MINISTERS_OFFICE;
    }

    /** Whether somebody may make, change and remove it: who leads there. */
    boolean isKeptBy(Officer officer) {
        return switch (officer.role()) {
            case COORDINATOR -> agencyId == officer.agencyId();
            case HEAD -> agencyId == officer.agencyId() && departmentId == officer.departmentId();
            case OFFICER, MINISTERS_OFFICE, ADMINISTRATOR, COMMITTEE, AUDITOR, QUALITY -> false;
        };
    }

    static boolean mayKeepAny(Officer officer) {
        return Right.SHARE_MACROS.isOf(officer);
    }
}
