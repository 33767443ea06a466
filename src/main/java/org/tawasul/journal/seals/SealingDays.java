package org.tawasul.journal.seals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.database.Moments;
import org.tawasul.journal.seals.Seals.Kept;
import org.tawasul.journal.seals.Seals.Stretch;
import org.tawasul.language.Dates;
import org.tawasul.sweeps.Sweep;

/**
 * Seals the journal of each day once it is over.
 *
 * <p>A day takes what is below the horizon (see {@code journal.Reader}), up to the first entry that was written after the
 * day. Should an entry of the day come to be read only after that one, for its transaction took long, the next day takes
 * it: what is sealed is complete and final, and no entry is left out. One node seals at a time. A day is stored whole or not at all, so
 * a crash costs only the work of one day.
 */
@Component
public class SealingDays implements Sweep {
    private static final int BATCH = 64 * Leaves.STRETCH;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Seals seals;
    private final Leaves leaves;

    SealingDays(JdbcClient jdbc, PlatformTransactionManager transactions, Seals seals, Leaves leaves) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.seals = seals;
        this.leaves = leaves;
    }

    /** @param to where it ends; @param awaited whether more of it is to come below the horizon soon */
    private record Day(long entries, List<Stretch> stretches, Cursor to, boolean awaited) {}

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public int sweep(Instant at) {
        return transaction.execute(status -> seal(at)) ? 1 : 0;
    }

    /** Seals all days that are over, one after the other; gives how many. */
    public int sealAll(Instant at) {
        int days = 0;
        while (sweep(at) > 0) days++;
        return days;
    }

    /** The next day, if it is over and no other node is at it. */
    private boolean seal(Instant at) {
        if (!isAlone()) return false;
        var last = seals.last();
        var day = last.map(kept -> kept.seal().day().plusDays(1))
                .or(this::firstDay)
                .orElse(null);
        if (day == null || endOf(day).isAfter(at)) return false;
        var salt = Seals.freshSalt();
        var read = read(day, last.map(Kept::to).orElse(Cursor.BEGIN), salt);
        if (read.awaited()) return false;
        var root = Tree.root(read.stretches().stream().map(Stretch::root).toList());
        var previous = last.map(kept -> kept.seal().seal()).orElse(Seal.FIRST);
        seals.add(new Kept(Seal.of(day, read.entries(), root, previous), salt, read.to()), read.stretches());
        return true;
    }

    private Day read(LocalDate day, Cursor after, byte[] salt) {
        var horizon = Cursor.below(horizon());
        var stretches = new ArrayList<Stretch>();
        long entries = 0;
        var last = after;
        // Who seals years at once meets many days with hardly an entry: what lies behind them shall not be read for
        // each.
        for (int size = Leaves.STRETCH; ; size = Math.min(2 * size, BATCH)) {
            var batch = leaves.list(last, horizon, endOf(day), salt, size);
            var ofDay = batch.stream().takeWhile(leaf -> !leaf.later()).toList();
            entries += ofDay.size();
            for (int from = 0; from < ofDay.size(); from += Leaves.STRETCH) {
                var some = ofDay.subList(from, Math.min(from + Leaves.STRETCH, ofDay.size()));
                var root = Tree.root(some.stream().map(Leaves.Leaf::hash).toList());
                stretches.add(new Stretch(day, stretches.size(), some.getFirst().at(), root));
            }
            if (!ofDay.isEmpty()) last = ofDay.getLast().at();
            if (ofDay.size() < batch.size()) return new Day(entries, stretches, last, false);
            if (batch.size() < size) return new Day(entries, stretches, horizon, isAwaited(horizon, endOf(day)));
        }
    }

    /**
     * Whether entries of the day wait above the horizon for a transaction that still runs. There are hardly any, and they are read in
     * their order lest the whole journal is.
     */
    private boolean isAwaited(Cursor horizon, Instant endOfDay) {
        return jdbc.sql("""
                select exists (
                  select 1 from (select written_at from journal.entry
                                  where (xid, position) > (cast(:xid as xid8), :position)
                                  order by xid, position offset 0) waiting
                   where written_at < :end)
                """)
                .param("xid", horizon.xid())
                .param("position", horizon.position())
                .param("end", Moments.bound(endOfDay))
                .query(Boolean.class)
                .single();
    }

    private boolean isAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('journal.seal'))")
                .query(Boolean.class)
                .single();
    }

    private String horizon() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    /** The day of the first entry. */
    private Optional<LocalDate> firstDay() {
        return jdbc.sql("select written_at from journal.entry e order by e.xid, e.position limit 1")
                .query((row, number) ->
                        Moments.get(row, "written_at").atZone(Dates.ZONE).toLocalDate())
                .optional();
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Dates.ZONE).toInstant();
    }
}
