package org.tawasul.cases;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.events.CaseReferred;
import org.tawasul.catalogue.Services;
import org.tawasul.database.Moments;

/**
 * Sends a case on to whom it belongs, another agency or department: "not ours" is never an end. The citizen's clock runs
 * on; the agency's starts anew when the agency is another one.
 */
@Service
public class Referring {
    private final Steps steps;
    private final Agencies agencies;
    private final Services services;
    private final Periods periods;
    private final JdbcClient jdbc;

    Referring(Steps steps, Agencies agencies, Services services, Periods periods, JdbcClient jdbc) {
        this.steps = steps;
        this.agencies = agencies;
        this.services = services;
        this.periods = periods;
        this.jdbc = jdbc;
    }

    /** One time that a case was sent on. Departments are 0 where none was named. */
    public record Referral(
            long fromAgencyId,
            long fromDepartmentId,
            long toAgencyId,
            long toDepartmentId,
            long officerId,
            String reason,
            Instant at) {}

    /** @param departmentId 0: the agency's coordinator finds the department */
    public Outcome refer(CaseId id, Officer officer, long agencyId, long departmentId, String reason, Instant at) {
        return steps.take(id, officer, Lifecycle.REFER, at, found -> {
            var from = found.holder();
            if (!exists(agencyId, departmentId)) return Decision.no(Refusal.NO_SUCH_TARGET);
            boolean sameAgency = from.agencyId() == agencyId;
            if (sameAgency && (departmentId == 0 || from.departmentId() == departmentId)) {
                return Decision.no(Refusal.ALREADY_THERE);
            }
            var to = new Holder(agencyId, departmentId, 0);
            var service = services.get(found.serviceId());
            var clocks = sameAgency
                    ? found.clocks()
                    : found.clocks()
                            .handedOver(at, periods.due(service, found.matter().kind(), found.importance(), to, at));
            var changed = found.after(Lifecycle.REFER)
                    .with(to)
                    .with(clocks)
                    .with(
                            sameAgency
                                    ? found.course().referredAgain()
                                    : found.course().referredAgain().escalatedTo(0));
            write(found, to, officer, reason, at);
            return Decision.of(
                    changed,
                    new CaseReferred(
                            id.value(),
                            from.agencyId(),
                            from.departmentId(),
                            agencyId,
                            departmentId,
                            clocks.agencyDueAt()));
        });
    }

    /** The earliest first. */
    public List<Referral> listOf(CaseId id) {
        return jdbc.sql("""
                select from_agency, from_department, to_agency, to_department, officer_id, reason, at
                  from cases.referral where case_id = :case order by seq
                """)
                .param("case", id.value())
                .query((row, number) -> new Referral(
                        row.getLong("from_agency"),
                        row.getLong("from_department"),
                        row.getLong("to_agency"),
                        row.getLong("to_department"),
                        row.getLong("officer_id"),
                        row.getString("reason"),
                        Moments.get(row, "at")))
                .list();
    }

    private boolean exists(long agencyId, long departmentId) {
        if (agencies.list().stream().noneMatch(agency -> agency.id() == agencyId)) return false;
        return departmentId == 0
                || agencies.findDepartment(departmentId)
                        .filter(department -> department.agencyId() == agencyId)
                        .isPresent();
    }

    private void write(Case found, Holder to, Officer officer, String reason, Instant at) {
        jdbc.sql("""
                insert into cases.referral (case_id, seq, from_agency, from_department, to_agency, to_department,
                                            officer_id, reason, at)
                values (:case, :seq, :fromAgency, nullif(:fromDepartment, 0), :toAgency, nullif(:toDepartment, 0),
                        :officer, :reason, :at)
                """)
                .param("case", found.id().value())
                .param("seq", found.version() + 1)
                .param("fromAgency", found.holder().agencyId())
                .param("fromDepartment", found.holder().departmentId())
                .param("toAgency", to.agencyId())
                .param("toDepartment", to.departmentId())
                .param("officer", officer.id())
                .param("reason", reason)
                .param("at", Moments.bound(at))
                .update();
    }
}
