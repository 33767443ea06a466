package org.tawasul.bench;

import java.util.function.UnaryOperator;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.identity.DemoAccounts;

/** The first page of a head's department, 50 rows, signed in; and in the floor the statements behind it. */
final class DeskBench implements Bench {
    /** As many as a department has in a country with a million cases: every list is then longer than what is counted. */
    private static final int OPEN = 800;

    private static final int ROWS = 50;

    private static final String DESK = "/staff/desk?list=open";

    private final BenchSite site;
    private final int connections;
    private final String cookies;
    private final long departmentId;

    DeskBench(BenchSite site, int connections) throws Exception {
        this.site = site;
        this.connections = connections;
        var officers = site.get(Officers.class);
        var head = site.get(DemoAccounts.class).list().stream()
                .map(account -> officers.get(account.officerId()))
                .filter(officer -> officer.role() == Role.HEAD)
                .findFirst()
                .orElseThrow();
        this.cookies = site.signIn(head.id()).cookies();
        this.departmentId = head.departmentId();
    }

    @Override
    public void prepare(Population population, long personId) {
        population.fillDesk(departmentId, OPEN, personId);
    }

    @Override
    public Pair round(int operations) throws Exception {
        var request = request();
        try (var line = new Line(site.port())) {
            int rows = line.count(request, "<th scope=\"row\">");
            if (rows != ROWS) throw new IllegalStateException("The desk has " + rows + " lines instead of " + ROWS);
        }
        var through = pages(operations);
        var recorded = site.tap().record(() -> {
            try (var line = new Line(site.port())) {
                line.send(request);
            }
        });
        var floor = Crew.run(
                connections,
                operations,
                () -> new Replay(site.source(), recorded, false, number -> UnaryOperator.identity()));
        return new Pair(through, floor);
    }

    /** The site alone, without its floor. */
    Figures pages(int operations) throws Exception {
        return Crew.run(connections, operations, () -> new Reader(new Line(site.port()), request()));
    }

    private byte[] request() {
        return Line.get(DESK, cookies);
    }
}
