package org.tawasul.simulation;

import static org.tawasul.simulation.Lives.instant;

import java.util.Comparator;
import org.tawasul.cases.Rehearsal;
import org.tawasul.cases.Status;

/** Whose desk a case comes to that somebody had before: theirs again, or a colleague's while they are away. */
final class HandingOn {
    private final Desks desks;
    private final Lives lives;
    private final Rehearsal rehearsal;

    HandingOn(Desks desks, Lives lives, Rehearsal rehearsal) {
        this.desks = desks;
        this.lives = lives;
        this.rehearsal = rehearsal;
    }

    /** It comes back to who had it, or to somebody else when they are away. */
    void comeBack(Life life, long now) {
        var worker = life.worker;
        if (worker == null) throw new IllegalStateException("Nobody has case " + life.state.id());
        var bureau = desks.of(worker);
        if (worker.isAway(now)) passOn(bureau, life, now);
        else desks.put(bureau, worker, life, now);
    }

    /** Somebody who is away leaves it to a colleague, once who leads gives it to them. */
    void passOn(Bureau bureau, Life life, long now) {
        var leader = bureau.nextLeader(now);
        lives.later(life, leader.nextOnDuty(now), when -> {
            if (!life.isOpen()) return;
            var before = life.worker;
            var next = bureau.officers.stream()
                    .filter(each -> each != before && !each.isAway(when))
                    .min(Comparator.comparingInt(Worker::load))
                    .orElse(null);
            boolean legal = life.state.status() == Status.ASSIGNED;
            if (next == null || !legal) {
                if (before != null) desks.put(bureau, before, life, when);
                return;
            }
            lives.take(
                    life,
                    rehearsal.assign(life.state, leader.officer, next.officer, instant(when)),
                    when,
                    leader.actor(when));
            life.worker = next;
            desks.put(bureau, next, life, when);
        });
    }
}
