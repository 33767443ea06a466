package org.tawasul.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Whatever the order in which transactions begin, take their numbers, append and end, and whoever reads meanwhile: each
 * committed entry is handled exactly once, after the one before it.
 */
class ReadingLawsTest {
    private static final int HANDS = 4;

    record Struck(int times) implements Event {}

    /** What one hand of four does next; a hand has one transaction open at a time. */
    record Move(int hand, Deed deed, long subject) {}

    enum Deed {
        /** Takes a transaction number early, long before it appends. */
        TAKE_NUMBER,
        APPEND,
        COMMIT,
        ROLL_BACK,
        READ
    }

    /** Writes into the database what it was given. */
    private static final class Scribe implements Subscriber {
        private final JdbcClient jdbc;
        private final AtomicInteger crashes;

        Scribe(JdbcClient jdbc, int crashes) {
            this.jdbc = jdbc;
            this.crashes = new AtomicInteger(crashes);
        }

        @Override
        public String name() {
            return "scribe";
        }

        @Override
        public Set<String> types() {
            return Set.of("Struck");
        }

        @Override
        public void handle(List<Entry> batch) {
            for (var entry : batch)
                jdbc.sql("insert into effect (subject, subject_id, seq) values (:subject, :id, :seq)")
                        .param("subject", entry.subject())
                        .param("id", entry.subjectId())
                        .param("seq", entry.seq())
                        .update();
            boolean crash = crashes.get() > 0 && ThreadLocalRandom.current().nextInt(4) == 0;
            if (crash && crashes.getAndDecrement() > 0)
                jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                        .query(Boolean.class)
                        .single();
        }

        @Override
        public void reset() {
            jdbc.sql("truncate effect").update();
        }
    }

    private final JournalDatabase database = JournalDatabase.open();

    @Provide
    Arbitrary<List<Move>> moves() {
        var deed = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(2, Deed.TAKE_NUMBER),
                net.jqwik.api.Tuple.of(6, Deed.APPEND),
                net.jqwik.api.Tuple.of(4, Deed.COMMIT),
                net.jqwik.api.Tuple.of(1, Deed.ROLL_BACK),
                net.jqwik.api.Tuple.of(3, Deed.READ));
        var move = Combinators.combine(
                        Arbitraries.integers().between(0, HANDS - 1),
                        deed,
                        Arbitraries.longs().between(1, 3))
                .as(Move::new);
        return move.list().ofMinSize(5).ofMaxSize(60);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void aLateCommitIsNeverSkippedAndNothingIsDoubled(@ForAll("moves") List<Move> moves) throws SQLException {
        database.empty();
        var node = database.node(new Scribe(database.jdbc, 0));
        var reader = node.readers().getFirst();
        var hands = new ArrayList<Connection>();
        for (int i = 0; i < HANDS; i++) {
            var connection = database.connection();
            connection.setAutoCommit(false);
            hands.add(connection);
        }
        var heldBy = new HashMap<Long, Integer>();
        try {
            for (var move : moves) play(move, hands.get(move.hand()), heldBy, reader);
            for (var hand : hands) hand.commit();
        } finally {
            for (var hand : hands) hand.close();
        }
        node.catchUp();
        assertEverythingWasHandledOnceAndInOrder();

        var before = effects();
        node.rebuild("scribe");
        node.catchUp();
        assertThat(effects()).isEqualTo(before);
    }

    private void play(Move move, Connection hand, Map<Long, Integer> heldBy, Reader reader) throws SQLException {
        switch (move.deed()) {
            case READ -> reader.step();
            case TAKE_NUMBER -> {
                try (var statement = hand.createStatement()) {
                    statement.execute("select pg_current_xact_id()");
                }
            }
            case APPEND -> {
                // Whoever appends holds its subject until its transaction ends; another would wait for it, and here for
                // ever.
                if (heldBy.getOrDefault(move.subject(), move.hand()) != move.hand()) return;
                heldBy.put(move.subject(), move.hand());
                append(hand, move.subject());
            }
            case COMMIT -> {
                hand.commit();
                heldBy.values().removeIf(holder -> holder == move.hand());
            }
            case ROLL_BACK -> {
                hand.rollback();
                heldBy.values().removeIf(holder -> holder == move.hand());
            }
        }
    }

