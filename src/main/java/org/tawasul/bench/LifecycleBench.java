package org.tawasul.bench;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.bench.Course.Part;
import org.tawasul.bench.Course.Players;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Services;
import org.tawasul.identity.DemoAccounts;
import org.tawasul.intake.ReadyDrafts;

/**
 * Whole lives of cases, from submission to rating, with all readers of the journal at work: how many a second at each size
 * of the country, and what becomes of them when the load jumps up and down.
 */
final class LifecycleBench {
    /** How many times the base load, step after step. */
    private static final List<Integer> SPIKE = List.of(1, 15, 1, 25, 2, 35, 10);

    private static final String TEXT =
            "منذ الصباح انقطع الماء عن بيوتنا ولم يخبرنا أحد بالسبب. نرجو الإفادة بموعد عودته. ".repeat(4);

    private final BenchSite site;
    private final long person;
    private final Players players;

    LifecycleBench(BenchSite site, long person, String phone) throws Exception {
        this.site = site;
        this.person = person;
        var officers = site.get(Officers.class);
        var head = site.get(DemoAccounts.class).list().stream()
                .map(account -> officers.get(account.officerId()))
                .filter(officer -> officer.role() == Role.HEAD)
                .findFirst()
                .orElseThrow();
        var service = site.get(Services.class).listOfAgency(head.agencyId()).stream()
                .filter(each -> each.departmentId() == head.departmentId() && isPlain(each))
                .findFirst()
                .orElseThrow();
        this.players =
                new Players(site.form("/sign-in"), site.signIn(phone), site.signIn(head.id()), head.id(), service.id());
    }

    private static boolean isPlain(Service service) {
        return !service.confidential();
    }

    /** Prints a row for each size, and at last one for each step of the spike. */
    void measure(List<Long> sizes, int lives, int connections, int warmUp) throws Exception {
        var population = new Population(new JdbcTemplate(site.source()));
        sayStatements();
        heading();
        int unmeasured = warmUp;
        @Nullable Double first = null;
        for (long size : sizes) {
            population.growTo(size, person);
            site.settle();
            run(unmeasured, connections);
            unmeasured = Math.max(200, lives / 5);
            var run = run(lives, connections);
            if (first == null) first = run.figures().perSecond();
            say(String.format(Locale.ENGLISH, "%,d", size), run, run.figures().perSecond() / first);
        }
        spike(lives);
    }

    /** The base load is one client; each step of the spike takes about as long as the others. */
    private void spike(int lives) throws Exception {
        System.out.println("\nSpike: clients step after step");
        heading();
        for (int clients : SPIKE) say(clients + " clients", run(lives / (clients == 1 ? 6 : 3), clients), 0);
    }

    private record Run(Figures figures, long[][] times) {}

    private Run run(int lives, int connections) throws Exception {
        var service = players.serviceId();
        var drafts = site.get(ReadyDrafts.class).prepare(lives, service, person, TEXT, Instant.now());
        var times = new long[Part.values().length][lives];
        var figures = Crew.run(connections, lives, () -> new Course(site, players, drafts, times));
        return new Run(figures, times);
    }

    /** What each step costs the database. */
    private void sayStatements() throws Exception {
        var drafts = site.get(ReadyDrafts.class).prepare(2, players.serviceId(), person, TEXT, Instant.now());
        try (var course = new Course(site, players, drafts, new long[Part.values().length][2])) {
            if (!course.work(0)) throw new IllegalStateException("A life was refused"); // and the caches are full
            System.out.print("Statements:");
            for (var part : Part.values()) {
                var recorded = site.tap().record(() -> {
                    if (!course.take(part, 1)) throw new IllegalStateException(part + " was refused");
                });
                System.out.print(" " + part.name().toLowerCase(Locale.ROOT) + " " + recorded.size());
            }
            System.out.println();
        }
    }

    private static void heading() {
        System.out.printf(
                "%n%-12s %8s %9s %9s %7s %6s   p99 ms of:", "cases", "lives/s", "p50 ms", "p99 ms", "errors", "flat");
        for (var part : Part.values()) System.out.printf(" %7s", part.name().toLowerCase(Locale.ROOT));
        System.out.println();
    }

    private static void say(String what, Run run, double flat) {
        var figures = run.figures();
        System.out.printf(
                Locale.ENGLISH,
                "%-12s %8.0f %9.1f %9.1f %7d %6s             ",
                what,
                figures.perSecond(),
                figures.p50() / 1e6,
                figures.p99() / 1e6,
                figures.errors(),
                flat == 0 ? "" : String.format(Locale.ENGLISH, "%.2f", flat));
        for (var part : Part.values()) {
            var well = Arrays.stream(run.times()[part.ordinal()])
                    .filter(time -> time > 0)
                    .toArray();
            System.out.printf(Locale.ENGLISH, " %7.1f", Figures.of(well, 0, 1).p99() / 1e6);
        }
        System.out.println();
    }
}
