package org.tawasul.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tawasul.cases.Message;
import org.tawasul.cases.Rehearsal.Step;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Event;
import org.tawasul.simulation.Agenda.Happening;

/** The cases that are not over yet, and the keeping of books on all: what was done, what was said, how many are open. */
final class Lives {
    private final Agenda agenda;
    private final Ledger ledger;
    private final Findings findings;
    private final List<Life> alive = new ArrayList<>();
    private long messageId;
    private long awaited;
    private int open;
    private int unfinished;

    /** @param awaited so many are to come */
    Lives(Agenda agenda, Ledger ledger, Findings findings, long awaited) {
        this.agenda = agenda;
        this.ledger = ledger;
        this.findings = findings;
        this.awaited = awaited;
    }

    /** A case has come, with its first entry. */
    void begin(Life life, CaseEvent submitted, long now) {
        tell(life, CaseEvent.SUBJECT, submitted, now, requester(life));
        alive.add(life);
        unfinished++;
        opened(now);
    }

    void take(Life life, Step step, long now, Actor actor) {
        life.state = step.changed();
        tell(life, CaseEvent.SUBJECT, step.event(), now, actor);
    }

    void tell(Life life, String subject, Event event, long now, Actor actor) {
        findings.entries++;
        ledger.told(life, new Life.Told(subject, event, instant(now), actor));
    }

    /** Gives the id of the message. */
    long say(Life life, Message.Kind kind, long officerId, long now) {
        life.said.add(new Life.Said(++messageId, kind, officerId, instant(now)));
        return messageId;
    }

    /** Something that the life waits for before it is over. */
    void later(Life life, long when, Happening what) {
        life.expected++;
        agenda.at(when, now -> {
            life.expected--;
            if (!life.over) what.at(now);
            if (!life.over && !life.isOpen() && life.expected == 0) finish(life);
        });
    }

    /** What would be later does not happen any more. */
    void finishAll() {
        for (var life : alive) if (!life.over) finish(life);
        findings.open = open;
    }

    private void finish(Life life) {
        life.over = true;
        unfinished--;
        ledger.over(life);
        if (alive.size() > 1_024 && alive.size() > 2 * unfinished) alive.removeIf(each -> each.over);
    }

    void opened(long now) {
        if (++open <= findings.backlogPeak) return;
        findings.backlogPeak = open;
        findings.backlogPeakAt = now;
    }

    void closed() {
        open--;
    }

    void hasCome() {
        awaited--;
    }

    /** Whether nobody will have anything to do any more. */
    boolean areOver() {
        return unfinished == 0 && awaited == 0;
    }

    static Actor requester(Life life) {
        return Actor.person(life.state.matter().requesterId());
    }

    static Instant instant(long seconds) {
        return Instant.ofEpochSecond(seconds);
    }
}
