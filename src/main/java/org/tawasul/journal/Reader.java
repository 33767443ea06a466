package org.tawasul.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the journal for one subscriber.
 *
 * <p>Positions are given when an entry is written, but transactions commit in another order: position 7 may appear after
 * 8 has been read. So entries are read in the order of their <em>transactions</em>, and only below the horizon: the number
 * of the oldest transaction still running ({@code pg_snapshot_xmin}). Every transaction below it has ended, every one
 * to come is above it; what is below the horizon is complete and stays as it is. The cursor is a pair (xid, position), and
 * where everything below the horizon has been read it is (horizon, 0). The price: a long writing transaction
 * holds back all readers until it ends.
 *
 * <p>The cursor's row is locked while a batch is handled; another node finds it locked and passes by. It is locked in a
 * statement of its own before the batch is read: the snapshot of the second statement is then younger than the
 * cursor, which never moves back.
 */
class Reader {
    private static final Logger log = LoggerFactory.getLogger(Reader.class);
    static final int BATCH = 500;
    static final int TRIES = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Subscriber subscriber;
    private final String types;

    enum Step {
        /** Nothing new below the horizon. */
        IDLE,
        /** Another node is at it. */
        BUSY,
        /** A batch was handled, and more may wait. */
        MOVED,
        /** A batch was handled, and nothing more waited below the horizon. */
        CAUGHT_UP,
        FAILED
    }

    private record Cursor(String xid, long position, int tries, int singly) {}

    private record Batch(String horizon, List<Entry> entries, List<String> xids) {
        boolean isEmpty() {
            return entries.isEmpty();
        }
    }

    /** Carries what failed, and where, out of the transaction that was rolled back. */
    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Cursor at;
        private final transient Batch batch;

