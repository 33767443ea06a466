package org.tawasul.simulation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Whereabouts;
import org.tawasul.commands.Command;
import org.tawasul.commands.ProgressBar;
import org.tawasul.language.Dates;
import picocli.CommandLine;

/** {@code ./tawasul simulate}: plays a nation's year and stores it, or only says what would come out. */
@Component
@CommandLine.Command(
        name = "simulate",
        description = {
            "Plays a nation's year through the steps of the cases on a clock of its own: people who ask, officers with hours,",
            "skills and leave who answer, outages and feasts. The same seed gives the same year. It needs an empty data folder,",
            "which holds the country afterwards; with --dry or --what-if nothing is stored."
        })
class SimulateCommand implements Command {
    private static final int FIRST_YEAR = 2000;
    private static final int MOST_CASES = 10_000_000;

    @CommandLine.Option(
            names = "--cases",
            paramLabel = "N",
            description = "complaints, inquiries and photos (default: ${DEFAULT-VALUE})")
    private long cases = 179_421;

    @CommandLine.Option(names = "--suggestions", paramLabel = "N", description = "(default: ${DEFAULT-VALUE})")
    private long suggestions = 6_000;

    @CommandLine.Option(
            names = "--year",
            paramLabel = "YEAR",
            description =
                    "played until its end and on until all is answered; of this year until now (default: ${DEFAULT-VALUE})")
    private int year = 2022;

    @CommandLine.Option(
            names = "--agencies",
            paramLabel = "N",
            description = "so many take part (default: ${DEFAULT-VALUE})")
    private int agencies = 53;

    @CommandLine.Option(names = "--seed", paramLabel = "N", description = "of all lots (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @CommandLine.Option(
            names = "--staffing",
            paramLabel = "FACTOR",
            description = "officers, beside what the rule of staffing gives (default: ${DEFAULT-VALUE})")
    private double staffing = 1;

    @CommandLine.Option(
            names = "--period",
            paramLabel = "DAYS",
            description =
                    "working days for an answer, whatever it is about; not to be stored (default: each service its own)")
    private int period;

    @CommandLine.Option(
            names = "--calendar",
            paramLabel = "NAME",
            description = "ordinary, no-ramadan or six-days; not to be stored (default: ordinary)")
    private String calendar = "ordinary";

    @CommandLine.Option(
            names = "--routing",
            paramLabel = "NAME",
            description = "fair, random or skilled; not to be stored (default: fair)")
    private String routing = "fair";

    @CommandLine.Option(
            names = "--what-if",
            paramLabel = "CHANGE",
            description = {
                "plays the same year once more with this changed, and says what is different; may be repeated.",
                "Such as staffing=0.9 or period=3,routing=skilled"
            })
    private List<String> whatIf = List.of();

    @CommandLine.Option(
            names = "--repeat",
            paramLabel = "N",
            description = "so many years of different seeds for --what-if (default: ${DEFAULT-VALUE})")
    private int repeat = 5;

    @CommandLine.Option(names = "--dry", description = "compute and say what comes out, store nothing")
    private boolean dry;

    @CommandLine.Option(
            names = "--readers",
            paramLabel = "WHICH",
            description =
                    "all: search, worklist and comparisons read the year once the site runs; none: only figures do (default: all)")
    private String readers = "all";

