package org.tawasul.cases.merging;

import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Decision;
import org.tawasul.cases.Holder;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Periods;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Status;
import org.tawasul.cases.Steps;
import org.tawasul.cases.events.CaseMerged;
import org.tawasul.cases.events.CaseUnmerged;
import org.tawasul.cases.events.CaseUnmerged.Back;
import org.tawasul.cases.replies.Commitments;

/**
 * Ties a case to the one that it follows, and loosens the tie.
 *
 * <p>Nobody follows a follower: whoever is to follow holds the rows of both cases while it looks at the leader, and takes
 * its own followers along in the same transaction. So there is never a ring, and from each follower it is one step to who
 * is answered. The agency's clock of a follower stands; the citizen's runs on.
 */
@Component
class Bonds {
    /** More than these are not moved at once: the other case should follow instead. */
    static final int MOST_MOVED = 500;

    private final Steps steps;
    private final Cases cases;
    private final Kin kin;
    private final Periods periods;
    private final Officers officers;
    private final Commitments commitments;

    Bonds(Steps steps, Cases cases, Kin kin, Periods periods, Officers officers, Commitments commitments) {
        this.steps = steps;
        this.cases = cases;
        this.kin = kin;
        this.periods = periods;
        this.officers = officers;
        this.commitments = commitments;
    }

    /**
     * @param visible whether who asks may see a case
     * @param officerId 0 when the requester asks
     */
    Decision join(Case found, CaseId into, Predicate<Case> visible, long officerId, Instant at) {
        if (found.id().equals(into)) return Decision.no(Refusal.ALREADY_THERE);
        kin.lock(found.id(), into);
        var leader = cases.find(into).filter(visible).orElse(null);
        if (leader == null) return Decision.no(Refusal.NO_SUCH_TARGET);
        var refusal = refuses(found, leader);
        if (refusal != null) return Decision.no(refusal);
        var followers = kin.listFollowers(found.id(), MOST_MOVED + 1);
        if (followers.size() > MOST_MOVED) return Decision.no(Refusal.MANY_FOLLOW);
        for (var follower : followers) {
            var moved = steps.takeByClock(
                    follower.id(), Lifecycle.FOLLOW_ON, at, each -> redirected(each, found.id(), leader, officerId));
            if (!(moved instanceof Done)) return Decision.no(Refusal.CHANGED);
        }
        kin.remember(found, at);
        var changed = found.after(Lifecycle.MERGE)
                .with(found.clocks().merged(at))
                .with(found.ties().merged(into.value()));
        return Decision.of(changed, new CaseMerged(found.id().value(), into.value(), officerId));
    }

    /** Lets a follower follow another than before. */
    Decision followOn(Case found, CaseId from, CaseId to) {
        kin.lock(found.id(), to);
        return redirected(found, from, cases.get(to), 0);
    }

    /** Lets a follower go its own way: back where it came from, where it stood, with that agency's clock running on. */
    Decision release(Case found, long officerId, Instant at) {
        var home = kin.homeOf(found);
        var holder = stillThere(home.holder());
        boolean asked = home.stood() == Status.AWAITING_REQUESTER;
        var clocks = home.clocks().merged(home.at()).unmerged(at, periods.timeOf(holder), asked);
        var changed = found.after(Lifecycle.UNMERGE)
                .with(home.stood(), found.serviceId(), found.importance(), holder, clocks)
                .with(found.course().referredOnly(home.referred()));
        commitments.standAlone(found.id());
        return Decision.of(
                changed,
                new CaseUnmerged(
                        found.id().value(), found.ties().mergedInto(), officerId, back(found.holder(), holder)));
    }

    /** Lets a follower lead the others, where they are; to an agency that they went along to it is as new as the leader was. */
    Decision lead(Case found, Instant at) {
        var home = kin.homeOf(found);
        boolean moved = home.holder().agencyId() != found.holder().agencyId();
        var stood = moved ? Status.RECEIVED : home.stood();
        var clocks = found.clocks().unmerged(at, periods.timeOf(found.holder()), stood == Status.AWAITING_REQUESTER);
        var changed = found.after(Lifecycle.TAKE_LEAD)
                .with(stood, found.serviceId(), found.importance(), found.holder(), clocks);
        commitments.standAlone(found.id());
        return Decision.of(
                changed, new CaseUnmerged(found.id().value(), found.ties().mergedInto(), 0, null));
    }

    private Holder stillThere(Holder home) {
        boolean there = home.officerId() != 0
                && officers.findActive(home.officerId())
                        .filter(officer -> officer.agencyId() == home.agencyId())
                        .isPresent();
        return there ? home : home.with(home.departmentId(), 0);
    }

    private static @Nullable Back back(Holder from, Holder to) {
        boolean same = from.agencyId() == to.agencyId() && from.departmentId() == to.departmentId();
        return same ? null : new Back(from.agencyId(), from.departmentId(), to.agencyId(), to.departmentId());
    }

    private Decision redirected(Case found, CaseId from, Case leader, long officerId) {
        if (leader.status() == Status.MERGED || found.ties().mergedInto() != from.value()) {
            return Decision.no(Refusal.CHANGED);
        }
        var changed = found.after(Lifecycle.FOLLOW_ON)
                .with(found.ties().merged(leader.id().value()));
        return Decision.of(
                changed, new CaseMerged(found.id().value(), leader.id().value(), officerId));
    }

    private @Nullable Refusal refuses(Case found, Case leader) {
        if (leader.status() == Status.MERGED) return Refusal.CHANGED;
        boolean leads = leader.status().isOpen() || leader.status() == Status.ANSWERED;
        if (!leads || leader.holder().agencyId() != found.holder().agencyId()) return Refusal.NO_SUCH_TARGET;
        if (kin.hasParts(found.id())) return Refusal.IN_PARTS;
        boolean whole = found.ties().partOf() == 0 && leader.ties().partOf() == 0;
        boolean alike = found.matter().confidential() == leader.matter().confidential()
                && found.isSuggestion() == leader.isSuggestion();
        return whole && alike ? null : Refusal.NOT_ALIKE;
    }
}
