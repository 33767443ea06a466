package org.tawasul.simulation;

import static org.tawasul.simulation.Lives.instant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.cases.Message;
import org.tawasul.cases.Rehearsal;
import org.tawasul.cases.Terms;
import org.tawasul.journal.Actor;

/** What the clock of the product does by itself: cases climb the ladder, and requesters hear in time of a delay. */
final class Promises {
    private static final long MINUTE = 60;
    private static final Duration NOTICE = Duration.ofHours(3);

    private final Agenda agenda;
    private final Desks desks;
    private final Lives lives;
    private final Terms terms;
    private final Rehearsal rehearsal;
    private final Findings findings;

    Promises(Agenda agenda, Desks desks, Lives lives, Terms terms, Rehearsal rehearsal, Findings findings) {
        this.agenda = agenda;
        this.desks = desks;
        this.lives = lives;
        this.terms = terms;
        this.rehearsal = rehearsal;
        this.findings = findings;
    }

    /** Lets it climb the ladder when its agency's time is used up; whatever moves that time calls this again. */
    void watch(Life life, long now) {
        var rungs = List.copyOf(desks.get(life.bureau).place.agency().rungs().entrySet());
        int below = life.state.course().escalated();
        if (below >= rungs.size()) return;
        var due = life.state.clocks().agencyDueAt();
        var role = rungs.get(below).getKey();
        int hours = rungs.get(below).getValue();
        var time = terms.timeOf(life.state.holder());
        var length = Duration.ofHours(Math.abs(hours));
        var reached = hours < 0 ? time.subtract(due, length) : time.add(due, length);
        agenda.at(sweep(Math.max(now, reached.getEpochSecond())), when -> {
            boolean stands = !life.over
                    && life.isOpen()
                    && life.state.clocks().waitingSince() == null
                    && life.state.clocks().agencyDueAt().equals(due)
                    && life.state.course().escalated() == below;
            if (!stands) return;
            lives.take(life, rehearsal.escalate(life.state, below + 1, role, hours >= 0), when, Actor.CLOCK);
            findings.escalated++;
            watch(life, when);
        });
    }

    /** Lets the requester hear in time that the promise will not be kept. */
    void noticeLater(Life life, long now) {
        var delayed = life.delayed;
        var expected = delayed == null ? life.state.clocks().dueAt() : delayed.until();
        var time = terms.timeOf(life.state.holder());
        long when = sweep(Math.max(now, time.subtract(expected, NOTICE).getEpochSecond()));
        if (when < expected.getEpochSecond()) agenda.at(when, then -> notice(life, expected, then));
    }

    private void notice(Life life, Instant expected, long now) {
        var clocks = life.state.clocks();
        var known = life.delayed == null ? clocks.dueAt() : life.delayed.until();
        boolean stands = !life.over
                && life.isOpen()
                && clocks.answeredAt() == null
                && clocks.waitingSince() == null
                && known.equals(expected);
        if (!stands) return;
        var time = terms.timeOf(life.state.holder());
        var half = time.daysBetween(life.state.matter().submittedAt(), clocks.dueAt())
                .dividedBy(2);
        var later = time.addDays(expected, half.compareTo(WorkingTime.DAY) > 0 ? half : WorkingTime.DAY);
        long message = lives.say(life, Message.Kind.DELAY, 0, now);
        lives.take(life, rehearsal.announceDelay(life.state, message, "UNFINISHED", later), now, Actor.CLOCK);
        life.delayed =
                new Life.Delayed(later, message, instant(now), life.delayed == null ? 1 : life.delayed.told() + 1);
        findings.delays++;
        noticeLater(life, now);
    }

    /** The clock looks once a minute. */
    private static long sweep(long moment) {
        return Math.ceilDiv(moment, MINUTE) * MINUTE;
    }
}
