package org.tawasul.cases.merging;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Decision;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Steps;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.events.CasePaused;
import org.tawasul.cases.events.CaseResumed;
import org.tawasul.cases.events.DelayAnnounced;
import org.tawasul.cases.events.InterimReplied;
import org.tawasul.cases.ladder.AnnouncingDelay;
import org.tawasul.cases.merging.AnsweringTogether.Progress;
import org.tawasul.cases.merging.Tidings.Tiding;
import org.tawasul.cases.replies.Commitments;
import org.tawasul.journal.Journal;

/**
 * Tells those who follow a case what its requester was told: how it stands meanwhile, with what was promised; that it will
 * be later; that the clock stands, and runs again. Each hears it as news of their own case, once, some at a time.
 *
 * <p>Of a delay hears only whose answer was expected before the new date. Files and questions are the leader's alone.
 */
@Service
class PassingOn {
    private final Steps steps;
    private final Cases cases;
    private final Messages messages;
    private final Tidings tidings;
    private final Rewording rewording;
    private final Commitments commitments;
    private final AnnouncingDelay delays;
    private final Journal journal;

    PassingOn(
            Steps steps,
            Cases cases,
            Messages messages,
            Tidings tidings,
            Rewording rewording,
            Commitments commitments,
            AnnouncingDelay delays,
            Journal journal) {
        this.steps = steps;
        this.cases = cases;
        this.messages = messages;
        this.tidings = tidings;
        this.rewording = rewording;
        this.commitments = commitments;
        this.delays = delays;
        this.journal = journal;
    }

    /** Tells one batch of those who have not heard it. */
    Progress run(Tiding tiding, Instant at) {
        var leader = cases.get(tiding.leader());
        var entry = journal.get(CaseEvent.SUBJECT, leader.id().value(), tiding.seq());
        var event = journal.decode(entry, Objects.requireNonNull(CaseEvent.TYPES.get(entry.type())));
        return AnsweringTogether.each(
                tidings.listListeners(tiding, AnsweringTogether.BATCH),
                follower -> concerns(follower, event)
                        ? steps.takeByClock(
                                follower.id(),
                                stepOf(event),
                                at,
                                found -> AnsweringTogether.follows(found, leader) && tidings.hear(found.id(), tiding)
                                        ? told(found, leader, event, at)
                                        : Decision.no(Refusal.CHANGED))
                        : tidings.passOver(follower.id(), tiding));
    }

    private boolean concerns(Case follower, CaseEvent event) {
        return !(event instanceof DelayAnnounced delayed) || delays.isNewsTo(follower, delayed.until());
    }

    private static Lifecycle stepOf(CaseEvent event) {
        return switch (event) {
            case InterimReplied _ -> Lifecycle.HEAR_INTERIM;
            case DelayAnnounced _ -> Lifecycle.HEAR_OF_DELAY;
            case CasePaused _ -> Lifecycle.HEAR_OF_PAUSE;
            case CaseResumed _ -> Lifecycle.HEAR_OF_RESUMPTION;
            default -> throw new IllegalStateException("Nobody is told of " + event.type());
        };
    }

    private Decision told(Case found, Case leader, CaseEvent event, Instant at) {
        long id = found.id().value();
        return switch (event) {
            case InterimReplied interim -> {
                var words = rewording.of(textOf(leader, interim.messageId()), leader, found);
                long message = messages.add(found.id(), Message.Kind.INTERIM, interim.officerId(), words, at);
                promiseToo(leader, interim.messageId(), found, message);
                yield Decision.of(found, new InterimReplied(id, message, interim.officerId(), List.of()));
            }
            case DelayAnnounced delayed ->
                delays.passOn(found, delayed, rewording.of(textOf(leader, delayed.messageId()), leader, found), at);
            case CasePaused paused ->
                Decision.of(found, new CasePaused(id, paused.officerId(), paused.reason(), paused.until()));
            case CaseResumed resumed ->
                Decision.of(
                        found,
                        new CaseResumed(id, resumed.officerId(), found.clocks().agencyDueAt()));
            default -> throw new IllegalStateException("Nobody is told of " + event.type());
        };
    }

    /** What was promised with a message to the leader's requester is promised to this one's too, while its day is to come. */
    void promiseToo(Case leader, long leadersMessage, Case follower, long message) {
        commitments
                .findOpen(leader.id(), leadersMessage)
                .ifPresent(promised -> commitments.addTogether(
                        promised,
                        follower.id(),
                        message,
                        rewording.of(promised.promise().what(), leader, follower)));
    }

    private String textOf(Case leader, long messageId) {
        return messages.listOf(leader.id()).stream()
                .filter(message -> message.id() == messageId)
                .findFirst()
                .orElseThrow()
                .text();
    }
}
