package org.tawasul.simulation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.commands.Command;
import org.tawasul.commands.ProgressBar;
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
                "Such as staffing=0.9, staffing:municipality=1.1, period:roads-lighting=3, leave=summer or period=3,routing=skilled"
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
                    "all: search, worklist and comparisons read the year once the site runs; none: they know nothing of it (default: all)")
    private String readers = "all";

    private final TimeMachine machine;

    SimulateCommand(TimeMachine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() {
        Scenario scenario;
        List<Rules> changes;
        try {
            var asked = new Scenario(
                    cases,
                    suggestions,
                    year,
                    agencies,
                    seed,
                    new Rules(
                            staffing,
                            1,
                            "",
                            period,
                            "",
                            Change.hours(calendar),
                            Change.routing(routing),
                            Rules.Leave.SPREAD));
            changes = whatIf.stream().map(words -> rules(words, asked.rules())).toList();
            scenario = asked;
        } catch (IllegalArgumentException unknown) {
            return refuse(unknown.getMessage());
        }
        var wrong = wrong(scenario);
        if (wrong != null) return refuse(wrong);
        if (!changes.isEmpty()) return compare(scenario, changes);
        return dry ? compute(scenario) : store(scenario);
    }

    private static Rules rules(String words, Rules before) {
        var changed = before;
        for (var part : words.split(",")) changed = Change.of(part).in(changed);
        return changed;
    }

    private static int refuse(@Nullable String why) {
        System.err.println("tawasul simulate: " + why);
        return 2;
    }

    private @Nullable String wrong(Scenario scenario) {
        int now = machine.thisYear();
        if (cases < 1 || suggestions < 0 || scenario.all() > MOST_CASES)
            return "--cases is from 1 to 10000000 with the suggestions";
        if (year < FIRST_YEAR || year > now) return "--year is from " + FIRST_YEAR + " to " + now;
        if (agencies < 1) return "--agencies is at least 1";
        if (staffing < 0.1 || staffing > 10) return "--staffing is from 0.1 to 10";
        if (period < 0 || period > 100) return "--period is from 1 to 100";
        if (!List.of("all", "none").contains(readers)) return "--readers is all or none";
        if (repeat < 1 || repeat > 100) return "--repeat is from 1 to 100";
        boolean stored = !dry && whatIf.isEmpty();
        if (stored && !scenario.rules().areOfProduct())
            return "--period, --calendar and --routing are questions: ask them with --dry or --what-if";
        if (stored && !machine.isFree())
            return "the data folder already holds a country; choose an empty one with --data";
        return null;
    }

    private int store(Scenario scenario) {
        long began = System.nanoTime();
        var country = machine.found(scenario);
        System.out.printf(
                Locale.ROOT,
                "Founded %d agencies in %.1f s.%n",
                country.agencies().size(),
                since(began));
        var bar = new ProgressBar("Playing " + scenario.year(), scenario.all());
        var stored = machine.store(scenario, country, readers.equals("none"), bar::reach);
        bar.finish();
        var counting = new ProgressBar("Counting its figures", 1_000);
        machine.count(progress -> counting.reach(1_000 * progress.caseId() / Math.max(1, progress.lastId())));
        counting.finish();
        new Report(scenario, country).lines(stored.findings()).forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "Stored with %,d entries of the journal on %,d sealed days in %.0f s. Not read again by: %s%n",
                stored.entries(),
                stored.days(),
                since(began),
                String.join(", ", stored.passedOver()));
        System.out.println("./tawasul start --data … opens this country; ./tawasul verify walks its journal.");
        return 0;
    }

    private int compute(Scenario scenario) {
        var country = machine.read(scenario);
        long began = System.nanoTime();
        var bar = new ProgressBar("Playing " + scenario.year(), scenario.all());
        var findings = machine.play(scenario, country, Ledger.NONE, bar::reach);
        bar.finish();
        new Report(scenario, country).lines(findings).forEach(System.out::println);
        System.out.printf(Locale.ROOT, "Played in %.1f s; nothing was stored.%n", since(began));
        return 0;
    }

    private int compare(Scenario scenario, List<Rules> asked) {
        var country = machine.read(scenario);
        var comparing = new Comparing(seeded -> machine.play(seeded, country, Ledger.NONE, count -> {}));
        var bar = new ProgressBar("Comparing", (long) repeat * (asked.size() + 1));
        var found = comparing.compare(scenario, asked, repeat, bar::reach);
        bar.finish();
        for (int i = 0; i < found.size(); i++)
            Measured.table(whatIf.get(i), found.get(i)).forEach(System.out::println);
        return 0;
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
