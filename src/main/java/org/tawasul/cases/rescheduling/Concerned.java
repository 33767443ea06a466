package org.tawasul.cases.rescheduling;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.Department;

/**
 * Whose cases a change concerns.
 *
 * @param agencies the cases of these agencies
 * @param exceptOf but not of these departments, which have another calendar
 * @param departments and those of these departments
 */
record Concerned(List<Long> agencies, List<Long> exceptOf, List<Long> departments) {
    /** Their open cases; along the index of the agency and that of the department. */
    static final String SQL = """
            c.status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL')
            and (c.agency_id = any (:agencies) and (c.department_id is null or c.department_id <> all (:exceptOf))
                 or c.department_id = any (:departments))
            """;

    /** Whoever works by a calendar. */
    static Concerned by(long calendarId, Agencies agencies) {
        var whole = agencies.list().stream()
                .filter(agency -> agency.calendarId() == calendarId)
                .toList();
        var own = agencies.list().stream()
                .flatMap(agency -> agencies.listDepartmentsOf(agency.id()).stream())
                .filter(department -> department.calendarId() != 0)
                .toList();
        return new Concerned(
                whole.stream().map(Agency::id).toList(),
                own.stream()
                        .filter(department -> department.calendarId() != calendarId)
                        .map(Department::id)
                        .toList(),
                own.stream()
                        .filter(department -> department.calendarId() == calendarId)
                        .map(Department::id)
                        .toList());
    }

    /** @param departmentId 0: the agency, with all its departments that have no calendar of their own */
    static Concerned of(long agencyId, long departmentId, Agencies agencies) {
        if (departmentId != 0) return new Concerned(List.of(), List.of(), List.of(departmentId));
        var own = agencies.listDepartmentsOf(agencyId).stream()
                .filter(department -> department.calendarId() != 0)
                .map(Department::id)
                .toList();
        return new Concerned(List.of(agencyId), own, List.of());
    }

    /** @param agencyId 0: all agencies */
    static Concerned all(long agencyId, Agencies agencies) {
        var whose = agencyId != 0
                ? List.of(agencyId)
                : agencies.list().stream().map(Agency::id).toList();
        return new Concerned(whose, List.of(), List.of());
    }

    StatementSpec bind(StatementSpec statement) {
        return statement
                .param("agencies", agencies.toArray(Long[]::new))
                .param("exceptOf", exceptOf.toArray(Long[]::new))
                .param("departments", departments.toArray(Long[]::new));
    }
}