        Failure(Cursor at, Batch batch, Throwable why) {
            super(why);
            this.at = at;
            this.batch = batch;
        }
    }

    Reader(JdbcClient jdbc, TransactionTemplate transaction, Subscriber subscriber) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.subscriber = subscriber;
        this.types = String.join(",", subscriber.types());
    }

    String name() {
        return subscriber.name();
    }

    /** Makes sure that the subscription has its cursor; a new one begins with the first entry. */
    void open() {
        jdbc.sql("insert into journal.subscription (name) values (:name) on conflict do nothing")
                .param("name", name())
                .update();
    }

    /** Handles the next batch, if there is one. */
    Step step() {
        if (!hasMore()) return Step.IDLE;
        try {
            return transaction.execute(status -> advance());
        } catch (Failure failure) {
            transaction.executeWithoutResult(status -> note(failure));
            return Step.FAILED;
        }
    }

    /** Handles one entry that was set aside, and takes it from there; throws what the subscriber throws. */
    void replay(Entry entry) {
        transaction.executeWithoutResult(status -> {
            lockWaiting();
            int found = jdbc.sql("delete from journal.poisoned where subscription = :name and position = :position")
                    .param("name", name())
                    .param("position", entry.position())
                    .update();
            if (found > 0) subscriber.handle(List.of(entry));
        });
    }

    /** Forgets what was built and begins again with the first entry. */
    void rebuild() {
        transaction.executeWithoutResult(status -> {
            lockWaiting();
            subscriber.reset();
            jdbc.sql("delete from journal.poisoned where subscription = :name")
                    .param("name", name())
                    .update();
            move("0", 0, 0);
        });
    }

    void put(Place place, Runnable taking) {
        transaction.executeWithoutResult(status -> {
            lockWaiting();
            taking.run();
            jdbc.sql("delete from journal.poisoned where subscription = :name")
                    .param("name", name())
                    .update();
            move(place.xid(), place.position(), 0);
        });
    }

    Place reached() {
        var cursor = cursor("").orElseThrow();
        return new Place(cursor.xid(), cursor.position());
    }

    /** Whether everything up to this entry has been read. */
    boolean hasPassed(String xid, long position) {
        return jdbc.sql("""
                select (s.xid, s.position) >= (cast(:xid as xid8), :position) from journal.subscription s where name = :name
                """)
                .param("name", name())
                .param("xid", xid)
                .param("position", position)
                .query(Boolean.class)
                .single();
    }

    /**
     * Asked without a lock: an idle reader writes nothing. The order keeps the planner at the index: asked only whether there is
     * one, it reads the table from its beginning, and an idle reader reads all of it.
     */
    private boolean hasMore() {
        return jdbc.sql("""
                select (select 1 from journal.entry e
                         where (e.xid, e.position) > (s.xid, s.position)
                           and e.xid < pg_snapshot_xmin(pg_current_snapshot())
                         order by e.xid, e.position limit 1) is not null
                  from journal.subscription s where s.name = :name
                """).param("name", name()).query(Boolean.class).single();
    }

    private Step advance() {
        var cursor = lock().orElse(null);
        if (cursor == null) return Step.BUSY;
        int limit = cursor.singly() > 0 ? 1 : BATCH;
        var batch = read(cursor, limit);
        if (!batch.isEmpty()) handle(cursor, batch);
        pass(cursor, batch, limit);
        return batch.entries().size() < limit ? Step.CAUGHT_UP : Step.MOVED;
    }

    private void handle(Cursor cursor, Batch batch) {
        try {
            subscriber.handle(batch.entries());
        } catch (RuntimeException | Error failed) {
            throw new Failure(cursor, batch, failed);
        }
    }

    private void pass(Cursor cursor, Batch batch, int limit) {
        int singly = Math.max(0, cursor.singly() - 1);
        if (batch.entries().size() < limit) move(batch.horizon(), 0, singly);
        else move(batch.xids().getLast(), batch.entries().getLast().position(), singly);
    }

    /** Writes down a failure; after too many, goes on singly, and then without the guilty entry. */
    private void note(Failure failure) {
        var cursor = lockWaiting();
        boolean moved = !cursor.xid().equals(failure.at.xid()) || cursor.position() != failure.at.position();
        if (moved) return;
        var reason = reason(failure.getCause());
        int tries = cursor.tries() + 1;
        boolean alone = failure.batch.entries().size() == 1;
        log.warn(
                "{} failed {} times at position {}: {}",
                name(),
                tries,
                first(failure).position(),
                reason);
        if (tries < TRIES) count(tries, cursor.singly(), reason);
        else if (!alone) count(0, failure.batch.entries().size(), reason);
        else {
            setAside(first(failure), reason, tries);
            move(failure.batch.xids().getFirst(), first(failure).position(), Math.max(0, cursor.singly() - 1));
        }
    }

    private static Entry first(Failure failure) {
        return failure.batch.entries().getFirst();
    }

    private Optional<Cursor> lock() {
        return cursor("for update skip locked");
    }

    private Cursor lockWaiting() {
        return cursor("for update").orElseThrow();
    }

    private Optional<Cursor> cursor(String locking) {
        return jdbc.sql("select xid::text, position, tries, singly from journal.subscription where name = :name "
                        + locking)
                .param("name", name())
                .query((row, number) -> new Cursor(
                        row.getString("xid"), row.getLong("position"), row.getInt("tries"), row.getInt("singly")))
                .optional();
    }

    private Batch read(Cursor cursor, int limit) {
        var entries = new ArrayList<Entry>();
        var xids = new ArrayList<String>();
        var horizon = new ArrayList<String>();
        jdbc.sql("""
                select horizon.xid::text as horizon, e.xid::text as xid,
                       e.position, e.subject, e.subject_id, e.seq, e.type, e.at, e.actor, e.data
                  from (select pg_snapshot_xmin(pg_current_snapshot()) as xid) horizon
                  left join lateral (
                       select * from journal.entry
                        where (xid, position) > (cast(:xid as xid8), :position) and xid < horizon.xid
                          and (:types = '' or type = any(string_to_array(:types, ',')))
                        order by xid, position
                        limit :limit) e on true
                 order by e.xid, e.position
                """)
                .param("xid", cursor.xid())
                .param("position", cursor.position())
                .param("types", types)
                .param("limit", limit)
                .query(row -> {
                    horizon.add(row.getString("horizon"));
                    var xid = row.getString("xid");
                    if (xid == null) return;
                    xids.add(xid);
                    entries.add(Journal.entry(row));
                });
        return new Batch(horizon.getFirst(), List.copyOf(entries), xids);
    }

    private void move(String xid, long position, int singly) {
        jdbc.sql("""
                update journal.subscription
                   set xid = cast(:xid as xid8), position = :position, tries = 0, singly = :singly, reason = null
                 where name = :name
                """)
                .param("name", name())
                .param("xid", xid)
                .param("position", position)
                .param("singly", singly)
                .update();
    }

    private void count(int tries, int singly, String reason) {
        jdbc.sql(
                        "update journal.subscription set tries = :tries, singly = :singly, reason = :reason where name = :name")
                .param("name", name())
                .param("tries", tries)
                .param("singly", singly)
                .param("reason", reason)
                .update();
    }

    private void setAside(Entry entry, String reason, int tries) {
        log.error("{} sets entry {} aside: {}", name(), entry.position(), reason);
        jdbc.sql("""
                insert into journal.poisoned (subscription, position, subject, subject_id, seq, type, reason, tries)
                values (:name, :position, :subject, :id, :seq, :type, :reason, :tries)
                on conflict (subscription, position) do update set reason = excluded.reason, tries = excluded.tries
                """)
                .param("name", name())
                .param("position", entry.position())
                .param("subject", entry.subject())
                .param("id", entry.subjectId())
                .param("seq", entry.seq())
                .param("type", entry.type())
                .param("reason", reason)
                .param("tries", tries)
                .update();
    }

    private static String reason(@Nullable Throwable failed) {
        var text = String.valueOf(failed);
        return text.length() <= 2_000 ? text : text.substring(0, 2_000);
    }
}
