package org.tawasul.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.language.Dates;
import org.tawasul.language.Language;
import org.tawasul.language.Name;
import org.tawasul.simulation.Country.Bureau;
import org.tawasul.simulation.Country.Offer;

/**
 * How many officers a department has: so many as its year's work fills, holidays, leave and sickness taken off, and beyond that
 * {@value #SLACK} times the square root of that number. A small department needs more room than a large one for the same
 * promise, since its luck evens out less: the rule of square-root staffing. Two at least (fourteen where the agency never
 * closes, two for each rhythm of days off), so that one is there while the other is away, and never fewer than are appointed.
 * The rule looks at the load of the year and never at what came out of it.
 */
final class Staffing {
    static final double SLACK = 4.5;

    /** Hours of work for a matter with a period of one working day; longer periods were given to what takes longer. */
    private static final double HOURS_OF_A_DAY = 1.8;

    private static final double GROWTH = 1.33;
    private static final int FEWEST = 2;
    private static final int FEWEST_IN_SHIFTS = 14;
    private static final int YEARS = 3;

    /** People are numbered by their departments. */
    private static final int MOST = 100_000;

    private static final int HEADS = 500_000_000;
    private static final int COORDINATORS = 900_000_000;

    private final Country country;
    private final Scenario scenario;
    private final LocalDate from;
    private final LocalDate until;
    private final Map<String, Roster> rosters = new HashMap<>();
    private final Map<Worker, Integer> bureauOf = new HashMap<>();
    private final double[] loads;

    Staffing(Country country, Scenario scenario) {
        this.country = country;
        this.scenario = scenario;
        this.from = LocalDate.of(scenario.year(), 1, 1);
        this.until = from.plusYears(YEARS);
        this.loads = loads();
    }

    /** Seconds of work that a matter of this service takes on the average. */
    long effort(Offer offer) {
        return (long) (3_600 * HOURS_OF_A_DAY * Math.pow(offer.service().responseDays(), GROWTH));
    }

    /** How many officers the rule gives a department, before the scenario's factor. */
    int wanted(Bureau bureau) {
        double capacity = 0;
        int kinds = Roster.kinds(bureau.calendar());
        for (int kind = 0; kind < kinds; kind++)
            capacity += worker(stranger(bureau, kind), kind, bureau, kind)
                    .capacity(seconds(from), seconds(from.plusYears(1)));
        double load = loads[bureau.index()] / (capacity / kinds);
        int needed = (int) Math.ceil(load + SLACK * Math.sqrt(load));
        return Math.max(
                Math.max(kinds > 1 ? FEWEST_IN_SHIFTS : FEWEST, needed),
                bureau.officers().size());
    }

    /** Fills the departments with their people. Who is wanted and not appointed is nobody in particular. */
    void staff(List<org.tawasul.simulation.Bureau> desks) {
        var coordinators = new HashMap<Long, Worker>();
        for (var bureau : country.bureaus()) {
            var coordinator = coordinators.computeIfAbsent(
                    bureau.coordinator().id(),
                    id -> worker(
                            bureau.coordinator(), COORDINATORS + bureau.agency().index(), bureau, 1));
            var desk = new org.tawasul.simulation.Bureau(
                    bureau, worker(bureau.head(), HEADS + bureau.index(), bureau, 0), coordinator);
            int count = Math.max(1, (int) Math.round(
                    wanted(bureau) * scenario.rules().staffingOf(bureau.agency().code())));
            for (int i = 0; i < count; i++) {
                var officer = i < bureau.officers().size() ? bureau.officers().get(i) : stranger(bureau, i);
                var worker = worker(officer, bureau.index() * MOST + i, bureau, i);
                bureauOf.put(worker, bureau.index());
                desk.officers.add(worker);
            }
            desks.add(desk);
        }
    }

    int bureauOf(Worker worker) {
        return bureauOf.getOrDefault(worker, 0);
    }

    private Worker worker(Officer officer, int number, Bureau bureau, int place) {
        var calendar = Roster.changed(bureau.calendar(), scenario.rules().hours());
        int kind = place % Roster.kinds(calendar);
        var roster = rosters.computeIfAbsent(
                calendar.id() + "/" + kind, key -> Roster.of(calendar, from.minusDays(7), until.plusMonths(2), kind));
        return new Worker(
                officer,
                number,
                roster,
                seconds(from),
                seconds(until),
                scenario.rules().leave(),
                Lots.of(scenario.seed(), Lots.Of.LEAVE, number));
    }

    private static Officer stranger(Bureau bureau, int place) {
        return new Officer(
                -1 - (bureau.index() * (long) MOST + place),
                bureau.agency().id(),
                bureau.departmentId(),
                Role.OFFICER,
                "",
                new Name("", ""),
                Language.AR);
    }

    /** Seconds of work that the year brings each department. */
    private double[] loads() {
        var sums = new double[country.bureaus().size()];
        add(
                sums,
                scenario.cases(),
                country.offers().stream()
                        .filter(offer -> !offer.matters().isEmpty())
                        .toList());
        add(
                sums,
                scenario.suggestions(),
                country.offers().stream()
                        .filter(offer -> !offer.suggestions().isEmpty())
                        .toList());
        return sums;
    }

    private void add(double[] sums, long cases, List<Offer> asked) {
        double weights = asked.stream().mapToDouble(Offer::weight).sum();
        for (var offer : new ArrayList<>(asked))
            sums[offer.bureau().index()] += cases * offer.weight() / weights * effort(offer);
    }

    private static long seconds(LocalDate day) {
        return day.atStartOfDay(Dates.ZONE).toEpochSecond();
    }
}
