package org.tawasul.cases.handover;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reply templates and macros of a department, which go over to another with its staff. */
@Repository
public class DepartmentTexts {
    private static final int COUNTED = 1_000;

    private final JdbcClient jdbc;

    DepartmentTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are; not counted beyond a thousand. */
    public int count(long agencyId, long departmentId) {
        return jdbc.sql("""
                select count(*) from (
                  select 1 from cases.template
                   where agency_id = :agency and department_id = :department and retired_at is null
                  union all
                  select 1 from cases.macro where agency_id = :agency and department_id = :department
                  limit :most) as counted
                """)
                .params(Map.of("agency", agencyId, "department", departmentId, "most", COUNTED))
                .query(Integer.class)
                .single();
    }

    /** A macro of a name that the other department has already stays behind. */
    public void move(long agencyId, long from, long to) {
        var places = Map.of("agency", agencyId, "from", from, "to", to);
        jdbc.sql("update cases.template set department_id = :to where agency_id = :agency and department_id = :from")
                .params(places)
                .update();
        jdbc.sql("""
                update cases.macro m set department_id = :to
                 where agency_id = :agency and department_id = :from
                   and not exists (select 1 from cases.macro o
                                    where o.agency_id = m.agency_id and o.department_id = :to and o.name = m.name)
                """).params(places).update();
    }
}
