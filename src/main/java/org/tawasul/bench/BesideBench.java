package org.tawasul.bench;

import java.time.Year;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.identity.DemoAccounts;
import org.tawasul.insight.Breather;
import org.tawasul.insight.Recounting;

/** What is left of the desk while all figures are built anew and the yearly report is written once in each round, in turn with a desk that has the machine to itself. */
final class BesideBench {
    private final BenchSite site;
    private final DeskBench desk;
    private final String administrator;
    private final AtomicInteger rebuilds = new AtomicInteger();
    private final AtomicInteger reports = new AtomicInteger();

    BesideBench(BenchSite site, int connections) throws Exception {
        this.site = site;
        this.desk = new DeskBench(site, connections);
        this.administrator = administrator(site);
    }

    void measure(long lives, int warmUp, int operations, int rounds, long personId) throws Exception {
        var jdbc = new JdbcTemplate(site.source());
        var population = new Population(jdbc);
        population.growTo(0, personId);
        new PastLives(jdbc).add(lives);
        site.get(Recounting.class).recount(progress -> {}, () -> {});
        desk.prepare(population, personId);
        desk.round(warmUp);
        report();
        System.out.printf("%n%-8s %10s %9s %10s %9s %7s%n", "round", "desk/s", "p99 ms", "beside/s", "p99 ms", "ratio");
        var ratios = new ArrayList<Double>();
        for (int round = 1; round <= rounds; round++) {
            var alone = desk.pages(operations);
            var beside = amid(() -> desk.pages(operations));
            ratios.add(beside.perSecond() / alone.perSecond());
            System.out.printf(
                    Locale.ENGLISH,
                    "%-8d %,10.0f %9.2f %,10.0f %9.2f %7.2f%n",
                    round,
                    alone.perSecond(),
                    alone.p99() / 1e6,
                    beside.perSecond(),
                    beside.p99() / 1e6,
                    ratios.getLast());
        }
        ratios.sort(null);
        System.out.printf(
                Locale.ENGLISH,
                "%,d lives counted %d times meanwhile, %d reports written; the middle ratio is %.2f%n",
                lives,
                rebuilds.get(),
                reports.get(),
                ratios.get(ratios.size() / 2));
    }

    private interface Measured {
        Figures run() throws Exception;
    }

    private Figures amid(Measured work) throws Exception {
        var on = new AtomicBoolean(true);
        var breather = Breather.polite();
        var counting = Thread.ofPlatform().start(() -> {
            try {
                while (on.get()) {
                    site.get(Recounting.class).recount(progress -> {}, breather);
                    rebuilds.incrementAndGet();
                }
            } catch (RuntimeException stopped) {
                if (on.get()) throw stopped;
            }
        });
        var writing = Thread.ofPlatform().start(this::report);
        try {
            return work.run();
        } finally {
            on.set(false);
            counting.interrupt(); // a rebuild ends where its round does
            counting.join();
            writing.join();
        }
    }

    private void report() {
        try (var line = new Line(site.port())) {
            line.send(Line.get("/staff/reports/year/" + Year.now().minusYears(1) + "/report.pdf", administrator));
            reports.incrementAndGet();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String administrator(BenchSite site) throws Exception {
        var officers = site.get(Officers.class);
        long id = site.get(DemoAccounts.class).list().stream()
                .map(account -> officers.get(account.officerId()))
                .filter(officer -> officer.role() == Role.ADMINISTRATOR)
                .findFirst()
                .orElseThrow()
                .id();
        return site.signIn(id).cookies();
    }
}
