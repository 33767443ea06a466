package org.tawasul.simulation;

import static org.tawasul.simulation.Lives.instant;

import org.tawasul.cases.Message;
import org.tawasul.cases.Rehearsal;
import org.tawasul.cases.Status;
import org.tawasul.cases.Terms;
import org.tawasul.ratings.events.ReplyRated;

/** What follows a reply: its requester rates it, comes back or does neither, and its officer closes the case. */
final class Reactions {
    private final HandingOn handingOn;
    private final Lives lives;
    private final Promises promises;
    private final Staffing staffing;
    private final Temper temper;
    private final Terms terms;
    private final Rehearsal rehearsal;
    private final Findings findings;

    Reactions(
            HandingOn handingOn,
            Lives lives,
            Promises promises,
            Staffing staffing,
            Temper temper,
            Terms terms,
            Rehearsal rehearsal,
            Findings findings) {
        this.handingOn = handingOn;
        this.lives = lives;
        this.promises = promises;
        this.staffing = staffing;
        this.temper = temper;
        this.terms = terms;
        this.rehearsal = rehearsal;
        this.findings = findings;
    }

    void react(Life life, Worker worker, Life.Answer answer, long now) {
        var opinion = temper.opinion(life, life.answers.size(), terms.timeOf(life.state.holder()), answer.at);
        if (opinion.ratesAfter() > 0)
            lives.later(life, now + opinion.ratesAfter(), when -> rate(life, answer, opinion.marks(), when));
        if (opinion.reopensAfter() > 0 && !life.state.isSuggestion())
            lives.later(life, now + opinion.reopensAfter(), when -> reopen(life, answer, when));
        long settled = temper.closesAfter(life, life.answers.size());
        if (settled > 0) lives.later(life, worker.nextOnDuty(now + settled), when -> close(life, worker, answer, when));
    }

    private void rate(Life life, Life.Answer answer, int[] marks, long now) {
        if (life.answers.getLast() != answer || instant(now).isAfter(answer.closesAt)) return;
        answer.marks = marks;
        answer.ratedAt = instant(now);
        findings.ratings++;
        for (int mark : marks) findings.marks += mark;
        var rated = new ReplyRated(
                life.state.id().value(),
                answer.messageId,
                answer.agencyId,
                answer.departmentId,
                answer.officerId,
                marks[0],
                marks[1],
                marks[2],
                marks[3],
                0);
        lives.tell(life, ReplyRated.SUBJECT, rated, now, Lives.requester(life));
    }

    private void reopen(Life life, Life.Answer answer, long now) {
        boolean done = life.state.status() == Status.ANSWERED || life.state.status() == Status.CLOSED;
        if (!done || life.answers.getLast() != answer) return;
        long message = lives.say(life, Message.Kind.REOPENING, 0, now);
        lives.take(life, rehearsal.reopenByRequester(life.state, message, instant(now)), now, Lives.requester(life));
        findings.reopened++;
        lives.opened(now);
        life.left = staffing.effort(life.offer) / 3;
        promises.watch(life, now);
        handingOn.comeBack(life, now);
    }

    private void close(Life life, Worker worker, Life.Answer answer, long now) {
        boolean holds = life.state.holder().officerId() == worker.officer.id();
        if (life.state.status() != Status.ANSWERED || !holds || life.answers.getLast() != answer) return;
        var reason = temper.saysWhyClosed(life) ? Phrases.CLOSING : null;
        lives.take(life, rehearsal.close(life.state, worker.officer, reason, instant(now)), now, worker.actor(now));
    }
}
