package org.tawasul.insight.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.journal.Actor;
import org.tawasul.language.Dates;
import org.tawasul.sweeps.Sweep;

/** A sample of each month, drawn by itself when the month is over. */
@Component
class StandingOrder implements Sweep {
    private static final Duration EVERY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Samples samples;
    private final DrawingSamples drawing;
    private final Officers officers;

    StandingOrder(JdbcClient jdbc, Samples samples, DrawingSamples drawing, Officers officers) {
        this.jdbc = jdbc;
        this.samples = samples;
        this.drawing = drawing;
        this.officers = officers;
    }

    private record Order(int size, LocalDate since) {}

    Optional<Integer> findSize() {
        return find().map(Order::size);
    }

    /** From the month of this day on. */
    void give(int size, LocalDate today) {
        jdbc.sql("""
                insert into insight.standing_order (size, since) values (:size, :since)
                on conflict (only_one) do update set size = excluded.size
                """)
                .param("size", size)
                .param("since", today.withDayOfMonth(1))
                .update();
    }

    void withdraw() {
        jdbc.sql("delete from insight.standing_order").update();
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** The month that ended last; another node may have been faster. */
    @Override
    public int sweep(Instant at) {
        var month = LocalDate.ofInstant(at, Dates.ZONE).withDayOfMonth(1).minusMonths(1);
        var last = month.plusMonths(1).minusDays(1);
        var order = find().filter(each -> !each.since().isAfter(month));
        if (order.isEmpty() || samples.hasStanding(month, last)) return 0;
        var reviewers =
                officers.listOfNation(Role.COMMITTEE).stream().map(Officer::id).toList();
        if (reviewers.size() < 2) return 0;
        var wanted = new DrawingSamples.Wanted(month, last, order.get().size(), drawing.newSeed(), reviewers);
        try {
            drawing.draw(wanted, 0, Actor.CLOCK, at);
        } catch (DuplicateKeyException faster) {
            // Then it is drawn.
        }
        return 0;
    }

    private Optional<Order> find() {
        return jdbc.sql("select size, since from insight.standing_order")
                .query((row, number) -> new Order(row.getInt("size"), row.getObject("since", LocalDate.class)))
                .optional();
    }
}
