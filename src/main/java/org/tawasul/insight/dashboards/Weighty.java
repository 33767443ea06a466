package org.tawasul.insight.dashboards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Covering;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.Reference;
import org.tawasul.cases.References;
import org.tawasul.database.Moments;
import org.tawasul.insight.Reach;

/** Single cases that a leader has to know of: overdue ones of weight, and promises that were not kept. Short lists along indexes. */
@Repository
class Weighty {
    /** Of so many that are overdue longest the weightiest are shown. */
    private static final int LOOKED_AT = 300;

    private static final int SHOWN = 10;
    private static final int PROMISES = 5;

    private final JdbcClient jdbc;
    private final References references;

    Weighty(JdbcClient jdbc, References references) {
        this.jdbc = jdbc;
        this.references = references;
    }

    /** @param escalated rungs climbed */
    record Overdue(
            Reference reference,
            String subject,
            long agencyId,
            long departmentId,
            int importance,
            int escalated,
            Instant dueAt) {}

    /** A promise of an agency that its requester says was not kept. */
    record Broken(Reference reference, String what, long agencyId, LocalDate promisedOn) {}

    /** Overdue cases that climbed beyond their officer, the weightiest of the oldest. */
    List<Overdue> listOverdue(Officer officer, Reach reach, Instant now) {
        return jdbc.sql("""
                select case_id, subject, agency_id, department_id, importance, escalated, agency_due_at
                  from (select case_id, subject, agency_id, department_id, importance, escalated, agency_due_at
                          from cases.cases
                         where escalated >= 2 and status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL')
                           and agency_due_at < :now and waiting_since is null and %s and (not confidential or :confidential)
                         order by agency_due_at, case_id limit :looked) looked
                 order by importance desc, agency_due_at, case_id limit :shown
                """.formatted(within(reach, "department_id", "agency_id")))
                .params(parameters(reach))
                .param("confidential", Right.SEE_CONFIDENTIAL.isOf(officer))
                .param("now", Moments.bound(now))
                .param("looked", LOOKED_AT)
                .param("shown", SHOWN)
                .query(this::overdue)
                .list();
    }

    /** The latest first. A promise knows its agency only: a department's are found by their cases. */
    List<Broken> listBroken(Officer officer, Reach reach) {
        var within = reach.isNation() ? "true" : "m.agency_id = :agency";
        return jdbc.sql("""
                select m.case_id, m.what, m.agency_id, m.promised_on
                  from (select case_id, what, agency_id, promised_on from cases.commitment m
                         where m.state = 'BROKEN' and %s
                         order by promised_on desc, case_id desc limit :looked) m
                  join cases.cases c on c.case_id = m.case_id
                 where (:department = 0 or c.department_id = :department) and (not c.confidential or :confidential)
                 order by m.promised_on desc, m.case_id desc limit :shown
                """.formatted(within))
                .params(parameters(reach))
                .param("confidential", Right.SEE_CONFIDENTIAL.isOf(officer))
                .param("looked", LOOKED_AT)
                .param("shown", PROMISES)
                .query((row, number) -> new Broken(
                        references.of(new CaseId(row.getLong("case_id"))),
                        Covering.cover(row.getString("what")),
                        row.getLong("agency_id"),
                        row.getObject("promised_on", LocalDate.class)))
                .list();
    }

    /** A department is of one agency: to name that too would mislead the planner about how many there are. */
    private static String within(Reach reach, String department, String agency) {
        if (reach.isDepartment()) return department + " = :department";
        return reach.isNation() ? "true" : agency + " = :agency";
    }

    private static Map<String, Object> parameters(Reach reach) {
        return Map.of("agency", reach.agencyId(), "department", reach.departmentId());
    }

    private Overdue overdue(ResultSet row, int number) throws SQLException {
        return new Overdue(
                references.of(new CaseId(row.getLong("case_id"))),
                Covering.cover(row.getString("subject")),
                row.getLong("agency_id"),
                row.getLong("department_id"),
                row.getInt("importance"),
                row.getInt("escalated"),
                Moments.get(row, "agency_due_at"));
    }
}