    private static void append(Connection hand, long subject) {
        JournalDatabase.journal(new SingleConnectionDataSource(hand, true))
                .append("bell", subject, new Struck(1), Instant.EPOCH, Actor.CLOCK);
    }

    @Example
    void theLastEntryIsTheOneOfTheHighestNumberAndNotOfTheLastInTheAlphabet() {
        database.empty();
        for (var xid : List.of("999", "1000"))
            database.jdbc.sql("""
                    insert into journal.entry (xid, subject, subject_id, seq, type, at, actor, data, digest)
                    values (cast(:xid as xid8), 'bell', cast(:xid as bigint), 1, 'Struck', now(), 'clock', '{}', '')
                    """).param("xid", xid).update();
        assertThat(database.node().end().xid()).isEqualTo("1000");
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void manyNodesShareASubscriptionThoughTheyCrash(@ForAll("seeds") long seed) throws Exception {
        database.empty();
        var nodes = new ArrayList<Subscriptions>();
        for (int i = 0; i < 4; i++) nodes.add(database.node(new Scribe(database.jdbc, 3)));
        var writing = new AtomicBoolean(true);
        var readers = new ArrayList<Thread>();
        for (var node : nodes)
            readers.add(Thread.ofVirtual().start(() -> {
                while (writing.get()) stepThroughCrashes(node.readers().getFirst());
            }));
        var writers = new ArrayList<Thread>();
        for (int i = 0; i < 6; i++) {
            var random = new java.util.Random(seed + i);
            writers.add(Thread.ofVirtual().start(() -> write(random)));
        }
        for (var writer : writers) writer.join();
        writing.set(false);
        for (var reader : readers) reader.join();
        database.node(new Scribe(database.jdbc, 0)).catchUp();

        assertThat(count("journal.entry")).isGreaterThan(100);
        assertThat(count("journal.poisoned")).isZero();
        assertEverythingWasHandledOnceAndInOrder();
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private static void stepThroughCrashes(Reader reader) {
        try {
            if (reader.step() != Reader.Step.MOVED) Thread.onSpinWait();
        } catch (RuntimeException crashed) {
            assertThat(crashed).rootCause().hasMessageMatching("(?s).*(terminat|closed|I/O|EOF|abort).*");
        }
    }

    /** Some transactions of one to three entries each; some take their number long before they append, some give up. */
    private void write(java.util.Random random) {
        for (int i = 0; i < 30; i++) {
            try (var connection = database.connection()) {
                connection.setAutoCommit(false);
                if (random.nextBoolean()) {
                    try (var statement = connection.createStatement()) {
                        statement.execute("select pg_current_xact_id()");
                    }
                    Thread.sleep(random.nextInt(4));
                }
                // In ascending order, so that no two wait for each other.
                var subjects = new java.util.TreeSet<Long>();
                for (int k = 0; k <= random.nextInt(3); k++) subjects.add(1L + random.nextInt(5));
                for (long subject : subjects) append(connection, subject);
                if (random.nextInt(6) == 0) connection.rollback();
                else connection.commit();
                connection.setAutoCommit(true);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void assertEverythingWasHandledOnceAndInOrder() {
        var expected = database.jdbc
                .sql("select subject_id || ':' || seq from journal.entry order by subject_id, seq")
                .query(String.class)
                .list();
        var handled = effects();
        var inOrder = new ArrayList<String>();
        for (long subject = 1; subject <= 5; subject++) {
            var prefix = subject + ":";
            handled.stream().filter(effect -> effect.startsWith(prefix)).forEach(inOrder::add);
        }
        assertThat(new HashSet<>(handled)).hasSameSizeAs(handled);
        assertThat(inOrder).isEqualTo(expected);
    }

    private List<String> effects() {
        return database.jdbc
                .sql("select subject_id || ':' || seq from effect order by nr")
                .query(String.class)
                .list();
    }

    private int count(String table) {
        return database.jdbc
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
