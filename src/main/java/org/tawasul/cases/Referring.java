package org.tawasul.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Referrals.Referral;
import org.tawasul.cases.events.CaseReferred;

/**
 * Sends a case on to whom it belongs, another agency or department: "not ours" is never an end. The citizen's clock runs
 * on; the agency's is the new agency's own, less what that one has used of it before.
 *
 * <p>A case is not sent round in circles: an agency that returned it does not get it again, and after two agencies have
 * handed it on somebody has to say who answers. Both is up to the coordinating committee, which alone is not bound by this.
 */
@Service
public class Referring {
    /** So often may a case go from one agency to another before the committee has to say who answers for it. */
    static final int HAND_OFFS = 2;

    private final Steps steps;
    private final Agencies agencies;
    private final HeldTime held;
    private final Referrals referrals;

    Referring(Steps steps, Agencies agencies, HeldTime held, Referrals referrals) {
        this.steps = steps;
        this.agencies = agencies;
        this.held = held;
        this.referrals = referrals;
    }

    /** Why it is sent on. The reason is counted, the words are read by who receives it. */
    public record Why(ReferralReason because, String words) {}

    public Outcome refer(CaseId id, Officer officer, long agencyId, long departmentId, String words, Instant at) {
        return refer(id, officer, agencyId, departmentId, new Why(ReferralReason.OTHER, words), at);
    }

    /** @param departmentId 0: the agency's coordinator finds the department */
    public Outcome refer(CaseId id, Officer officer, long agencyId, long departmentId, Why why, Instant at) {
        return steps.take(id, officer, Lifecycle.REFER, at, found -> {
            var from = found.holder();
            if (!agencies.isOpen(agencyId, departmentId)) return Decision.no(Refusal.NO_SUCH_TARGET);
            boolean sameAgency = from.agencyId() == agencyId;
            if (sameAgency && (departmentId == 0 || from.departmentId() == departmentId)) {
                return Decision.no(Refusal.ALREADY_THERE);
            }
            var refusal = refuses(found, officer, agencyId, departmentId);
            if (refusal != null) return Decision.no(refusal);
            var to = new Holder(agencyId, departmentId, 0);
            var changed = sameAgency ? found.after(Lifecycle.REFER) : handOver(found, Lifecycle.REFER, to, at);
            changed = changed.with(to).with(changed.course().referredAgain());
            referrals.add(found, to, officer, why, at);
            return Decision.of(
                    changed,
                    new CaseReferred(
                            id.value(),
                            from.agencyId(),
                            from.departmentId(),
                            agencyId,
                            departmentId,
                            changed.clocks().agencyDueAt(),
                            why.because().name()));
        });
    }

    /** The case with another agency: its clock begins with what it has left, and its ladder at the bottom. */
    public Case handOver(Case found, Lifecycle step, Holder to, Instant at) {
        held.leave(found, at);
        return found.after(step)
                .with(found.clocks().handedOver(at, held.due(found, to, at)))
                .with(found.course().escalatedTo(0))
                .with(to);
    }

    /** Each time that it was sent on, the earliest first. */
    public List<Referral> listOf(CaseId id) {
        return referrals.listOf(id);
    }

    private @Nullable Refusal refuses(Case found, Officer officer, long agencyId, long departmentId) {
        if (officer.role() == Role.COMMITTEE) return null;
        boolean across = found.holder().agencyId() != agencyId;
        if (across && found.ties().jointOwnerId() != 0) return Refusal.JOINTLY_OWNED;
        if (found.course().referred() == 0) return null;
        var past = listOf(found.id());
        if (!across) {
            boolean leadsOnlyPart = officer.role() == Role.OFFICER || officer.role() == Role.HEAD;
            return leadsOnlyPart
                            && past.stream()
                                    .anyMatch(each -> each.toDepartmentId() == departmentId && each.isReturned())
                    ? Refusal.RETURNED_WITHIN
                    : null;
        }
        if (past.stream().anyMatch(each -> each.toAgencyId() == agencyId && each.isAcross() && each.isReturned())) {
            return Refusal.CAME_BACK;
        }
        return past.stream().filter(Referral::isAcross).count() >= HAND_OFFS ? Refusal.THIRD_HAND_OFF : null;
    }
}
