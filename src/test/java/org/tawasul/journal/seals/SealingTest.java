package org.tawasul.journal.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Event;
import org.tawasul.journal.JournalDatabase;

/** Days of a journal are sealed, once and for ever, and somebody with every right on the database is found out. */
class SealingTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final Instant MOMENT = Instant.parse("2026-03-01T06:00:00.123456Z");

    private static final String INSERT = """
            insert into journal.entry (subject, subject_id, seq, type, at, actor, data, digest, written_at)
            values ('%s', 1, 1, 'Weighed', now(), 'clock', '{}', '\\x00', '2026-03-01T12:00:00+03')
            """;

    record Weighed(long grams) implements Event {}

    private final JournalDatabase database = JournalDatabase.open();
    private final Seals seals = new Seals(database.jdbc);
    private final SealsVerifying verifying = new SealsVerifying(seals, new Leaves(database.jdbc));
    private final Proofs proofs = new Proofs(database.jdbc, database.journal(), seals);

    @BeforeEach
    void anEmptyJournal() {
        database.empty();
    }

    private SealingDays node() {
        return new SealingDays(
                database.jdbc, new JdbcTransactionManager(database.source), seals, new Leaves(database.jdbc));
    }

    private void sealAll(String at) {
        while (node().sweep(Instant.parse(at)) > 0) Thread.onSpinWait();
    }

    private void weigh(long scale, int times, LocalDate writtenOn) {
        for (int i = 1; i <= times; i++)
            database.journal().append("scale", scale, new Weighed(i * 100L), MOMENT, Actor.officer(scale));
        tamper("update journal.entry set written_at = '" + writtenOn + "T12:00:00+03' where written_at > '2026-03-31'");
    }

    private void tamper(String... statements) {
        database.jdbc.sql("alter table journal.entry disable trigger all").update();
        for (var statement : statements) database.jdbc.sql(statement).update();
        database.jdbc.sql("alter table journal.entry enable trigger all").update();
    }

    private List<Proof.Place> places(long scale) {
        return proofs.listOf("scale", scale).stream().map(Proof::place).toList();
    }

    @Test
    void aDayIsSealedOnceItIsOverAndNotBefore() {
        weigh(1, 3, FIRST);
        sealAll("2026-03-01T20:59:59Z");
        assertThat(seals.list()).isEmpty();
        sealAll("2026-03-01T21:00:00Z");
        assertThat(seals.list()).singleElement().satisfies(seal -> {
            assertThat(seal.day()).isEqualTo(FIRST);
            assertThat(seal.entries()).isEqualTo(3);
            assertThat(seal.previous()).isEqualTo("00".repeat(32));
        });
        sealAll("2026-03-02T20:00:00Z");
        assertThat(seals.list()).hasSize(1);
    }

    @Test
    void everyEntryBelongsToOneDayAndEachDayHoldsTheOneBefore() {
        weigh(1, 3, FIRST);
        weigh(2, 2, FIRST.plusDays(1));
        weigh(1, 4, FIRST.plusDays(3));
        sealAll("2026-03-05T09:00:00Z");
        var days = seals.list();
        assertThat(days).extracting(Seal::entries).containsExactly(3L, 2L, 0L, 4L);
        for (int i = 1; i < days.size(); i++)
            assertThat(days.get(i).previous()).isEqualTo(days.get(i - 1).seal());
        assertThat(places(1)).extracting(Proof.Place::index).containsExactly(0L, 1L, 2L, 0L, 1L, 2L, 3L);
        assertThat(places(1)).extracting(Proof.Place::day).startsWith(FIRST).endsWith(FIRST.plusDays(3));
        assertThat(places(1)).allMatch(Proof.Place::stands);
        var result = verifying.verify(entries -> {});
        assertThat(result.faults()).isEmpty();
        assertThat(result.entries()).isEqualTo(9);
    }

    @Test
    void whatIsWrittenLateBelongsToTheDayAfterTheLastSealed() {
        weigh(1, 2, FIRST);
        sealAll("2026-03-03T09:00:00Z");
        assertThat(seals.list()).hasSize(2);
        weigh(1, 1, FIRST);
        sealAll("2026-03-04T09:00:00Z");
        assertThat(seals.list()).extracting(Seal::entries).containsExactly(2L, 0L, 1L);
        assertThat(verifying.verify(entries -> {}).faults()).isEmpty();
    }

    @Test
    void whoseTransactionIsStillOpenComesIntoALaterDay() throws SQLException {
        try (var slow = database.connection();
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(INSERT.formatted("slow"));
            database.jdbc.sql(INSERT.formatted("quick")).update();
            sealAll("2026-03-02T09:00:00Z");
            assertThat(seals.list()).isEmpty();
            slow.commit();
        }
        sealAll("2026-03-02T09:00:00Z");
        assertThat(seals.list()).extracting(Seal::entries).containsExactly(2L);
        assertThat(verifying.verify(entries -> {}).faults()).isEmpty();
    }

    @Test
    void severalNodesSealEachDayOnce() throws ExecutionException, InterruptedException {
        for (int day = 0; day < 6; day++) weigh(day + 1, 20, FIRST.plusDays(day));
        var pending = new ArrayList<Future<?>>();
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (int node = 0; node < 4; node++)
                pending.add(nodes.submit(() -> {
                    var mine = node();
                    for (int i = 0; i < 20; i++) mine.sweep(Instant.parse("2026-03-07T09:00:00Z"));
                }));
            for (var each : pending) each.get();
        }
        sealAll("2026-03-07T09:00:00Z");
        assertThat(seals.list()).hasSize(6).extracting(Seal::entries).containsOnly(20L);
        assertThat(verifying.verify(entries -> {}).faults()).isEmpty();
    }

    @Test
    void entriesOfManyStretchesAreProvenEach() {
        weigh(1, 1, FIRST);
        weigh(2, 2 * Leaves.STRETCH + 40, FIRST);
        weigh(1, 1, FIRST);
        sealAll("2026-03-02T09:00:00Z");
        assertThat(places(2)).hasSize(2 * Leaves.STRETCH + 40).allMatch(Proof.Place::stands);
        assertThat(places(2).stream().map(Proof.Place::index))
                .isEqualTo(IntStream.rangeClosed(1, 2 * Leaves.STRETCH + 40)
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(places(1)).extracting(Proof.Place::index).containsExactly(0L, 2L * Leaves.STRETCH + 41);
    }

    @Test
    void aSealIsNeverChangedNorRemoved() {
        weigh(1, 2, FIRST);
        sealAll("2026-03-02T09:00:00Z");
        for (var change : List.of(
                "update journal.seal set entries = 3",
                "delete from journal.seal_stretch",
                "truncate journal.seal cascade"))
            assertThatThrownBy(() -> database.jdbc.sql(change).update()).hasMessageContaining("append-only");
    }

    @Test
    void aHistoryWrittenAnewWithFittingSealsIsFoundByTheDay() {
        weigh(1, 300, FIRST);
        weigh(2, 3, FIRST);
        weigh(3, 3, FIRST.plusDays(1));
        sealAll("2026-03-03T09:00:00Z");
        assertThat(places(2)).allMatch(Proof.Place::stands);
        tamper(
                """
                update journal.entry e
                   set data = '{"grams": 999}',
                       digest = journal.digest((select digest from journal.entry where subject_id = 2 and seq = 2),
                                               subject, subject_id, seq, type, at, actor, '{"grams": 999}')
                 where subject_id = 2 and seq = 3
                """,
                "update journal.head set digest = (select digest from journal.entry where subject_id = 2 and seq = 3) where subject_id = 2");
        assertThat(verifying.verify(entries -> {}).faults())
                .containsExactly("day 2026-03-01 is not what was sealed, first among its entries 257 to 303");
        assertThat(places(2)).noneMatch(Proof.Place::stands);
        assertThat(places(3)).allMatch(Proof.Place::stands);
    }

    @Test
    void removedEntriesAndChangedSealsAreFound() {
        weigh(1, 3, FIRST);
        weigh(2, 3, FIRST.plusDays(1));
        sealAll("2026-03-03T09:00:00Z");
        tamper("delete from journal.entry where subject_id = 1 and seq = 3");
        assertThat(verifying.verify(entries -> {}).faults())
                .containsExactly("day 2026-03-01 was sealed with 3 entries, and has 2");
        database.jdbc.sql("alter table journal.seal disable trigger all").update();
        database.jdbc
                .sql("update journal.seal set seal = sha256('x') where day = '2026-03-01'")
                .update();
        database.jdbc.sql("alter table journal.seal enable trigger all").update();
        assertThat(verifying.verify(entries -> {}).faults())
                .contains("day 2026-03-02 does not follow from the seal of the day before it");
    }
}
