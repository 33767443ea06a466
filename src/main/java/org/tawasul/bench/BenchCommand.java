package org.tawasul.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.tawasul.commands.Command;
import org.tawasul.language.Language;
import org.tawasul.people.People;
import org.tawasul.people.Person;
import picocli.CommandLine;

/** {@code ./tawasul bench submit|desk}: requests a second, their times, and the ratio to the bare database. */
@Component
@CommandLine.Command(
        name = "bench",
        description = {
            "Measures submissions or desk pages through HTTP against the same SQL over the same connections,",
            "or whole lives of cases with all readers at work; or how well and how soon duplicates are found;",
            "or how long until open cases have followed a holiday;",
            "or how soon a search is answered while desks are opened beside it;",
            "or how long all figures take to be built anew, and how soon dashboards answer then;",
            "or what is left of the desk beside a rebuild of the figures and the yearly report.",
            "It fills a database of its own in a temporary folder and throws it away, unless it shall keep it; quit other work meanwhile."
        })
class BenchCommand implements Command {
    private static final String LIFECYCLE = "lifecycle";
    private static final String DUPLICATES = "duplicates";
    private static final String RESCHEDULING = "rescheduling";
    private static final String SEARCH = "search";
    private static final String FIGURES = "figures";
    private static final String BESIDE = "beside";
    private static final List<String> KINDS =
            List.of("submit", "desk", LIFECYCLE, DUPLICATES, RESCHEDULING, SEARCH, FIGURES, BESIDE);

    @CommandLine.Parameters(
            index = "0",
            paramLabel = "WHAT",
            description = "submit, desk, lifecycle, duplicates, rescheduling, search, figures or beside")
    private String what = "";

    @CommandLine.Option(
            names = "--cases",
            split = ",",
            paramLabel = "N,…",
            description = "how many cases there are when it is measured (default: 0,100000,1000000)")
    private List<Long> sizes = List.of(0L, 100_000L, 1_000_000L);

    @CommandLine.Option(
            names = "--operations",
            paramLabel = "N",
            description = "operations in each round (default: ${DEFAULT-VALUE})")
    private int operations = 12_000;

    @CommandLine.Option(
            names = "--rounds",
            paramLabel = "N",
            description = "rounds of site and floor in turn (default: ${DEFAULT-VALUE})")
    private int rounds = 3;

    @CommandLine.Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "operations before the first round, for the JVM to compile (default: ${DEFAULT-VALUE})")
    private int warmUp = 60_000;

    @CommandLine.Option(
            names = "--connections",
            paramLabel = "N",
            description = "clients, and connections of the floor (default: ${DEFAULT-VALUE})")
    private int connections = 16;

    @CommandLine.Option(
            names = "--readers",
            description = "let the readers of the journal (notices, ratings) work on the same cores meanwhile")
    private boolean readers;

    @CommandLine.Option(
            names = "--source",
            paramLabel = "FOLDER",
            description = "where the requests and the named duplicates of a city lie, for duplicates (default: here)")
    private Path source = Path.of(".");

    @CommandLine.Option(
            names = "--keep",
            paramLabel = "FOLDER",
            description = "a folder that is filled the first time and kept, to measure figures again without filling")
    private @Nullable Path kept;

    @Override
    public Integer call() throws Exception {
        if (!KINDS.contains(what)) {
            System.err.println("tawasul bench: no \"" + what + "\"; there are " + String.join(", ", KINDS));
            return 2;
        }
        if (what.equals(DUPLICATES) && !DuplicatesBench.hasData(source)) {
            System.out.println("tawasul bench: skipped, for "
                    + source.toAbsolutePath().normalize() + " does not hold " + DuplicatesBench.REQUESTS + " and "
                    + DuplicatesBench.PAIRS + "; name their folder with --source");
            return 0;
        }
        var folder = kept != null ? Files.createDirectories(kept) : Files.createTempDirectory("tawasul-bench-");
        try (var site = new BenchSite(folder, readers || what.equals(LIFECYCLE))) {
            switch (what) {
                case DUPLICATES -> new DuplicatesBench(site, source, folder).measure(sizes.getLast());
                case RESCHEDULING -> new ReschedulingBench(site).measure(firstAboveNone(), requester(site));
                case SEARCH -> new SearchBench(site).measure(sizes.getLast(), requester(site), operations / SEARCHES);
                case FIGURES -> new FiguresBench(site).measure(sizes.getLast(), Math.max(100, operations / SEARCHES));
                case BESIDE ->
                    new BesideBench(site, connections)
                            .measure(firstAboveNone(), warmUp, operations, rounds, requester(site));
                case LIFECYCLE -> measureLives(site);
                default -> measure(site);
            }
            return 0;
        } finally {
            if (kept == null) FileSystemUtils.deleteRecursively(folder);
        }
    }

    private long firstAboveNone() {
        return sizes.stream().filter(size -> size > 0).findFirst().orElseThrow();
    }

    private static long requester(BenchSite site) {
        return site.get(People.class).register(REQUESTER, Instant.now());
    }

    private void measure(BenchSite site) throws Exception {
        var population = new Population(new JdbcTemplate(site.source()));
        long person = requester(site);
        var bench =
                what.equals("submit") ? new SubmitBench(site, person, connections) : new DeskBench(site, connections);
        System.out.printf(
                "%n%-10s %10s %9s %9s %10s %9s %7s%n",
                "cases", what + "/s", "p50 ms", "p99 ms", "floor/s", "p50 ms", "ratio");
        int unmeasured = warmUp;
        for (long size : sizes) {
            population.growTo(size, person);
            bench.prepare(population, person);
            bench.round(unmeasured);
            unmeasured = Math.max(1_000, operations / 3);
            var through = new ArrayList<Figures>();
            var floor = new ArrayList<Figures>();
            for (int round = 0; round < rounds; round++) {
                var pair = bench.round(operations);
                through.add(pair.site());
                floor.add(pair.floor());
            }
            say(size, median(through), median(floor));
        }
    }

    private void measureLives(BenchSite site) throws Exception {
        long person = requester(site);
        new LifecycleBench(site, person, REQUESTER.phone())
                .measure(sizes, Math.max(1, operations / REQUESTS), connections, Math.max(1, warmUp / REQUESTS));
    }

    private static void say(long size, Figures site, Figures floor) {
        System.out.printf(
                Locale.ENGLISH,
                "%,10d %,10.0f %9.2f %9.2f %,10.0f %9.2f %7.2f%s%n",
                size,
                site.perSecond(),
                site.p50() / 1e6,
                site.p99() / 1e6,
                floor.perSecond(),
                floor.p50() / 1e6,
                site.perSecond() / floor.perSecond(),
                site.errors() + floor.errors() == 0 ? "" : "  ERRORS: " + (site.errors() + floor.errors()));
    }

    private static Figures median(List<Figures> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Figures::perSecond))
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** A round of searches is that much shorter, for there are many kinds of them. */
    private static final int SEARCHES = 20;

    /** A life is about so many operations. */
    private static final int REQUESTS = 8;

    private static final People.Registration REQUESTER = new People.Registration(
            Person.Kind.INDIVIDUAL, "مقدم طلب", "+97333009999", null, Person.Residency.CITIZEN, null, Language.AR);
}
