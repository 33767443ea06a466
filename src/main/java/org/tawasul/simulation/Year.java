package org.tawasul.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.tawasul.cases.Reference;
import org.tawasul.cases.Rehearsal;
import org.tawasul.cases.Whereabouts;
import org.tawasul.language.Dates;

/**
 * A year as it is lived: what is to happen next happens next, and brings about what is to happen after it. Nobody waits because a
 * delay was drawn, but because those who could go on with their case are busy, at home or away. What is drawn by lot is only
 * what people bring, how much work that is, and what they do themselves.
 *
 * <p>All that is done to a case is a step of {@link Rehearsal}: one that would not be legal ends the year with an error.
 */
final class Year {
    private static final long DAY = 86_400;

    private final Agenda agenda = new Agenda();
    private final Arrivals arrivals;
    private final Findings findings;
    private final Lives lives;
    private final Desks desks;
    private final Labour labour;
    private final Requesters requesters;
    private final long from;
    private final long last;

    /** @param until what would be later does not happen any more: the cases are open then */
    Year(
            Country country,
            Scenario scenario,
            LongFunction<Reference> references,
            Whereabouts whereabouts,
            Instant until,
            Ledger ledger) {
        this.from = LocalDate.of(scenario.year(), 1, 1).atStartOfDay(Dates.ZONE).toEpochSecond();
        this.last = until.getEpochSecond();
        this.arrivals =
                Arrivals.of(scenario, country, country.agencies().getFirst().calendar(), Places.count());
        this.findings = new Findings(country);
        this.lives = new Lives(agenda, ledger, findings, arrivals.size());
        var staffing = new Staffing(country, scenario);
        var temper = new Temper(scenario.seed());
        var terms = new ScenarioTerms(scenario, country, whereabouts);
        var rehearsal = new Rehearsal(
                terms,
                country.offers().stream()
                        .collect(Collectors.toMap(offer -> offer.service().id(), Country.Offer::service)));
        this.desks = new Desks(scenario, staffing, temper, rehearsal, agenda, lives);
        var handingOn = new HandingOn(desks, lives, rehearsal);
        var promises = new Promises(agenda, desks, lives, terms, rehearsal, findings);
        var triage = new Triage(desks, lives, promises, rehearsal, findings);
        var reactions = new Reactions(handingOn, lives, promises, staffing, temper, terms, rehearsal, findings);
        var deciding = new Deciding(scenario, lives, terms);
        var correspondence = new Correspondence(
                desks, handingOn, lives, promises, reactions, deciding, temper, terms, rehearsal, findings);
        this.labour = new Labour(desks, handingOn, triage, correspondence, lives, temper);
        this.requesters = new Requesters(
                scenario,
                ledger,
                arrivals,
                new Matters(country, scenario, arrivals),
                references,
                staffing,
                temper,
                rehearsal,
                lives,
                desks,
                triage,
                promises,
                deciding,
                findings);
    }

    /** @param watcher is told how many cases have come by now */
    Findings play(LongConsumer watcher) {
        desks.open(labour, from);
        int arrived = 0;
        while (true) {
            boolean comes =
                    arrived < arrivals.size() && arrivals.at(arrived) <= last && arrivals.at(arrived) <= agenda.next();
            if (comes) {
                requesters.arrive(arrived, arrivals.at(arrived));
                lives.hasCome();
                if (++arrived % 1_000 == 0) watcher.accept(arrived);
            } else if (agenda.isEmpty() || agenda.next() > last) break;
            else agenda.happen();
        }
        lives.finishAll();
        for (var bureau : desks.all())
            for (var worker : bureau.officers)
                findings.worked(worker, worker.capacity(from, Math.min(last, from + 365 * DAY)));
        return findings;
    }
}
