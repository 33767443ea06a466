package org.tawasul.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.demo.Table.Row;

/** Who of the staff does a step. */
@Component
class Workforce {
    private final Officers officers;
    private final Agencies agencies;
    private final Map<Long, List<Officer>> known = new ConcurrentHashMap<>();
    private final List<String> busy = Table.read("cast").stream()
            .filter(row -> row.is("role", Role.OFFICER.name()))
            .map(row -> row.get("username"))
            .toList();
    private final Row desk = Table.read("cast").stream()
            .filter(row -> row.is("role", Role.HEAD.name()))
            .findFirst()
            .orElseThrow();

    Workforce(Officers officers, Agencies agencies) {
        this.officers = officers;
        this.agencies = agencies;
    }

    /** Who leads a department; where nobody does, who coordinates its agency. */
    Officer head(long departmentId) {
        var staff = officers.listOfDepartment(departmentId);
        return has(staff, Role.HEAD)
                ? one(staff, Role.HEAD)
                : coordinator(agencies.getDepartment(departmentId).agencyId());
    }

    Officer coordinator(long agencyId) {
        return one(ofAgency(agencyId), Role.COORDINATOR);
    }

    /** Whether the department has somebody to work on a case, and its agency somebody to send it on. */
    boolean staffs(long agencyId, long departmentId) {
        return has(known.computeIfAbsent(departmentId, officers::listOfDepartment), Role.OFFICER)
                && has(ofAgency(agencyId), Role.COORDINATOR);
    }

    /** Somebody of the department; where one of the cast works there, most often that one. */
    Officer officer(long departmentId, Random random) {
        var staff = known.computeIfAbsent(departmentId, officers::listOfDepartment).stream()
                .filter(officer -> officer.role() == Role.OFFICER)
                .toList();
        var named = staff.stream()
                .filter(officer -> busy.contains(officer.username()))
                .toList();
        return named.isEmpty() || random.nextInt(100) < 40 ? Wording.any(staff, random) : named.getFirst();
    }

    /** The agency in which the cast works. */
    long castAgency() {
        return agencies.find(desk.get("agency")).orElseThrow().id();
    }

    /** The department in which the cast works. */
    long castDepartment() {
        return agencies.listDepartmentsOf(castAgency()).stream()
                .filter(department -> department.code().equals(desk.get("department")))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<Officer> ofAgency(long agencyId) {
        return known.computeIfAbsent(-agencyId, key -> officers.listOfAgency(agencyId));
    }

    private static boolean has(List<Officer> staff, Role role) {
        return staff.stream().anyMatch(officer -> officer.role() == role);
    }

    private static Officer one(List<Officer> staff, Role role) {
        return staff.stream()
                .filter(officer -> officer.role() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody is " + role));
    }
}
