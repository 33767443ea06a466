package org.tawasul.cases.replies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Scope.Nation;
import org.tawasul.agencies.Scope.OfAgency;
import org.tawasul.agencies.Scope.OfDepartment;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Permission;
import org.tawasul.database.Moments;

/** The replies that wait for approval. */
@Repository
public class Proposals {
    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A proposal with what a list shows of its case. */
    record Waiting(
            CaseId caseId,
            String subject,
            long serviceId,
            long officerId,
            Instant at,
            Instant agencyDueAt,
            long agencyId) {}

    public Optional<Proposal> find(CaseId id) {
        return jdbc.sql("""
                select officer_id, text, promise, promised_on, overruled, proposed_at from cases.proposal
                 where case_id = :case
                """)
                .param("case", id.value())
                .query((row, number) ->
                        new Proposal(row.getLong("officer_id"), letter(row), Moments.get(row, "proposed_at")))
                .optional();
    }

    void put(CaseId id, Officer officer, Letter letter, Instant at) {
        var promise = letter.promise();
        jdbc.sql("""
                insert into cases.proposal (case_id, officer_id, text, promise, promised_on, overruled, proposed_at)
                values (:case, :officer, :text, :promise, :on, :overruled, :at)
                on conflict (case_id) do update
                   set officer_id = excluded.officer_id, text = excluded.text, promise = excluded.promise,
                       promised_on = excluded.promised_on, overruled = excluded.overruled, proposed_at = excluded.proposed_at
                """)
                .param("case", id.value())
                .param("officer", officer.id())
                .param("text", letter.text())
                .param("promise", promise == null ? null : promise.what())
                .param("on", promise == null ? null : promise.on())
                .param("overruled", letter.overruled().toArray(String[]::new))
                .param("at", Moments.bound(at))
                .update();
    }

    void remove(CaseId id) {
        jdbc.sql("delete from cases.proposal where case_id = :case")
                .param("case", id.value())
                .update();
    }

    /** What waits in this officer's scope, the earliest due first; their own is among it, for somebody else to approve. */
    List<Waiting> listWaiting(Officer officer, int limit) {
        var within = switch (officer.scope()) {
            case Nation() -> "";
            case OfAgency _ -> " and c.agency_id = :place";
            case OfDepartment _ -> " and c.department_id = :place";
        };
        var hidden = Permission.seesConfidential(officer) ? "" : " and (not c.confidential or c.officer_id = :officer)";
        return jdbc.sql("""
                select c.case_id, c.subject, c.service_id, c.agency_id, c.agency_due_at, p.officer_id, p.proposed_at
                  from cases.cases c join cases.proposal p on p.case_id = c.case_id
                 where c.status = 'AWAITING_APPROVAL'%s%s
                 order by c.agency_due_at, c.case_id limit :limit
                """.formatted(within, hidden))
                .param("place", place(officer))
                .param("officer", officer.id())
                .param("limit", limit)
                .query((row, number) -> new Waiting(
                        new CaseId(row.getLong("case_id")),
                        row.getString("subject"),
                        row.getLong("service_id"),
                        row.getLong("officer_id"),
                        Moments.get(row, "proposed_at"),
                        Moments.get(row, "agency_due_at"),
                        row.getLong("agency_id")))
                .list();
    }

    private static long place(Officer officer) {
        return switch (officer.scope()) {
            case Nation() -> 0;
            case OfAgency(var agency) -> agency;
            case OfDepartment(var agency, var department) -> department;
        };
    }

    private static Letter letter(ResultSet row) throws SQLException {
        var promise = row.getString("promise");
        return new Letter(
                row.getString("text"),
                promise == null ? null : new Promise(promise, row.getObject("promised_on", LocalDate.class)),
                List.of((String[]) row.getArray("overruled").getArray()));
    }
}
