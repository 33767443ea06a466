package org.tawasul.simulation;

import static org.tawasul.simulation.Lives.instant;

import java.util.function.LongFunction;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Reference;
import org.tawasul.cases.Rehearsal;
import org.tawasul.language.Dates;

/** People who ask: each arrival becomes a case in a department's queue, and some lose patience before it is answered. */
final class Requesters {
    private final Scenario scenario;
    private final Ledger ledger;
    private final Arrivals arrivals;
    private final Matters matters;
    private final LongFunction<Reference> references;
    private final Staffing staffing;
    private final Temper temper;
    private final Rehearsal rehearsal;
    private final Lives lives;
    private final Desks desks;
    private final Triage triage;
    private final Promises promises;
    private final Deciding deciding;
    private final Findings findings;
    private final int[] people;
    private int personId;

    Requesters(
            Scenario scenario,
            Ledger ledger,
            Arrivals arrivals,
            Matters matters,
            LongFunction<Reference> references,
            Staffing staffing,
            Temper temper,
            Rehearsal rehearsal,
            Lives lives,
            Desks desks,
            Triage triage,
            Promises promises,
            Deciding deciding,
            Findings findings) {
        this.scenario = scenario;
        this.ledger = ledger;
        this.arrivals = arrivals;
        this.matters = matters;
        this.references = references;
        this.staffing = staffing;
        this.temper = temper;
        this.rehearsal = rehearsal;
        this.lives = lives;
        this.desks = desks;
        this.triage = triage;
        this.promises = promises;
        this.deciding = deciding;
        this.findings = findings;
        this.people = new int[matters.people()];
    }

    /** @param number of the arrival */
    void arrive(int number, long now) {
        var brought = matters.of(number);
        int person = brought.person();
        if (people[person] == 0) {
            people[person] = ++personId;
            findings.people = personId;
            ledger.met(personId, person, instant(now));
        }
        var id = new CaseId(number + 1L);
        var step = rehearsal.submit(
                matters.submission(brought, id, people[person]),
                references.apply(id.value()),
                brought.offer().service(),
                Persons.type(scenario.seed(), person).name(),
                instant(now));
        var life = new Life(number, brought, step.changed());
        temper.of(life, staffing.effort(brought.offer()));
        lives.begin(life, step.event(), now);
        if (arrivals.isSuggestion(number)) deciding.begin(life, brought.lots(), now);
        findings.received(life, instant(now).atZone(Dates.ZONE).getMonth());
        var bureau = desks.get(life.bureau);
        bureau.add(life);
        triage.await(bureau, life, now);
        promises.watch(life, now);
        promises.noticeLater(life, now);
        long patience = temper.withdrawsAfter(life);
        if (patience > 0)
            lives.later(life, now + patience, when -> {
                if (life.isOpen()) withdraw(life, when);
            });
        desks.work(bureau, now);
    }

    private void withdraw(Life life, long now) {
        if (life.state.holder().officerId() == 0) desks.get(life.bureau).remove(life);
        lives.take(life, rehearsal.withdraw(life.state, instant(now)), now, Lives.requester(life));
        findings.withdrawn++;
        lives.closed();
        var worker = life.worker;
        life.worker = null;
        if (worker == null) return;
        worker.own.remove(life);
        if (worker.doing == life) {
            worker.turn++;
            desks.free(desks.of(worker), worker, now);
        }
    }
}
