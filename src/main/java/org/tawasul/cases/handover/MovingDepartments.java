package org.tawasul.cases.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Decision;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Steps;
import org.tawasul.cases.events.CaseMoved;
import org.tawasul.sweeps.Sweep;

/**
 * Moves open cases out of closed departments to whoever takes over. It looks for them for ever and not once, so that a case
 * that is reopened years later, or came back from elsewhere, does not lie where nobody works. A crash loses nothing.
 */
@Service
public class MovingDepartments implements Sweep {
    private static final int BATCH = 200;
    private static final String OPEN = """
              from cases.cases
             where department_id = any(:departments)
               and status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL')
            """;

    private final Steps steps;
    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Officers officers;

    MovingDepartments(Steps steps, JdbcClient jdbc, Agencies agencies, Officers officers) {
        this.steps = steps;
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.officers = officers;
    }

    /** How many open cases a department has; not counted beyond {@code most}. */
    public int count(long departmentId, int most) {
        return jdbc.sql("select count(*) from (select 1 " + OPEN + " limit :most) as counted")
                .param("departments", new Long[] {departmentId})
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** How many open cases an agency has; not counted beyond {@code most}. */
    public int countOfAgency(long agencyId, int most) {
        return jdbc.sql("""
                select count(*) from (
                  select 1 from cases.cases
                   where agency_id = :agency
                     and status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL')
                   limit :most) as counted
                """)
                .param("agency", agencyId)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    /** Moves some; gives how many. */
    @Override
    public int sweep(Instant at) {
        var closed =
                agencies.listClosedDepartments().stream().map(Department::id).toArray(Long[]::new);
        if (closed.length == 0) return 0;
        int done = 0;
        for (var id : listOpen(closed))
            if (steps.takeByClock(id, Lifecycle.MOVE, at, this::moved) instanceof Done) done++;
        return done;
    }

    private Decision moved(Case found) {
        var holder = found.holder();
        var from = agencies.findDepartment(holder.departmentId());
        if (from.isEmpty() || from.get().open()) return Decision.no(Refusal.ALREADY_THERE);
        long to = agencies.successorOf(holder.departmentId());
        long officer = staysWith(holder.officerId(), to) ? holder.officerId() : 0;
        return Decision.of(
                found.with(holder.with(to, officer)),
                new CaseMoved(found.id().value(), holder.departmentId(), to, officer));
    }

    /** Whoever moved along keeps what they have, and so does the coordinator. */
    private boolean staysWith(long officerId, long departmentId) {
        if (officerId == 0) return false;
        long now = officers.get(officerId).departmentId();
        return now == 0 || now == departmentId;
    }

    private List<CaseId> listOpen(Long[] departments) {
        return jdbc.sql("select case_id " + OPEN + " limit :batch")
                .param("departments", departments)
                .param("batch", BATCH)
                .query((row, number) -> new CaseId(row.getLong("case_id")))
                .list();
    }
}
