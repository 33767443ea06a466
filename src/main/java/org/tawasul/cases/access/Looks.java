package org.tawasul.cases.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Looking;
import org.tawasul.cases.Sight;
import org.tawasul.database.Moments;
import org.tawasul.language.Dates;

/**
 * Who of the staff looked at which case: one row for an officer, a case and a day, with what they read of who asks. It is
 * written with the statement that says who has the case open, so that a look costs no statement of its own and none is shown
 * that is not written down.
 */
@Repository
public class Looks implements Looking {
    /** Belongs into a statement that has found the case as {@code seen}; takes {@link #of}. */
    public static final String ADD = """
            insert into cases.look (case_id, officer_id, day, at, last_at, role, agency_id, department_id, fields)
            select case_id, :hands, :day, :at, :at, :role, nullif(:ofAgency, 0), nullif(:ofDepartment, 0), :fields from seen
            on conflict (case_id, officer_id, day) do update
               set fields = look.fields | excluded.fields, last_at = excluded.last_at
             where look.fields | excluded.fields <> look.fields
            """;

    private final JdbcClient jdbc;

    Looks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param at the first look of that day */
    record Look(
            long officerId,
            LocalDate day,
            Instant at,
            Role role,
            long agencyId,
            long departmentId,
            Set<IdentityField> fields) {}

    /** What {@link #ADD} takes besides the officer of {@link Sight#of} and {@code at}. */
    public static Map<String, Object> of(Officer officer, Set<IdentityField> fields, Instant at) {
        return Map.of(
                "hands", officer.handsId(),
                "day", LocalDate.ofInstant(at, Dates.ZONE),
                "role", officer.role().name(),
                "ofAgency", officer.agencyId(),
                "ofDepartment", officer.departmentId(),
                "fields", IdentityField.bits(fields));
    }

    /** The look of somebody who is not told to the others. */
    public void add(CaseId id, Officer officer, Set<IdentityField> fields, Instant at) {
        var parameters = new HashMap<>(Sight.of(officer));
        parameters.putAll(of(officer, fields, at));
        jdbc.sql("with seen as (select case_id from cases.cases c where case_id = :case and " + Sight.SQL + ") " + ADD)
                .params(parameters)
                .param("case", id.value())
                .param("at", Moments.bound(at))
                .update();
    }

    /** A page beside that of the case, or a file of it: these say nothing of who asks. */
    @Override
    public void at(CaseId id, Officer officer, Instant at) {
        add(id, officer, Set.of(), at);
    }

    /** At a case and its parts, the first one first. */
    List<Look> listOf(CaseId whole, int limit) {
        return jdbc.sql("""
                select officer_id, day, at, role, coalesce(agency_id, 0) as agency_id,
                       coalesce(department_id, 0) as department_id, fields
                  from cases.look
                 where case_id = :case or case_id in (select case_id from cases.cases where part_of = :case)
                 order by day, at, officer_id limit :limit
                """)
                .param("case", whole.value())
                .param("limit", limit)
                .query((row, number) -> new Look(
                        row.getLong("officer_id"),
                        row.getObject("day", LocalDate.class),
                        Moments.get(row, "at"),
                        Role.valueOf(row.getString("role")),
                        row.getLong("agency_id"),
                        row.getLong("department_id"),
                        IdentityField.ofBits(row.getInt("fields"))))
                .list();
    }
}
