package org.tawasul.cases.replies;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Decision;
import org.tawasul.cases.Holder;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Reopening;
import org.tawasul.cases.Status;
import org.tawasul.cases.Steps;
import org.tawasul.cases.events.PromiseAsked;
import org.tawasul.cases.events.PromiseBroken;
import org.tawasul.cases.events.PromiseComesDue;
import org.tawasul.cases.events.PromiseKept;
import org.tawasul.cases.events.PromiseUnanswered;
import org.tawasul.cases.replies.Commitment.State;
import org.tawasul.language.Dates;
import org.tawasul.sweeps.Sweep;

/**
 * Follows up what was promised: reminds who promised on the working day before, asks the requester on the afternoon of the
 * day, and opens the case again when it was not done. Every sweep may run on several nodes at once: a row moves from one
 * state to the next only once, in the transaction of its journal entry.
 */
@Service
public class Promising implements Sweep {
    private static final int BATCH = 500;
    /** When the working day has begun. */
    private static final LocalTime REMINDING = LocalTime.of(7, 0);
    /** When the day's work is done, and nobody sleeps yet. */
    private static final LocalTime ASKING = LocalTime.of(16, 0);

    private final Commitments commitments;
    private final Cases cases;
    private final Steps steps;
    private final Reopening reopening;
    private final ReplySettings settings;
    private final TransactionTemplate transaction;

    Promising(
            Commitments commitments,
            Cases cases,
            Steps steps,
            Reopening reopening,
            ReplySettings settings,
            TransactionTemplate transaction) {
        this.commitments = commitments;
        this.cases = cases;
        this.steps = steps;
        this.reopening = reopening;
        this.settings = settings;
        this.transaction = transaction;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    /** All that the moment calls for; gives how many promises it was. */
    @Override
    public int sweep(Instant at) {
        int count = 0;
        for (var due : commitments.listToRemindOf(daySince(REMINDING, at), BATCH)) if (remind(due, at)) count++;
        for (var due : commitments.listToAskAbout(daySince(ASKING, at), BATCH)) if (ask(due, at)) count++;
        for (var asked : commitments.listAskedBefore(at.minus(patience()), BATCH)) if (giveUp(asked, at)) count++;
        return count;
    }

    /** The requester says that it was done. */
    Outcome keep(Commitment asked, @Nullable String words, Instant at) {
        return steps.takeByRequester(asked.caseId(), Lifecycle.SAY_KEPT, at, found -> {
            if (!isOpen(asked, at) || !commitments.become(asked, State.KEPT, words, at))
                return Decision.no(Refusal.TOO_LATE);
            return Decision.of(found.after(Lifecycle.SAY_KEPT), new PromiseKept(id(asked), asked.messageId()));
        });
    }

    /** The requester says that it was not done; a case that was answered with it is open again. */
    Outcome breakIt(Commitment asked, @Nullable String words, Instant at) {
        @Nullable
        Outcome outcome = transaction.execute(status -> {
            boolean answered = isAnswered(cases.get(asked.caseId()));
            var said = sayBroken(asked, words, answered, at);
            if (said instanceof Refused || !answered) return said;
            var reopened = reopening.reopenUnkept(
                    asked.caseId(), words == null ? asked.promise().what() : words, at);
            if (reopened instanceof Refused) status.setRollbackOnly();
            return reopened;
        });
        return Objects.requireNonNull(outcome);
    }

    /** Whether the requester may say now whether it was kept. */
    boolean isOpen(Commitment asked, Instant at) {
        return asked.state() == State.ASKED
                && commitments
                        .findAskedAt(asked)
                        .filter(since -> !at.isAfter(since.plus(patience())))
                        .isPresent();
    }

    private Outcome sayBroken(Commitment asked, @Nullable String words, boolean reopens, Instant at) {
        return steps.takeByRequester(asked.caseId(), Lifecycle.SAY_NOT_KEPT, at, found -> {
            if (!isOpen(asked, at) || !commitments.become(asked, State.BROKEN, words, at))
                return Decision.no(Refusal.TOO_LATE);
            long holder = working(found).officerId();
            long told = holder == 0 ? asked.officerId() : holder;
            return Decision.of(
                    found.after(Lifecycle.SAY_NOT_KEPT),
                    new PromiseBroken(id(asked), asked.messageId(), told, reopens));
        });
    }

    /** Who works on it: for a case that follows another, who has that one. */
    private Holder working(Case found) {
        return found.status() == Status.MERGED
                ? cases.get(new CaseId(found.ties().mergedInto())).holder()
                : found.holder();
    }

    private boolean remind(Commitment due, Instant at) {
        return takeOrDrop(
                due,
                Lifecycle.REMIND_OF_PROMISE,
                at,
                found -> commitments.remind(due, at)
                        ? Decision.of(
                                found.after(Lifecycle.REMIND_OF_PROMISE),
                                new PromiseComesDue(id(due), due.messageId(), due.officerId()))
                        : Decision.no(Refusal.ALREADY_THERE));
    }

    private boolean ask(Commitment due, Instant at) {
        return takeOrDrop(
                due,
                Lifecycle.ASK_ABOUT_PROMISE,
                at,
                found -> commitments.become(due, State.ASKED, null, at)
                        ? Decision.of(
                                found.after(Lifecycle.ASK_ABOUT_PROMISE), new PromiseAsked(id(due), due.messageId()))
                        : Decision.no(Refusal.ALREADY_THERE));
    }

    private boolean giveUp(Commitment asked, Instant at) {
        return takeOrDrop(
                asked,
                Lifecycle.GIVE_UP_ASKING,
                at,
                found -> commitments.become(asked, State.UNANSWERED, null, at)
                        ? Decision.of(
                                found.after(Lifecycle.GIVE_UP_ASKING),
                                new PromiseUnanswered(id(asked), asked.messageId()))
                        : Decision.no(Refusal.ALREADY_THERE));
    }

    /** A withdrawn case is nobody's any more: what was promised in it is dropped. Lost races are won by the next sweep. */
    private boolean takeOrDrop(Commitment of, Lifecycle step, Instant at, Function<Case, Decision> deciding) {
        return switch (steps.takeByClock(of.caseId(), step, at, deciding)) {
            case Done _ -> true;
            case Refused(var why) -> {
                if (why == Refusal.NOT_NOW) commitments.become(of, State.DROPPED, null, at);
                yield false;
            }
        };
    }

    private static boolean isAnswered(Case found) {
        return List.of(Status.ANSWERED, Status.CLOSED).contains(found.status());
    }

    private Duration patience() {
        return Duration.ofDays(settings.keptDays());
    }

    /** Today, or before that hour yesterday. */
    private static LocalDate daySince(LocalTime hour, Instant at) {
        var local = at.atZone(Dates.ZONE).toLocalDateTime();
        return local.toLocalTime().isBefore(hour) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    private static long id(Commitment of) {
        return of.caseId().value();
    }
}
