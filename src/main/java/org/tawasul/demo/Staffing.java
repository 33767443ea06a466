package org.tawasul.demo;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.demo.Table.Row;
import org.tawasul.journal.Actor;
import org.tawasul.language.Name;

/**
 * Appoints the staff of the demo country: a head and two to four officers in each department, a coordinator and somebody of
 * the minister's office in each agency. The named cast comes first where it belongs; everybody else gets a name by lot.
 */
final class Staffing {
    private static final int FEWEST = 2;
    private static final int MOST = 4;

    private final Officers officers;
    private final Instant at;
    private final Names names = new Names();
    private final List<Row> cast = Table.read("cast");
    private final Set<String> taken = new HashSet<>();
    private final Random random = new Random(1);

    Staffing(Officers officers, Instant at) {
        this.officers = officers;
        this.at = at;
    }

    void ofNation() {
        for (var role : List.of(Role.COMMITTEE, Role.ADMINISTRATOR, Role.AUDITOR, Role.QUALITY))
            appoint(role, "", 0, "", 0);
        // Two have to read each reply of a sample, and a third settles where they differ.
        for (var row : Table.read("committee")) write(Role.COMMITTEE, 0, 0, row.get("username"), row.name("name"));
    }

    void ofAgency(String agency, long agencyId, String office, long officeId) {
        appoint(Role.COORDINATOR, agency, agencyId, "", 0);
        appoint(Role.MINISTERS_OFFICE, agency, agencyId, office, officeId);
    }

    void ofDepartment(String agency, long agencyId, String department, long departmentId) {
        appoint(Role.HEAD, agency, agencyId, department, departmentId);
        int count = FEWEST + random.nextInt(MOST - FEWEST + 1);
        int named = appointCast(Role.OFFICER, agency, agencyId, department, departmentId);
        for (int i = named; i < count; i++) appointAny(Role.OFFICER, agency, agencyId, departmentId);
    }

    private void appoint(Role role, String agency, long agencyId, String department, long departmentId) {
        if (appointCast(role, agency, agencyId, department, departmentId) == 0)
            appointAny(role, agency, agencyId, departmentId);
    }

    private int appointCast(Role role, String agency, long agencyId, String department, long departmentId) {
        var fitting = cast.stream()
                .filter(row ->
                        row.is("role", role.name()) && row.is("agency", agency) && row.is("department", department))
                .toList();
        for (var row : fitting) write(role, agencyId, departmentId, row.get("username"), row.name("name"));
        return fitting.size();
    }

    private void appointAny(Role role, String agency, long agencyId, long departmentId) {
        var full = names.any(random.nextInt(100) < 55 ? "male" : "female", "gulf", random);
        var first = Names.plain(full.first().en());
        var username = first + "." + agency;
        if (taken.contains(username))
            username = first + "." + Names.plain(full.family().en()) + "." + agency;
        for (int i = 2; taken.contains(username); i++) username = first + i + "." + agency;
        write(role, agencyId, departmentId, username, full.name());
    }

    private void write(Role role, long agencyId, long departmentId, String username, Name name) {
        taken.add(username);
        officers.appoint(agencyId, departmentId, role, username, name, username + "@example.org", at, Actor.OPERATOR);
    }
}
