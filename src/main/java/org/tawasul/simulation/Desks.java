package org.tawasul.simulation;

import static org.tawasul.simulation.Lives.instant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Rehearsal;

/** Who takes which case when: the discipline of the queues, and the servers that are free, busy, at home or away. */
final class Desks {
    /** So many cases somebody has on their desk before they take another one. */
    private static final int ROOM = 2;

    private final List<Bureau> bureaus = new ArrayList<>();
    private final Scenario scenario;
    private final Staffing staffing;
    private final Temper temper;
    private final Rehearsal rehearsal;
    private final Agenda agenda;
    private final Lives lives;
    private Serving serving = (bureau, worker, life, now) -> {};

    Desks(Scenario scenario, Staffing staffing, Temper temper, Rehearsal rehearsal, Agenda agenda, Lives lives) {
        this.scenario = scenario;
        this.staffing = staffing;
        this.temper = temper;
        this.rehearsal = rehearsal;
        this.agenda = agenda;
        this.lives = lives;
        staffing.staff(bureaus);
    }

    /** What somebody does with a case that they take up; it frees them in the end. */
    interface Serving {
        void begin(Bureau bureau, Worker worker, Life life, long now);
    }

    /** Everybody is at home, and comes when their hours begin. */
    void open(Serving what, long now) {
        serving = what;
        for (var bureau : bureaus)
            for (var worker : bureau.officers) {
                worker.idle = true;
                wake(bureau, worker, now);
            }
    }

    List<Bureau> all() {
        return bureaus;
    }

    Bureau get(int index) {
        return bureaus.get(index);
    }

    Bureau of(Worker worker) {
        return bureaus.get(staffing.bureauOf(worker));
    }

    /** Lets those who have room on their desk take what waits, whoever has the most room first. */
    void work(Bureau bureau, long now) {
        while (bureau.hasAny()) {
            var first = bureau.first();
            var worker = bureau.anyWithRoom(now, ROOM, fitting(first));
            if (worker == null || !claim(bureau, worker, now)) return;
            if (worker.doing == null && worker.idle) takeUp(bureau, worker, now);
        }
    }

    private Comparator<Worker> fitting(@Nullable Life first) {
        var room = Comparator.comparingInt(Worker::load);
        if (scenario.rules().routing() != Rules.Routing.SKILLED || first == null) return room;
        return Comparator.<Worker>comparingDouble(worker -> temper.skill(worker, first))
                .thenComparing(room);
    }

    /** Takes what comes first in the department; false when there is nothing that they may take. */
    private boolean claim(Bureau bureau, Worker worker, long now) {
        var leader = bureau.leader(now);
        var life = scenario.rules().routing() == Rules.Routing.RANDOM
                ? bureau.any(temper.whim(worker), leader != null)
                : bureau.next(leader != null);
        if (life == null) return false;
        var by = life.state.matter().confidential() && leader != null ? leader : worker;
        lives.take(life, rehearsal.assign(life.state, by.officer, worker.officer, instant(now)), now, by.actor(now));
        life.worker = worker;
        worker.own.add(life);
        return true;
    }

    /** Whoever comes to their desk, or has something off it: they take what is due first. */
    private boolean takeUp(Bureau bureau, Worker worker, long now) {
        if (worker.load() < ROOM && bureau.hasAny()) claim(bureau, worker, now);
        var life = worker.own.poll();
        if (life == null) return false;
        worker.doing = life;
        worker.idle = false;
        serving.begin(bureau, worker, life, now);
        return true;
    }

    void free(Bureau bureau, Worker worker, long now) {
        worker.doing = null;
        if (worker.isOnDuty(now) && takeUp(bureau, worker, now)) return;
        worker.idle = true;
        wake(bureau, worker, now);
    }

    /** Lets them look up when they come next. */
    private void wake(Bureau bureau, Worker worker, long now) {
        if (worker.wakesAt > now || lives.areOver()) return;
        worker.wakesAt = worker.nextStart(now);
        agenda.at(worker.wakesAt, when -> {
            if (worker.doing == null && !takeUp(bureau, worker, when)) wake(bureau, worker, when);
        });
    }

    /** Puts it on the desk of who has it. */
    void put(Bureau bureau, Worker worker, Life life, long now) {
        worker.own.add(life);
        if (worker.doing == null && worker.isOnDuty(now) && worker.idle) takeUp(bureau, worker, now);
    }
}
