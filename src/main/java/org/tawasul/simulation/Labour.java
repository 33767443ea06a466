package org.tawasul.simulation;

import java.util.ArrayList;
import org.tawasul.simulation.Agenda.Happening;

/** The service of the queues: an officer reads a case, and works on it for as long as it takes or their hours last. */
final class Labour implements Desks.Serving {
    private static final long MINUTE = 60;
    private static final long SLICE = 2 * 3_600L;
    private static final int READING_SECONDS = 420;

    private final Desks desks;
    private final HandingOn handingOn;
    private final Triage triage;
    private final Correspondence correspondence;
    private final Lives lives;
    private final Temper temper;

    Labour(Desks desks, HandingOn handingOn, Triage triage, Correspondence correspondence, Lives lives, Temper temper) {
        this.desks = desks;
        this.handingOn = handingOn;
        this.triage = triage;
        this.correspondence = correspondence;
        this.lives = lives;
        this.temper = temper;
    }

    @Override
    public void begin(Bureau bureau, Worker worker, Life life, long now) {
        if (life.read) goOn(bureau, worker, life, now);
        else
            labour(bureau, worker, life, now, READING_SECONDS, when -> {
                life.read = true;
                understand(bureau, worker, life, when);
            });
    }

    /** It was read: now it is known what it is about. */
    private void understand(Bureau bureau, Worker worker, Life life, long now) {
        if (!life.triaged) triage.triage(life, worker, now);
        if (life.misplaced && !life.moved) {
            triage.refer(life, worker, now);
            desks.free(bureau, worker, now);
        } else if (life.asks && !life.asked) {
            correspondence.ask(life, worker, now);
            desks.free(bureau, worker, now);
        } else goOn(bureau, worker, life, now);
    }

    /** Goes on for an hour or two, then looks what is due first. */
    private void goOn(Bureau bureau, Worker worker, Life life, long now) {
        double skill = temper.skill(worker, life);
        long whole = Math.max(MINUTE, (long) (life.left * skill));
        long slice = Math.min(whole, SLICE);
        labour(bureau, worker, life, now, slice, when -> {
            if (slice < whole) {
                life.left -= (long) (slice / skill);
                correspondence.meanwhile(life, worker, when);
                worker.own.add(life);
            } else correspondence.finish(life, worker, when);
            desks.free(bureau, worker, when);
        });
    }

    /** Works on it, unless something comes between; where a long absence begins, somebody else goes on. */
    private void labour(Bureau bureau, Worker worker, Life life, long now, long seconds, Happening done) {
        int turn = ++worker.turn;
        var work = worker.work(now, seconds);
        worker.worked += seconds - work.left();
        lives.later(life, work.at(), when -> {
            if (worker.turn != turn) return;
            if (work.left() == 0) {
                done.at(when);
                return;
            }
            if (life.read) life.left -= (long) ((seconds - work.left()) / temper.skill(worker, life));
            clearDesk(bureau, worker, life, when);
            desks.free(bureau, worker, when);
        });
    }

    /** Keeps what can wait until they are back. */
    private void clearDesk(Bureau bureau, Worker worker, Life life, long now) {
        var desk = new ArrayList<>(worker.own);
        worker.own.clear();
        desk.add(life);
        for (var each : desk) {
            if (worker.isBackInTime(each, now)) worker.own.add(each);
            else handingOn.passOn(bureau, each, now);
        }
    }
}
