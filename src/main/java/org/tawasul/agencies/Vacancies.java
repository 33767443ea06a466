package org.tawasul.agencies;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where somebody is missing: departments and agencies that can be chosen and have nobody to do what is to be done there. */
@Repository
public class Vacancies {
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final Agencies agencies;

    Vacancies(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    /** The minister's office needs none. */
    public List<Department> listDepartmentsWithoutHead() {
        return listWithout("o.department_id = d.department_id and o.role = 'HEAD'")
                .filter(department -> !department.ministersOffice())
                .toList();
    }

    public List<Department> listDepartmentsWithoutStaff() {
        return listWithout("o.department_id = d.department_id").toList();
    }

    public List<Agency> listAgenciesWithoutCoordinator() {
        return jdbc.sql("""
                        select agency_id from agencies.agency a
                         where closed_at is null
                           and not exists (select 1 from agencies.officer o
                                            where o.agency_id = a.agency_id and o.role = 'COORDINATOR' and o.active)
                         order by agency_id limit :most
                        """).param("most", MOST).query(Long.class).list().stream()
                .map(agencies::get)
                .toList();
    }

    private Stream<Department> listWithout(String somebody) {
        return jdbc.sql("""
                        select department_id from agencies.department d
                         where closed_at is null
                           and not exists (select 1 from agencies.officer o where o.active and %s)
                         order by agency_id, department_id limit :most
                        """.formatted(somebody)).param("most", MOST).query(Long.class).list().stream()
                .map(agencies::getDepartment)
                .filter(department -> agencies.get(department.agencyId()).open());
    }
}
