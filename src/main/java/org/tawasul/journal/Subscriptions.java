package org.tawasul.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.database.Moments;

/** Everybody who reads the journal, and how far they have come. */
@Component
public class Subscriptions {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final Signal signal;
    private final List<Reader> readers;

    record End(String xid, long position) {}

    Subscriptions(
            JdbcClient jdbc, PlatformTransactionManager transactions, Signal signal, List<Subscriber> subscribers) {
        this.jdbc = jdbc;
        this.signal = signal;
        var transaction = new TransactionTemplate(transactions);
        this.readers = subscribers.stream()
                .map(subscriber -> new Reader(jdbc, transaction, subscriber))
                .toList();
        if (readers.stream().map(Reader::name).distinct().count() < readers.size())
            throw new IllegalStateException("Two subscribers of one name");
        readers.forEach(Reader::open);
    }

    List<Reader> readers() {
        return readers;
    }

    /** Lets every subscriber read until nothing is left, what they append themselves included. Waits for who is at it. */
    public void catchUp() {
        var reached = new End("0", 0);
        for (var end = end(); !end.equals(reached); end = end()) {
            for (var reader : readers) catchUp(reader, end);
            reached = end;
        }
    }

    /** Lets the subscriptions of these names pass over all that is written by now, as if they had read it; gives which did. */
    @Transactional
    public List<String> passOver(Predicate<String> names) {
        var end = end();
        return readers.stream()
                .map(Reader::name)
                .filter(names)
                .filter(name -> jdbc.sql("""
                                update journal.subscription set xid = :xid::xid8, position = :position, tries = 0, singly = 0
                                 where name = :name and (xid, position) < (:xid::xid8, :position)
                                """)
                                .param("xid", end.xid())
                                .param("position", end.position())
                                .param("name", name)
                                .update()
                        == 1)
                .toList();
    }

    /** Lets a subscription forget what it built and read everything again. */
    public void rebuild(String subscription) {
        get(subscription).rebuild();
        signal.raise();
    }

    /** The end of what can be read now: every entry to come stands behind it. */
    public Place horizon() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query((row, number) -> new Place(row.getString(1), 0))
                .single();
    }

    /** How far a subscription has come. */
    public Place reached(String subscription) {
        return get(subscription).reached();
    }

    /** When the first entry was written that a subscription has not read; empty when it has read all there is. */
    public Optional<Instant> oldestUnread(String subscription) {
        return jdbc.sql("""
                select (select written_at from journal.entry e
                         where (e.xid, e.position) > (s.xid, s.position) order by e.xid, e.position limit 1) as at
                  from journal.subscription s where s.name = :name
                """)
                .param("name", subscription)
                .query((row, number) -> Optional.ofNullable(Moments.find(row, "at")))
                .optional()
                .flatMap(at -> at);
    }

    /** Lets one subscriber read until nothing is left. */
    public void catchUp(String subscription) {
        var reader = get(subscription);
        for (var end = end(); !reader.hasPassed(end.xid(), end.position()); end = end()) catchUp(reader, end);
    }

    /**
     * Puts a subscription at a place up to which somebody has read the journal for it by themselves; what was set aside before is
     * in what they read.
     *
     * @param taking makes what they built its own, in the same transaction
     */
    public void put(String subscription, Place place, Runnable taking) {
        get(subscription).put(place, taking);
        signal.raise();
    }

    /** Handles an entry that was set aside once more; throws what the subscriber throws, and then it stays set aside. */
    public void replay(String subscription, long position) {
        var entry = jdbc.sql(
                        "select * from journal.entry e where position = :position and (subject, subject_id, seq) in ("
                                + "select subject, subject_id, seq from journal.poisoned where subscription = :name and position = :position)")
                .param("name", subscription)
                .param("position", position)
                .query((row, number) -> Journal.entry(row))
                .optional()
                .orElseThrow(
                        () -> new IllegalArgumentException(subscription + " has not set entry " + position + " aside"));
        get(subscription).replay(entry);
    }

    /** What was set aside, the latest first. */
    public List<Poisoned> listPoisoned() {
        return jdbc.sql("select * from journal.poisoned order by at desc, position desc")
                .query((row, number) -> new Poisoned(
                        row.getString("subscription"),
                        row.getLong("position"),
                        row.getString("subject"),
                        row.getLong("subject_id"),
                        row.getInt("seq"),
                        row.getString("type"),
                        row.getString("reason"),
                        row.getInt("tries"),
                        Moments.get(row, "at")))
                .list();
    }

    /** How far each subscription is behind, the furthest first. */
    public List<Lag> listLags() {
        return jdbc.sql("""
                select s.name, s.reason, behind.entries, coalesce(behind.seconds, 0) as seconds,
                       (select count(*) from journal.poisoned p where p.subscription = s.name) as poisoned
                  from journal.subscription s
                 cross join lateral (
                       select count(*) as entries, extract(epoch from now() - min(written_at))::float8 as seconds
                         from (select written_at from journal.entry e
                                where (e.xid, e.position) > (s.xid, s.position)
                                order by e.xid, e.position limit :most) unread) behind
                 order by behind.entries desc, s.name
                """)
                .param("most", Lag.MOST)
                .query((row, number) -> new Lag(
                        row.getString("name"),
                        row.getLong("entries"),
                        Duration.ofMillis((long) (1_000 * Math.max(0, row.getDouble("seconds")))),
                        row.getInt("poisoned"),
                        row.getString("reason")))
                .list();
    }

    private void catchUp(Reader reader, End end) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reader.hasPassed(end.xid(), end.position())) {
            var step = reader.step();
            if (step != Reader.Step.IDLE && step != Reader.Step.BUSY) continue;
            if (System.nanoTime() > deadline)
                throw new IllegalStateException(reader.name() + " does not catch up: " + step);
            pause();
        }
    }

    /** The last entry in the order of reading. */
    End end() {
        return last().orElse(new End("0", 0));
    }

    private Optional<End> last() {
        // Qualified, for a plain xid would mean the text of the result, and "999" stands after "1000" there.
        return jdbc.sql(
                        "select e.xid::text, e.position from journal.entry e order by e.xid desc, e.position desc limit 1")
                .query((row, number) -> new End(row.getString("xid"), row.getLong("position")))
                .optional();
    }

    private Reader get(String subscription) {
        return readers.stream()
                .filter(reader -> reader.name().equals(subscription))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No subscription " + subscription));
    }

    private static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
