package org.tawasul.cases.referrals;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Decision;
import org.tawasul.cases.Holder;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.ReferralReason;
import org.tawasul.cases.Referrals;
import org.tawasul.cases.Referring;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Steps;
import org.tawasul.cases.events.CommitteeAsked;
import org.tawasul.cases.events.JointOwnerNamed;
import org.tawasul.database.Moments;

/**
 * The coordinating committee: where a case goes that agencies would hand to and fro. It names the agency that answers for
 * the case from then on; nobody but the committee hands it on after that.
 */
@Service
public class Committee {
    private static final int PAGE = 50;

    private final Steps steps;
    private final Referring referring;
    private final Referrals referrals;
    private final Agencies agencies;
    private final JdbcClient jdbc;

    Committee(Steps steps, Referring referring, Referrals referrals, Agencies agencies, JdbcClient jdbc) {
        this.steps = steps;
        this.referring = referring;
        this.referrals = referrals;
        this.agencies = agencies;
        this.jdbc = jdbc;
    }

    /** A case of which somebody asked the committee who answers for it. */
    record Asked(CaseId id, long officerId, String words, Instant at) {}

    public Outcome ask(CaseId id, Officer officer, String words, Instant at) {
        return steps.take(id, officer, Lifecycle.ASK_COMMITTEE, at, found -> {
            if (!write(id, officer, words, at)) return Decision.no(Refusal.ALREADY_THERE);
            return Decision.of(
                    found.after(Lifecycle.ASK_COMMITTEE),
                    new CommitteeAsked(id.value(), found.holder().agencyId(), officer.id()));
        });
    }

    public Outcome nameOwner(CaseId id, Officer officer, long agencyId, String words, Instant at) {
        return steps.take(id, officer, Lifecycle.NAME_OWNER, at, found -> {
            if (!agencies.isOpen(agencyId, 0)) {
                return Decision.no(Refusal.NO_SUCH_TARGET);
            }
            var from = found.holder();
            boolean stays = from.agencyId() == agencyId;
            var to = new Holder(agencyId, stays ? from.departmentId() : 0, 0);
            referrals.add(found, to, officer, new Referring.Why(ReferralReason.COMMITTEE, words), at);
            settle(id, at);
            var changed = owned(found, to, stays, at);
            return Decision.of(
                    changed,
                    new JointOwnerNamed(
                            id.value(),
                            from.agencyId(),
                            agencyId,
                            officer.id(),
                            changed.clocks().agencyDueAt()));
        });
    }

    private Case owned(Case found, Holder to, boolean stays, Instant at) {
        var changed =
                stays ? found.after(Lifecycle.NAME_OWNER) : referring.handOver(found, Lifecycle.NAME_OWNER, to, at);
        return changed.with(to)
                .with(found.ties().ownedBy(to.agencyId()))
                .with(changed.course().referredAgain());
    }

    /** The longest waiting first, as many as fit a page. */
    List<Asked> listWaiting() {
        return jdbc.sql("""
                select r.case_id, r.officer_id, r.reason, r.at
                  from cases.committee_request r join cases.cases c on c.case_id = r.case_id
                 where r.settled_at is null and c.status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL')
                 order by r.at, r.case_id limit :limit
                """)
                .param("limit", PAGE)
                .query((row, number) -> new Asked(
                        new CaseId(row.getLong("case_id")),
                        row.getLong("officer_id"),
                        row.getString("reason"),
                        Moments.get(row, "at")))
                .list();
    }

    /** Throws when nobody asked. */
    Asked getAsked(CaseId id) {
        return jdbc.sql("select officer_id, reason, at from cases.committee_request where case_id = :case")
                .param("case", id.value())
                .query((row, number) ->
                        new Asked(id, row.getLong("officer_id"), row.getString("reason"), Moments.get(row, "at")))
                .single();
    }

    /** Whether the committee has been asked and has not said yet. */
    public boolean isAsked(CaseId id) {
        return jdbc.sql(
                        "select exists (select from cases.committee_request where case_id = :case and settled_at is null)")
                .param("case", id.value())
                .query(Boolean.class)
                .single();
    }

    private boolean write(CaseId id, Officer officer, String words, Instant at) {
        return jdbc.sql("""
                insert into cases.committee_request as r (case_id, officer_id, reason, at)
                values (:case, :officer, :reason, :at)
                on conflict (case_id) do update
                   set officer_id = excluded.officer_id, reason = excluded.reason, at = excluded.at, settled_at = null
                 where r.settled_at is not null
                """)
                        .param("case", id.value())
                        .param("officer", officer.id())
                        .param("reason", words)
                        .param("at", Moments.bound(at))
                        .update()
                == 1;
    }

    private void settle(CaseId id, Instant at) {
        jdbc.sql("update cases.committee_request set settled_at = :at where case_id = :case")
                .param("case", id.value())
                .param("at", Moments.bound(at))
                .update();
    }
}
