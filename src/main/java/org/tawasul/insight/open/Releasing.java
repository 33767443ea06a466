package org.tawasul.insight.open;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.insight.Rollups;
import org.tawasul.insight.open.Releases.Release;
import org.tawasul.journal.Subscriptions;
import org.tawasul.language.Dates;
import org.tawasul.sweeps.Sweep;

/**
 * Publishes the figures of each month some days after its end, and with it corrects the year before where enough has changed;
 * where nothing has happened for long there is nothing to publish. One node at a time; a release is stored whole or not at all.
 */
@Component
public class Releasing implements Sweep {
    private static final int CORRECTED_MONTHS = 12;
    /** So far may the counting be behind the journal. */
    private static final int UNREAD = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Releases releases;
    private final MonthTables tables;
    private final Rollups rollups;
    private final Subscriptions subscriptions;
    private final OpenSettings settings;

    Releasing(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Releases releases,
            MonthTables tables,
            Rollups rollups,
            Subscriptions subscriptions,
            OpenSettings settings) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.releases = releases;
        this.tables = tables;
        this.rollups = rollups;
        this.subscriptions = subscriptions;
        this.settings = settings;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int sweep(Instant at) {
        boolean isCounting = subscriptions.listLags().stream()
                .anyMatch(lag -> lag.subscription().equals("insight") && lag.entries() > UNREAD);
        return !isCounting && transaction.execute(status -> releaseNext(at)) ? 1 : 0;
    }

    private boolean releaseNext(Instant at) {
        if (!isAlone()) return false;
        var over =
                YearMonth.from(at.minus(settings.waiting()).atZone(Dates.ZONE)).minusMonths(1);
        var released = releases.list().stream().map(Release::month).collect(Collectors.toSet());
        var found = worthwhile()
                .filter(month -> !month.isAfter(over) && !released.contains(month))
                .findFirst();
        if (found.isEmpty()) return false;
        var next = found.get();
        add(new Release(next, 1, at), tables.of(next));
        for (var earlier : releases.list())
            if (earlier.month().isBefore(next) && !earlier.month().isBefore(next.minusMonths(CORRECTED_MONTHS)))
                correct(earlier, at);
        return true;
    }

    private void add(Release release, Month month) {
        releases.add(release, month.published(settings.smallestCell()), month.groups());
    }

    private void correct(Release earlier, Instant at) {
        var now = tables.of(earlier.month());
        var before = releases.listAll(earlier.month());
        var after = now.published(settings.smallestCell());
        if (!Correction.isSame(before, after)
                && Correction.isAllowed(
                        before, after, releases.groupsOf(earlier), now.groups(), settings.smallestCell()))
            add(new Release(earlier.month(), earlier.number() + 1, at), now);
    }

    /** The months in which something happened, and those after them with which they may still be corrected, in their order. */
    private Stream<YearMonth> worthwhile() {
        return rollups.listMonths().stream()
                .flatMap(month -> IntStream.rangeClosed(0, CORRECTED_MONTHS).mapToObj(month::plusMonths))
                .distinct()
                .sorted();
    }

    private boolean isAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('insight.release'))")
                .query(Boolean.class)
                .single();
    }
}
