package org.tawasul.simulation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Whereabouts;
import org.tawasul.insight.Recounting;
import org.tawasul.insight.open.Releasing;
import org.tawasul.journal.Scribe;
import org.tawasul.journal.seals.SealingDays;
import org.tawasul.language.Dates;

/** Founds a country, plays years in it, and stores what was played with the seals of its days. */
@Component
class TimeMachine {
    private final CountryReading reading;
    private final Storing storing;
    private final Scribe scribe;
    private final SealingDays sealing;
    private final Cases book;
    private final Whereabouts whereabouts;
    private final Recounting figures;
    private final Releasing releasing;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    TimeMachine(
            CountryReading reading,
            Storing storing,
            Scribe scribe,
            SealingDays sealing,
            Cases book,
            Whereabouts whereabouts,
            Recounting figures,
            Releasing releasing,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.reading = reading;
        this.storing = storing;
        this.scribe = scribe;
        this.sealing = sealing;
        this.book = book;
        this.whereabouts = whereabouts;
        this.figures = figures;
        this.releasing = releasing;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Whether a country can be founded here. */
    boolean isFree() {
        return reading.isEmpty();
    }

    int thisYear() {
        return clock.instant().atZone(Dates.ZONE).getYear();
    }

    /** Founds the country at the beginning of the year, with as many officers as the scenario has. */
    Country found(Scenario scenario) {
        var at = LocalDate.of(scenario.year(), 1, 1).atStartOfDay(Dates.ZONE).toInstant();
        transaction.executeWithoutResult(status -> scribe.writeAsOf(at, () -> {
            reading.found(scenario.year());
            var country = reading.read(scenario.agencies());
            reading.appoint(
                    country, new Staffing(country, scenario), scenario.rules().staffing(), at);
        }));
        return reading.read(scenario.agencies());
    }

    /** That of the folder; where it is empty the one that would be founded, of which nothing stays. */
    Country read(Scenario scenario) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            if (reading.isEmpty()) reading.found(scenario.year());
            return reading.read(scenario.agencies());
        }));
    }

    Findings play(Scenario scenario, Country country, Ledger ledger, LongConsumer watcher) {
        return new Year(country, scenario, id -> book.referenceOf(new CaseId(id)), whereabouts, until(scenario), ledger)
                .play(watcher);
    }

    /** @param entries of the journal; @param days of it that were sealed */
    record Stored(Findings findings, long entries, int days, List<String> passedOver) {}

    /** @param few whether search, worklist and comparisons shall know nothing of the year */
    Stored store(Scenario scenario, Country country, boolean few, LongConsumer watcher) {
        try (var chronicle = storing.begin(scenario)) {
            var findings = play(scenario, country, chronicle, watcher);
            long entries = chronicle.finish();
            return new Stored(findings, entries, sealing.sealAll(clock.instant()), storing.passOver(few));
        }
    }

    /** Counts the figures of what was stored, with the ways to their cases, and publishes those of its months. */
    void count(Consumer<Recounting.Progress> watcher) {
        figures.recountWithWays(watcher, () -> {});
        while (releasing.sweep(clock.instant()) > 0) Thread.onSpinWait();
    }

    /** What was accepted takes a year to be carried out; nothing happens after today. */
    private Instant until(Scenario scenario) {
        var end =
                LocalDate.of(scenario.year() + 2, 1, 1).atStartOfDay(Dates.ZONE).toInstant();
        return end.isBefore(clock.instant()) ? end : clock.instant();
    }
}
