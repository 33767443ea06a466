package org.tawasul.cases.ladder;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Department;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.cases.Holder;
import org.tawasul.cases.Periods;

/** All that keep hours of their own: each agency, and beside it each of its departments that has a week of its own. */
@Component
class Workplaces {
    private final Agencies agencies;
    private final Periods periods;

    Workplaces(Agencies agencies, Periods periods) {
        this.agencies = agencies;
        this.periods = periods;
    }

    /**
     * Whose hours count for the cases that it holds.
     *
     * @param departmentId 0 for an agency without those of its departments that have a week of their own
     */
    record Workplace(long agencyId, long departmentId, WorkingTime time) {}

    /** @param ownWeeks the departments that have a week of their own, of all agencies */
    record All(List<Workplace> list, List<Long> ownWeeks) {
        Long[] departments() {
            return ownWeeks.toArray(Long[]::new);
        }

        boolean holds(Workplace place, Holder holder) {
            long own = ownWeeks.contains(holder.departmentId()) ? holder.departmentId() : 0;
            return holder.agencyId() == place.agencyId() && own == place.departmentId();
        }
    }

    /** Whether a row of {@code cases c} is held by a place, given as {@code agency_id} and {@code department_id} of a relation. */
    static String holds(String place) {
        return """
                c.agency_id = %1$s.agency_id
                and case when %1$s.department_id = 0 then coalesce(c.department_id <> all (:ownWeeks::bigint[]), true)
                         else c.department_id = %1$s.department_id end
                """.formatted(place);
    }

    All all() {
        var places = new ArrayList<Workplace>();
        var ownWeeks = new ArrayList<Long>();
        for (var agency : agencies.list()) {
            places.add(new Workplace(agency.id(), 0, periods.timeOf(agency.id())));
            for (var department : agencies.listDepartmentsOf(agency.id())) {
                if (!hasOwnWeek(department, agency.calendarId())) continue;
                places.add(new Workplace(agency.id(), department.id(), periods.timeOf(agency.id(), department.id())));
                ownWeeks.add(department.id());
            }
        }
        return new All(places, ownWeeks);
    }

    private static boolean hasOwnWeek(Department department, long agencysCalendar) {
        return department.calendarId() != 0 && department.calendarId() != agencysCalendar;
    }
}
