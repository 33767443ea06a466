package org.tawasul.cases.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Decision;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Steps;
import org.tawasul.cases.events.CaseHandedOver;
import org.tawasul.database.Moments;
import org.tawasul.sweeps.Sweep;

/**
 * Hands over what somebody leaves behind. Asked for in the transaction in which they leave, done by itself soon after, case by
 * case, each with its entry in the journal; a crash loses nothing of it.
 */
@Service
public class HandingOver implements Sweep {
    private static final int BATCH = 200;
    private static final String OPEN = """
              from cases.cases
             where officer_id = :officer and agency_id = :agency
               and status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL')
            """;

    private final Steps steps;
    private final JdbcClient jdbc;

    HandingOver(Steps steps, JdbcClient jdbc) {
        this.steps = steps;
        this.jdbc = jdbc;
    }

    private record Handover(long officerId, long agencyId, long successorId) {}

    /** How many open cases somebody has in an agency; not counted beyond {@code most}. */
    public int count(long officerId, long agencyId, int most) {
        return jdbc.sql("select count(*) from (select 1 " + OPEN + " limit :most) as counted")
                .param("officer", officerId)
                .param("agency", agencyId)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** @param successorId of the same agency; 0 for whoever takes them from the queue */
    public void ask(long officerId, long agencyId, long successorId, Instant at) {
        jdbc.sql("""
                insert into cases.handover (officer_id, agency_id, successor_id, asked_at)
                values (:officer, :agency, nullif(:successor, 0), :at)
                on conflict (officer_id, agency_id) do update
                  set successor_id = excluded.successor_id, asked_at = excluded.asked_at
                """)
                .param("officer", officerId)
                .param("agency", agencyId)
                .param("successor", successorId)
                .param("at", Moments.bound(at))
                .update();
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    /** Hands some cases of each over; gives how many. */
    @Override
    public int sweep(Instant at) {
        int done = 0;
        for (var handover : list()) {
            var left = listOpen(handover);
            for (var id : left)
                if (steps.takeByClock(id, Lifecycle.HAND_OVER, at, found -> handedOver(found, handover))
                        instanceof Done) done++;
            if (left.isEmpty()) forget(handover);
        }
        return done;
    }

    private static Decision handedOver(Case found, Handover handover) {
        var holder = found.holder();
        if (holder.officerId() != handover.officerId() || holder.agencyId() != handover.agencyId())
            return Decision.no(Refusal.ALREADY_THERE);
        return Decision.of(
                found.with(holder.with(holder.departmentId(), handover.successorId())),
                new CaseHandedOver(found.id().value(), handover.officerId(), handover.successorId()));
    }

    private List<CaseId> listOpen(Handover handover) {
        return jdbc.sql("select case_id " + OPEN + " order by agency_due_at, case_id limit :batch")
                .param("officer", handover.officerId())
                .param("agency", handover.agencyId())
                .param("batch", BATCH)
                .query((row, number) -> new CaseId(row.getLong("case_id")))
                .list();
    }

    private List<Handover> list() {
        return jdbc.sql("select officer_id, agency_id, successor_id from cases.handover order by asked_at limit :batch")
                .param("batch", BATCH)
                .query((row, number) -> handover(row))
                .list();
    }

    private void forget(Handover handover) {
        jdbc.sql("delete from cases.handover where officer_id = :officer and agency_id = :agency")
                .param("officer", handover.officerId())
                .param("agency", handover.agencyId())
                .update();
    }

    private static Handover handover(ResultSet row) throws SQLException {
        return new Handover(row.getLong("officer_id"), row.getLong("agency_id"), row.getLong("successor_id"));
    }
}
