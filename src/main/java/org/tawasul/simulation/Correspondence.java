package org.tawasul.simulation;

import static org.tawasul.simulation.Lives.instant;

import java.time.Duration;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Message;
import org.tawasul.cases.Rehearsal;
import org.tawasul.cases.Status;
import org.tawasul.cases.Terms;

/** What the officer of a case and its requester write to each other: questions, answers and the reply. */
final class Correspondence {
    private static final long HOUR = 3_600;
    private static final Duration WINDOW = Duration.ofDays(14);
    /** So much work that is left makes a matter a long one. */
    private static final long LONG_SECONDS = 6 * HOUR;

    private static final long APPROVING_SECONDS = HOUR / 2;
    private static final long REWRITING_SECONDS = HOUR;

    private final Desks desks;
    private final HandingOn handingOn;
    private final Lives lives;
    private final Promises promises;
    private final Reactions reactions;
    private final Deciding deciding;
    private final Temper temper;
    private final Terms terms;
    private final Rehearsal rehearsal;
    private final Findings findings;

    Correspondence(
            Desks desks,
            HandingOn handingOn,
            Lives lives,
            Promises promises,
            Reactions reactions,
            Deciding deciding,
            Temper temper,
            Terms terms,
            Rehearsal rehearsal,
            Findings findings) {
        this.desks = desks;
        this.handingOn = handingOn;
        this.lives = lives;
        this.promises = promises;
        this.reactions = reactions;
        this.deciding = deciding;
        this.temper = temper;
        this.terms = terms;
        this.rehearsal = rehearsal;
        this.findings = findings;
    }

    void ask(Life life, Worker worker, long now) {
        life.asked = true;
        long message = lives.say(life, Message.Kind.QUESTION, worker.officer.id(), now);
        lives.take(life, rehearsal.ask(life.state, worker.officer, message, instant(now)), now, worker.actor(now));
        findings.asked++;
        long answer = temper.answersAfter(life);
        var time = terms.timeOf(life.state.holder());
        var left = time.daysBetween(instant(now), life.state.clocks().dueAt());
        // The promise to the requester runs on: without an answer the officer replies with what is known.
        long enough = left.isPositive()
                ? time.addDays(instant(now), left.dividedBy(2)).getEpochSecond()
                : now + HOUR;
        if (answer > 0 && now + answer < enough) lives.later(life, now + answer, when -> answer(life, when));
        else
            lives.later(life, enough, when -> {
                if (!life.isOpen()) return;
                life.left = life.left / 2;
                handingOn.comeBack(life, when);
            });
    }

    private void answer(Life life, long now) {
        if (life.state.status() != Status.AWAITING_REQUESTER) return;
        long message = lives.say(life, Message.Kind.ANSWER, 0, now);
        lives.take(life, rehearsal.answer(life.state, message, instant(now)), now, Lives.requester(life));
        promises.watch(life, now);
        promises.noticeLater(life, now);
        handingOn.comeBack(life, now);
    }

    /** While the work goes on: a note for colleagues, and a word to who waits for long. */
    void meanwhile(Life life, Worker worker, long now) {
        if (!life.noted && temper.isNoted(life)) {
            long note = lives.say(life, Message.Kind.NOTE, worker.officer.id(), now);
            lives.take(life, rehearsal.note(life.state, worker.officer, note), now, worker.actor(now));
            findings.notes++;
        }
        life.noted = true;
        if (life.heard || life.left < LONG_SECONDS) return;
        life.heard = true;
        if (!temper.isToldMeanwhile(life)) return;
        long message = lives.say(life, Message.Kind.INTERIM, worker.officer.id(), now);
        lives.take(life, rehearsal.replyInterim(life.state, worker.officer, message), now, worker.actor(now));
        findings.interims++;
    }

    /** The reply is written: it is sent, or who leads looks at it first. */
    void finish(Life life, Worker worker, long now) {
        if (life.offer.approved() && !life.state.isSuggestion()) propose(life, worker, now);
        else {
            boolean decides = life.state.isSuggestion() && life.state.clocks().answeredAt() == null;
            long message = lives.say(life, Message.Kind.REPLY, worker.officer.id(), now);
            var step = rehearsal.reply(
                    life.state, decides ? Lifecycle.DECIDE : Lifecycle.REPLY, worker.officer, message, instant(now));
            reply(life, worker, step, worker, message, now);
        }
    }

    private void propose(Life life, Worker worker, long now) {
        lives.take(life, rehearsal.propose(life.state, worker.officer, instant(now)), now, worker.actor(now));
        findings.proposed++;
        life.proposedAt = instant(now);
        var leader = desks.of(worker).nextLeader(now + APPROVING_SECONDS);
        lives.later(life, leader.nextOnDuty(now + APPROVING_SECONDS), when -> {
            if (life.state.status() == Status.AWAITING_APPROVAL) approve(life, worker, leader, when);
        });
    }

    private void approve(Life life, Worker worker, Worker leader, long now) {
        if (!life.givenBack && temper.isGivenBack(life)) {
            life.givenBack = true;
            long note = lives.say(life, Message.Kind.NOTE, leader.officer.id(), now);
            lives.take(life, rehearsal.giveBack(life.state, leader.officer, note), now, leader.actor(now));
            life.left = REWRITING_SECONDS;
            handingOn.comeBack(life, now);
            return;
        }
        long message = lives.say(life, Message.Kind.REPLY, worker.officer.id(), now);
        reply(life, worker, rehearsal.approve(life.state, leader.officer, message, instant(now)), leader, message, now);
    }

    /** @param by who sent it */
    private void reply(Life life, Worker worker, Rehearsal.Step step, Worker by, long message, long now) {
        var before = life.state;
        boolean first = before.clocks().answeredAt() == null;
        boolean decides = before.isSuggestion() && first;
        lives.take(life, step, now, by.actor(now));
        life.left = 0;
        if (!life.answers.isEmpty()) {
            var last = life.answers.getLast();
            if (instant(now).isBefore(last.closesAt)) last.closesAt = instant(now);
        }
        var holder = before.holder();
        var answer = new Life.Answer(
                message,
                holder.agencyId(),
                holder.departmentId(),
                worker.officer.id(),
                instant(now),
                instant(now).plus(WINDOW));
        life.answers.add(answer);
        lives.closed();
        findings.rateable++;
        if (first)
            findings.answered(
                    life,
                    desks.get(life.bureau).place.agency().index(),
                    terms.timeOf(life.state.holder()),
                    instant(now));
        if (decides) deciding.decide(life, worker, now);
        reactions.react(life, worker, answer, now);
    }
}
