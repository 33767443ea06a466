package org.tawasul.worklist;

import java.util.Optional;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Scope.Nation;
import org.tawasul.agencies.Scope.OfAgency;
import org.tawasul.agencies.Scope.OfDepartment;
import org.tawasul.worklist.Tally.Level;

/** Whose work somebody looks at: the nation's, an agency's or a department's, never more than their own scope. */
record Realm(Level level, Whose whose) {
    /** As asked for; empty when that is more than the officer may see, or not there. @param agencyId @param departmentId 0 for the widest */
    static Optional<Realm> of(Officer officer, long agencyId, long departmentId, Agencies agencies) {
        long agency = agencyId;
        long department = departmentId;
        switch (officer.scope()) {
            case Nation() -> {}
            case OfAgency(var own) -> agency = agency == 0 ? own : agency;
            case OfDepartment(var own, var ownDepartment) -> {
                agency = agency == 0 ? own : agency;
                department = department == 0 ? ownDepartment : department;
            }
        }
        long asked = agency;
        if (agency == 0 && department != 0) return Optional.empty();
        if (agency != 0 && !officer.scope().covers(agency, department)) return Optional.empty();
        if (agency != 0 && agencies.list().stream().noneMatch(each -> each.id() == asked)) return Optional.empty();
        if (department != 0
                && agencies.findDepartment(department)
                        .filter(each -> each.agencyId() == asked)
                        .isEmpty()) return Optional.empty();
        var level = agency == 0 ? Level.NATION : department == 0 ? Level.AGENCY : Level.DEPARTMENT;
        return Optional.of(new Realm(level, new Whose(agency, department, 0)));
    }

    /** What it falls into. */
    Level inner() {
        return Level.values()[level.ordinal() + 1];
    }
}