    private final CountryReading reading;
    private final Storing storing;
    private final Cases book;
    private final Whereabouts whereabouts;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    SimulateCommand(
            CountryReading reading,
            Storing storing,
            Cases book,
            Whereabouts whereabouts,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.reading = reading;
        this.storing = storing;
        this.book = book;
        this.whereabouts = whereabouts;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public Integer call() {
        Scenario scenario;
        List<Change> changes;
        try {
            var asked = new Scenario(
                    cases,
                    suggestions,
                    year,
                    agencies,
                    seed,
                    staffing,
                    period,
                    Change.hours(calendar),
                    Change.routing(routing));
            changes = whatIf.stream().map(change -> Change.of(change, asked)).toList();
            scenario = asked;
        } catch (IllegalArgumentException unknown) {
            return refuse(unknown.getMessage());
        }
        var wrong = wrong(scenario);
        if (wrong != null) return refuse(wrong);
        if (!changes.isEmpty()) return compare(scenario, changes);
        return dry ? compute(scenario) : store(scenario);
    }

    private static int refuse(@Nullable String why) {
        System.err.println("tawasul simulate: " + why);
        return 2;
    }

    private @Nullable String wrong(Scenario scenario) {
        int now = clock.instant().atZone(Dates.ZONE).getYear();
        if (cases < 1 || suggestions < 0 || scenario.all() > MOST_CASES)
            return "--cases is from 1 to 10000000 with the suggestions";
        if (year < FIRST_YEAR || year > now) return "--year is from " + FIRST_YEAR + " to " + now;
        if (agencies < 1) return "--agencies is at least 1";
        if (staffing < 0.1 || staffing > 10) return "--staffing is from 0.1 to 10";
        if (period < 0 || period > 100) return "--period is from 1 to 100";
        if (!List.of("all", "none").contains(readers)) return "--readers is all or none";
        if (repeat < 1 || repeat > 100) return "--repeat is from 1 to 100";
        boolean stored = !dry && whatIf.isEmpty();
        if (stored && !scenario.isOfProduct())
            return "--period, --calendar and --routing are questions: ask them with --dry or --what-if";
        if (stored && !reading.isEmpty())
            return "the data folder already holds a country; choose an empty one with --data";
        return null;
    }

    private int store(Scenario scenario) {
        long began = System.nanoTime();
        var country = Objects.requireNonNull(transaction.execute(status -> found(scenario)));
        System.out.printf(
                Locale.ROOT,
                "Founded %d agencies in %.1f s.%n",
                country.agencies().size(),
                since(began));
        Findings findings;
        long entries;
        try (var written = storing.begin(scenario)) {
            findings = play(scenario, country, written);
            entries = written.finish();
        }
        var passed = storing.passOver(readers.equals("none"));
        new Report(scenario, country).lines(findings).forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "Stored with %,d entries of the journal in %.0f s. Not read again by: %s%n",
                entries,
                since(began),
                String.join(", ", passed));
        System.out.println("./tawasul start --data … opens this country; ./tawasul verify walks its journal.");
        return 0;
    }

    private Country found(Scenario scenario) {
        reading.found(scenario.year());
        var country = reading.read(scenario.agencies());
        var at = LocalDate.of(scenario.year(), 1, 1).atStartOfDay(Dates.ZONE).toInstant();
        reading.appoint(country, new Staffing(country, scenario), scenario.staffing(), at);
        return reading.read(scenario.agencies());
    }

    private int compute(Scenario scenario) {
        var country = country(scenario);
        long began = System.nanoTime();
        var findings = play(scenario, country, Ledger.NONE);
        new Report(scenario, country).lines(findings).forEach(System.out::println);
        System.out.printf(Locale.ROOT, "Played in %.1f s; nothing was stored.%n", since(began));
        return 0;
    }

    /** That of the folder; where it is empty the one that would be founded, of which nothing stays. */
    private Country country(Scenario scenario) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            if (reading.isEmpty()) reading.found(scenario.year());
            return reading.read(scenario.agencies());
        }));
    }

    private Findings play(Scenario scenario, Country country, Ledger ledger) {
        var bar = new ProgressBar("Playing " + scenario.year(), scenario.all());
        var played = year(scenario, country, ledger).play(bar::reach);
        bar.finish();
        return played;
    }

    private Year year(Scenario scenario, Country country, Ledger ledger) {
        return new Year(
                country, scenario, id -> book.referenceOf(new CaseId(id)), whereabouts, until(scenario), ledger);
    }

    /** What was accepted takes a year to be carried out; nothing happens after today. */
    private Instant until(Scenario scenario) {
        var end =
                LocalDate.of(scenario.year() + 2, 1, 1).atStartOfDay(Dates.ZONE).toInstant();
        return end.isBefore(clock.instant()) ? end : clock.instant();
    }

    private int compare(Scenario scenario, List<Change> asked) {
        var country = country(scenario);
        var comparing =
                new Comparing(seeded -> year(seeded, country, Ledger.NONE).play(count -> {}));
        var bar = new ProgressBar("Comparing", (long) repeat * (asked.size() + 1));
        var found = comparing.compare(scenario, asked, repeat, bar::reach);
        bar.finish();
        found.forEach(System.out::println);
        return 0;
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
