package org.tawasul.simulation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Whereabouts;
import org.tawasul.insight.Dimension;
import org.tawasul.insight.Measure;
import org.tawasul.insight.Question;
import org.tawasul.insight.Reach;
import org.tawasul.insight.Rollups;
import org.tawasul.insight.Span;
import org.tawasul.language.Dates;
import org.tawasul.language.Name;

/**
 * Asks what a change would do, of the country as it stands: last year's mix of matters, the calendars, periods and departments
 * of today, staffed by the rule of the model for so many cases. Everything happens in memory; no case is touched.
 */
@Component
public class Experiment {
    /** Years that are played with and without the change. */
    public static final int YEARS = 5;

    private static final int FEWEST = 500;
    private static final int ORDINARY = 6_000;
    private static final int MOST = 30_000;
    private static final int LOOK_BACK = 5;
    private static final int SUGGESTIONS = 30;
    private static final int ENOUGH = 100;
    private static final int AGENCIES = 5;

    private final CountryReading reading;
    private final Rollups rollups;
    private final Cases book;
    private final Whereabouts whereabouts;
    private final InstantSource clock;

    Experiment(CountryReading reading, Rollups rollups, Cases book, Whereabouts whereabouts, InstantSource clock) {
        this.reading = reading;
        this.rollups = rollups;
        this.book = book;
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    /** What a change does to one figure. @param margin how far the difference may lie off, in 95 of 100 times */
    public record Line(
            Measured of,
            double before,
            double beforeMargin,
            double after,
            double afterMargin,
            double difference,
            double margin) {
        /** Whether it is more than luck. */
        public boolean isSure() {
            return Math.abs(difference) > margin;
        }
    }

    /** The share that one agency answers in time. */
    public record Felt(Name agency, double before, double after) {}

    /**
     * @param year whose matters were taken as a model
     * @param came how many came in it; 0 when none is known and an ordinary number was played
     * @param cases how many were played each year
     * @param felt the agencies that feel it most
     */
    public record Outcome(int year, long came, long cases, int officers, List<Line> lines, List<Felt> felt) {}

    /** @param watcher is told how many of twice {@link #YEARS} were played; what it throws ends it */
    public Outcome run(Reach reach, Change change, LongConsumer watcher) {
        var came = arrivals(reach);
        long all = came.of().values().stream().mapToLong(Long::longValue).sum();
        long cases = all == 0 ? ORDINARY : Math.min(all, MOST);
        var country = reading.readUnstaffed(reach.agencyId(), reach.departmentId(), came.of());
        if (country.offers().isEmpty()) throw new IllegalStateException("Nothing is known to be asked of " + reach);
        boolean suggests =
                country.offers().stream().anyMatch(offer -> !offer.suggestions().isEmpty());
        long suggestions = suggests ? cases / SUGGESTIONS : 0;
        var base = new Scenario(
                cases - suggestions,
                suggestions,
                came.year(),
                country.agencies().size(),
                1,
                Rules.ORDINARY);
        var compared = new Comparing(scenario -> play(scenario, country))
                .compare(base, List.of(change.in(Rules.ORDINARY)), YEARS, watcher)
                .getFirst();
        var lines = new ArrayList<Line>();
        for (var measured : Measured.values()) {
            var before = compared.before(measured.of());
            var after = compared.after(measured.of());
            var difference = compared.difference(measured.of());
            lines.add(new Line(
                    measured,
                    before.mean(),
                    before.margin(),
                    after.mean(),
                    after.margin(),
                    difference.mean(),
                    difference.margin()));
        }
        int officers = compared.plain().getFirst().officers;
        return new Outcome(came.year(), all, cases, officers, lines, felt(country, compared));
    }

    private record Arrived(int year, Map<Long, Long> of) {}

    /** The last year that is over, or the last one of which enough is known; by the services. */
    private Arrived arrivals(Reach reach) {
        int last = LocalDate.ofInstant(clock.instant(), Dates.ZONE).getYear() - 1;
        for (int year = last; year > last - LOOK_BACK; year--) {
            var question = reach.narrow(Question.of(Span.ofYear(year)).by(Dimension.SERVICE));
            var came = new HashMap<Long, Long>();
            for (var line : rollups.list(question))
                came.merge(line.id(Dimension.SERVICE), line.tally().get(Measure.RECEIVED), Long::sum);
            came.values().removeIf(number -> number <= 0);
            if (came.values().stream().mapToLong(Long::longValue).sum() >= FEWEST) return new Arrived(year, came);
        }
        return new Arrived(last, Map.of());
    }

    private Findings play(Scenario scenario, Country country) {
        var until =
                LocalDate.of(scenario.year() + 2, 1, 1).atStartOfDay(Dates.ZONE).toInstant();
        return new Year(country, scenario, id -> book.referenceOf(new CaseId(id)), whereabouts, until, Ledger.NONE)
                .play(count -> {});
    }

    private static List<Felt> felt(Country country, Comparing.Compared compared) {
        if (country.agencies().size() < 2) return List.of();
        return IntStream.range(0, country.agencies().size())
                .filter(agency -> compared.plain().stream()
                                .mapToLong(found -> found.answeredOf[agency])
                                .sum()
                        >= ENOUGH)
                .mapToObj(agency -> new Felt(
                        country.agencies().get(agency).name(),
                        compared.before(found -> found.onTimeShareOf(agency)).mean(),
                        compared.after(found -> found.onTimeShareOf(agency)).mean()))
                .sorted(Comparator.comparingDouble(felt -> -Math.abs(felt.after() - felt.before())))
                .limit(AGENCIES)
                .toList();
    }
}
