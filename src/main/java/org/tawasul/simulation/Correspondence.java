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

    void reply(Life life, Worker worker, long now) {
        var before = life.state;
        boolean first = before.clocks().answeredAt() == null;
        boolean decides = before.isSuggestion() && first;
        long message = lives.say(life, Message.Kind.REPLY, worker.officer.id(), now);
        var step = rehearsal.reply(
                before, decides ? Lifecycle.DECIDE : Lifecycle.REPLY, worker.officer, message, instant(now));
        lives.take(life, step, now, worker.actor(now));
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
