package org.tawasul.cases.merging;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Decision;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Status;
import org.tawasul.cases.Steps;
import org.tawasul.cases.events.CaseReferred;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.cases.merging.Errands.Errand;

/**
 * Lets the followers of a case do after it, some at a time, each in a transaction of its own. An errand goes by how things
 * stand now, and what is done is not done again; so it may stop anywhere, and two nodes may run it at once.
 *
 * <p>Leader answered: each follower gets that reply as its own. Leader referred to another agency: they go along. Leader
 * withdrawn: the oldest of them leads, and the others follow that. Reopening or closing a leader concerns nobody else, for
 * who was answered with it follows no longer.
 */
@Service
class AnsweringTogether {
    static final int BATCH = 100;

    private final Steps steps;
    private final Cases cases;
    private final Messages messages;
    private final Kin kin;
    private final Bonds bonds;
    private final Errands errands;
    private final PassingOn passing;
    private final Rewording rewording;

    AnsweringTogether(
            Steps steps,
            Cases cases,
            Messages messages,
            Kin kin,
            Bonds bonds,
            Errands errands,
            PassingOn passing,
            Rewording rewording) {
        this.steps = steps;
        this.cases = cases;
        this.messages = messages;
        this.kin = kin;
        this.bonds = bonds;
        this.errands = errands;
        this.passing = passing;
        this.rewording = rewording;
    }

    /** How far one batch got. */
    enum Progress {
        /** Nothing is left to do. */
        FINISHED,
        MOVED,
        /** Somebody else was faster with each of them. */
        STUCK
    }

    Progress run(Errand errand, Instant at) {
        var leader = cases.get(errand.leader());
        if (errand.messageId() != 0) return answer(leader, errand.messageId(), at);
        return switch (leader.status()) {
            case ANSWERED, CLOSED -> answer(leader, 0, at);
            case WITHDRAWN -> handOn(leader, errand, at);
            case MERGED -> redirect(leader, new CaseId(leader.ties().mergedInto()), at);
            case RECEIVED, ASSIGNED, AWAITING_REQUESTER, AWAITING_APPROVAL -> takeAlong(leader, at);
        };
    }

    /** @param messageId the reply; 0 for the last one */
    private Progress answer(Case leader, long messageId, Instant at) {
        var reply = messages.listOf(leader.id()).reversed().stream()
                .filter(message -> message.kind() == Message.Kind.REPLY)
                .filter(message -> messageId == 0 || message.id() == messageId)
                .findFirst();
        if (reply.isEmpty()) return Progress.FINISHED;
        return each(
                kin.listFollowers(leader.id(), BATCH),
                follower -> steps.takeByClock(
                        follower.id(),
                        Lifecycle.ANSWER_TOGETHER,
                        at,
                        found -> answered(found, leader, reply.get(), at)));
    }

    /** The words alone, with what they promise: neither its files nor whose case it came from. */
    private Decision answered(Case found, Case leader, Message reply, Instant at) {
        if (!follows(found, leader)) return Decision.no(Refusal.CHANGED);
        long message = messages.add(
                found.id(), Message.Kind.REPLY, reply.officerId(), rewording.of(reply.text(), leader, found), at);
        passing.promiseToo(leader, reply.id(), found, message);
        kin.answeredTogether(leader.id(), found.id(), message, at);
        boolean first = found.clocks().answeredAt() == null;
        boolean onTime =
                !at.isAfter(first ? found.clocks().dueAt() : found.clocks().agencyDueAt());
        var changed = found.after(Lifecycle.ANSWER_TOGETHER)
                .with(found.clocks().answered(at))
                .with(leader.holder());
        return Decision.of(
                changed,
                new CaseReplied(
                        found.id().value(),
                        message,
                        reply.officerId(),
                        leader.holder().agencyId(),
                        leader.holder().departmentId(),
                        first,
                        onTime));
    }

    private Progress takeAlong(Case leader, Instant at) {
        return each(
                kin.listFollowersElsewhere(leader.id(), leader.holder().agencyId(), BATCH),
                follower -> steps.takeByClock(
                        follower.id(), Lifecycle.GO_ALONG, at, found -> takenAlong(found, leader, at)));
    }

    /** Should it go its own way one day, it goes back to where it came from. */
    private Decision takenAlong(Case found, Case leader, Instant at) {
        if (!follows(found, leader)) return Decision.no(Refusal.CHANGED);
        var from = found.holder();
        var to = leader.holder().with(leader.holder().departmentId(), 0);
        var due = leader.clocks().agencyDueAt();
        var changed = found.after(Lifecycle.GO_ALONG)
                .with(to)
                .with(found.clocks().handedOver(at, due).merged(at))
                .with(found.course().referredAgain());
        return Decision.of(
                changed,
                new CaseReferred(
                        found.id().value(),
                        from.agencyId(),
                        from.departmentId(),
                        to.agencyId(),
                        to.departmentId(),
                        due,
                        null));
    }

    private Progress handOn(Case leader, Errand errand, Instant at) {
        if (errand.successorId() != 0) {
            var successor = cases.get(new CaseId(errand.successorId()));
            boolean merged = successor.status() == Status.MERGED;
            return redirect(leader, merged ? new CaseId(successor.ties().mergedInto()) : successor.id(), at);
        }
        return each(
                kin.listFollowers(leader.id(), 1),
                oldest -> steps.takeByClock(
                        oldest.id(),
                        Lifecycle.TAKE_LEAD,
                        at,
                        found -> follows(found, leader) && errands.settle(leader.id(), found.id())
                                ? bonds.lead(found, at)
                                : Decision.no(Refusal.CHANGED)));
    }

    private Progress redirect(Case from, CaseId to, Instant at) {
        return each(
                kin.listFollowers(from.id(), BATCH),
                follower -> steps.takeByClock(
                        follower.id(), Lifecycle.FOLLOW_ON, at, found -> bonds.followOn(found, from.id(), to)));
    }

    static boolean follows(Case found, Case leader) {
        return found.ties().mergedInto() == leader.id().value();
    }

    static Progress each(List<Case> followers, Function<Case, Outcome> step) {
        if (followers.isEmpty()) return Progress.FINISHED;
        int done = 0;
        for (var follower : followers) if (step.apply(follower) instanceof Done) done++;
        return done == 0 ? Progress.STUCK : Progress.MOVED;
    }
}
