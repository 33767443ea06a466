package org.tawasul.cases.referrals;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Decision;
import org.tawasul.cases.Holder;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.ReferralReason;
import org.tawasul.cases.Referrals;
import org.tawasul.cases.Referrals.Referral;
import org.tawasul.cases.Referrals.Return;
import org.tawasul.cases.Referring;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.ReturnReason;
import org.tawasul.cases.Steps;
import org.tawasul.cases.events.ReferralAccepted;
import org.tawasul.cases.events.ReferralReturned;

/** What who receives a referral does with it: keeps the case, or gives it back once with a reason. */
@Service
public class AnsweringReferrals {
    private final Steps steps;
    private final Referring referring;
    private final Referrals referrals;
    private final Officers officers;

    AnsweringReferrals(Steps steps, Referring referring, Referrals referrals, Officers officers) {
        this.steps = steps;
        this.referring = referring;
        this.referrals = referrals;
        this.officers = officers;
    }

    public Outcome accept(CaseId id, Officer officer, Instant at) {
        return steps.take(id, officer, Lifecycle.ACCEPT_REFERRAL, at, found -> {
            var holder = found.holder();
            return Decision.of(
                    found.after(Lifecycle.ACCEPT_REFERRAL),
                    new ReferralAccepted(id.value(), holder.agencyId(), holder.departmentId(), officer.id()));
        });
    }

    /** It is again with who had it, whose clock goes on with what it had left. */
    public Outcome giveBack(CaseId id, Officer officer, ReturnReason because, String words, Instant at) {
        return steps.take(id, officer, Lifecycle.RETURN_REFERRAL, at, found -> {
            var past = referring.listOf(id);
            if (past.isEmpty()) return Decision.no(Refusal.NOT_NOW); // it went along with the case that it followed
            var last = past.getLast();
            if (last.because() == ReferralReason.COMMITTEE) return Decision.no(Refusal.JOINTLY_OWNED);
            if (past.stream().anyMatch(each -> each.isReturned() && isToSame(each, last))) {
                return Decision.no(Refusal.RETURNED_ONCE);
            }
            referrals.markReturned(id, last, new Return(because, words, officer.id(), at));
            var changed = returned(found, last, at);
            return Decision.of(
                    changed,
                    new ReferralReturned(
                            id.value(),
                            last.toAgencyId(),
                            last.toDepartmentId(),
                            last.fromAgencyId(),
                            last.fromDepartmentId(),
                            because.name(),
                            changed.clocks().agencyDueAt()));
        });
    }

    private Case returned(Case found, Referral last, Instant at) {
        boolean stillThere = last.fromOfficerId() != 0
                && officers.findActive(last.fromOfficerId())
                        .filter(officer -> officer.agencyId() == last.fromAgencyId())
                        .isPresent();
        var to = new Holder(last.fromAgencyId(), last.fromDepartmentId(), stillThere ? last.fromOfficerId() : 0);
        return last.isAcross()
                ? referring.handOver(found, Lifecycle.RETURN_REFERRAL, to, at)
                : found.after(Lifecycle.RETURN_REFERRAL).with(to);
    }

    /** Another agency receives as a whole, whichever department it was sent to; within one agency each department does. */
    private static boolean isToSame(Referral one, Referral other) {
        return one.isAcross() == other.isAcross()
                && one.toAgencyId() == other.toAgencyId()
                && (one.isAcross() || one.toDepartmentId() == other.toDepartmentId());
    }
}
