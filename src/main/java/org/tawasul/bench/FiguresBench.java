package org.tawasul.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.identity.DemoAccounts;
import org.tawasul.insight.Recounting;

/** How long the figures of so many lives take to be built anew, and how soon a dashboard then answers. */
final class FiguresBench {
    private static final int READERS = 4;
    private static final int WARM_UP = 300;
    private static final int FLOOR = 20;

    private final BenchSite site;
    private final JdbcTemplate jdbc;

    FiguresBench(BenchSite site) {
        this.site = site;
        this.jdbc = new JdbcTemplate(site.source());
    }

    void measure(long lives, int pages) throws Exception {
        long there = number("select count(*) from journal.entry where type = 'CaseSubmitted'");
        if (there < lives) new PastLives(jdbc).add(lives - there);
        site.settle();
        rebuild();
        System.out.printf(
                "%n%-34s %8s %9s %9s %9s %7s %10s %9s%n",
                "page", "pages/s", "p50 ms", "p95 ms", "p99 ms", "errors", "statements", "floor ms");
        for (var page : pages().entrySet()) say(page.getKey(), page.getValue(), pages);
    }

    private void rebuild() {
        long entries = number("select count(*) from journal.entry");
        long begun = System.nanoTime();
        long cases = site.get(Recounting.class).recount(progress -> {}, () -> {});
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ENGLISH,
                "%,d cases with %,d entries counted in %.0f s (%,.0f cases a second) into %,d sums, %,d MB%n",
                cases,
                entries,
                seconds,
                cases / seconds,
                number("select count(*) from insight.cell"),
                number("select pg_total_relation_size('insight.cell') >> 20"));
    }

    private long number(String sql) {
        var number = jdbc.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }

    private Map<String, byte[]> pages() throws Exception {
        var pages = new LinkedHashMap<String, byte[]>();
        pages.put("/figures", Line.get("/figures", "lang=ar"));
        for (var role : new Role[] {
            Role.ADMINISTRATOR, Role.QUALITY, Role.COMMITTEE, Role.MINISTERS_OFFICE, Role.COORDINATOR, Role.HEAD
        }) {
            var cookies = site.signIn(who(role)).cookies();
            for (var period : new String[] {"", "?period=year"})
                pages.put(
                        "/staff/figures" + period + " " + role.name().toLowerCase(Locale.ROOT),
                        Line.get("/staff/figures" + period, cookies));
        }
        return pages;
    }

    private long who(Role role) {
        var officers = site.get(Officers.class);
        return site.get(DemoAccounts.class).list().stream()
                .map(account -> officers.get(account.officerId()))
                .filter(officer -> officer.role() == role)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void say(String name, byte[] request, int pages) throws Exception {
        Crew.run(READERS, WARM_UP, () -> new Reader(new Line(site.port()), request));
        var figures = Crew.run(READERS, pages, () -> new Reader(new Line(site.port()), request));
        var recorded = site.tap().record(() -> {
            try (var line = new Line(site.port())) {
                line.send(request);
            }
        });
        var floor = Crew.run(
                1, FLOOR, () -> new Replay(site.source(), recorded, false, number -> UnaryOperator.identity()));
        System.out.printf(
                Locale.ENGLISH,
                "%-34s %8.0f %9.1f %9.1f %9.1f %7d %10d %9.1f%n",
                name,
                figures.perSecond(),
                figures.p50() / 1e6,
                figures.p95() / 1e6,
                figures.p99() / 1e6,
                figures.errors(),
                recorded.size(),
                floor.p50() / 1e6);
    }
}
