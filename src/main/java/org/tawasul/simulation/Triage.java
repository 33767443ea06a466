package org.tawasul.simulation;

import static org.tawasul.simulation.Lives.instant;

import org.tawasul.cases.Holder;
import org.tawasul.cases.ReferralReason;
import org.tawasul.cases.Rehearsal;

/** Who leads looks through what came in: how much each matters, and what belongs elsewhere. */
final class Triage {
    private static final int SECONDS = 240;
    /** Who leads a department of a larger country cannot see everything: what would wait for so long they leave to the officers. */
    private static final long TOO_LATE = 30 * 86_400L;

    private final Desks desks;
    private final Lives lives;
    private final Promises promises;
    private final Rehearsal rehearsal;
    private final Findings findings;

    Triage(Desks desks, Lives lives, Promises promises, Rehearsal rehearsal, Findings findings) {
        this.desks = desks;
        this.lives = lives;
        this.promises = promises;
        this.rehearsal = rehearsal;
        this.findings = findings;
    }

    /** One after the other, in the hours of who leads; what an officer has taken by then is theirs to look at. */
    void await(Bureau bureau, Life life, long now) {
        var leader = bureau.head.isAway(now) ? bureau.coordinator : bureau.head;
        if (leader.busyUntil > now + TOO_LATE) return;
        var done = leader.work(leader.nextOnDuty(Math.max(now, leader.busyUntil)), SECONDS);
        if (done.left() > 0) return;
        leader.busyUntil = done.at();
        lives.later(life, done.at(), when -> {
            boolean untouched = life.isOpen() && life.state.holder().officerId() == 0 && !life.triaged;
            if (!untouched || desks.get(life.bureau) != bureau) return;
            bureau.remove(life);
            triage(life, leader, when);
            if (life.misplaced && !life.moved) refer(life, leader, when);
            else bureau.add(life);
            desks.work(bureau, when);
        });
    }

    void triage(Life life, Worker by, long now) {
        life.triaged = true;
        if (life.offer.service().agencyId() != life.state.holder().agencyId()) return;
        lives.take(
                life,
                rehearsal.triage(life.state, by.officer, life.offer.service(), life.importance, instant(now)),
                now,
                by.actor(now));
    }

    void refer(Life life, Worker by, long now) {
        var target = desks.get(life.offer.alternatives().get((int)
                (life.number % life.offer.alternatives().size())));
        var from = life.state.holder();
        var to = new Holder(target.place.agency().id(), target.place.departmentId(), 0);
        var referred = rehearsal.refer(life.state, by.officer, to, ReferralReason.COMPETENCE, instant(now));
        lives.take(life, referred.step(), now, by.actor(now));
        life.move =
                new Life.Moved(life.state.version(), from, to, by.officer.id(), instant(now), referred.usedMicros());
        life.moved = true;
        life.triaged = true;
        life.read = false;
        life.worker = null;
        life.bureau = target.place.index();
        findings.referred++;
        target.add(life);
        promises.watch(life, now);
        desks.work(target, now);
    }
}
