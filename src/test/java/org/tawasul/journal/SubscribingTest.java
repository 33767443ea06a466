package org.tawasul.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.tawasul.TawasulTest;

@TawasulTest
class SubscribingTest {
    record Rang(int times) implements Event {}

    record Hushed(int times) implements Event {}

    private static final String BELL = "bell";
    private static long lastSubject = 0;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private long subject;

    @BeforeEach
    void anotherBell() {
        subject = ++lastSubject;
    }

    /** Writes down what it is given, and fails at what it is told to fail at. */
    private class Scribe implements Subscriber {
        final String name;
        final Set<String> types;
        final List<Integer> failing = new ArrayList<>();
        final List<Integer> batches = new ArrayList<>();

        Scribe(String name, String... types) {
            this.name = name;
            this.types = Set.of(types);
            jdbc.sql("create table if not exists journal.test_scribe (name text, position bigint, seq integer)")
                    .update();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<String> types() {
            return types;
        }

        @Override
        public void handle(List<Entry> batch) {
            batches.add(batch.size());
            for (var entry : batch) {
                if (!entry.subject().equals(BELL) || entry.subjectId() != subject) continue;
                jdbc.sql("insert into journal.test_scribe values (:name, :position, :seq)")
                        .param("name", name)
                        .param("position", entry.position())
                        .param("seq", entry.seq())
                        .update();
                if (failing.contains(entry.seq())) throw new IllegalStateException("cannot bear " + entry.seq());
            }
        }

        @Override
        public void reset() {
            jdbc.sql("delete from journal.test_scribe where name = :name")
                    .param("name", name)
                    .update();
        }

        List<Integer> written() {
            return jdbc.sql("select seq from journal.test_scribe where name = :name order by ctid")
                    .param("name", name)
                    .query(Integer.class)
                    .list();
        }
    }

    private Subscriptions subscriptions(Subscriber... subscribers) {
        return new Subscriptions(jdbc, transactions, new Signal(), List.of(subscribers));
    }

    private void ring(int times) {
        for (int i = 1; i <= times; i++) journal.append(BELL, subject, new Rang(i), Instant.EPOCH, Actor.CLOCK);
    }

    @Test
    void everyEntryIsHandledOnceAndInOrder() {
        var scribe = new Scribe("once");
        var subscriptions = subscriptions(scribe);
        ring(3);
        subscriptions.catchUp();
        ring(2);
        subscriptions.catchUp();
        subscriptions.catchUp();
        assertThat(scribe.written()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aSubscriberIsGivenOnlyTheTypesThatItAskedFor() {
        var scribe = new Scribe("picky", "Hushed");
        var subscriptions = subscriptions(scribe);
        ring(2);
        journal.append(BELL, subject, new Hushed(1), Instant.EPOCH, Actor.CLOCK);
        ring(1);
        subscriptions.catchUp();
        assertThat(scribe.written()).containsExactly(3);
    }

    @Test
    void aFailedBatchLeavesNothingBehindAndIsTriedAgain() {
        var scribe = new Scribe("retrying");
        var subscriptions = subscriptions(scribe);
        ring(3);
        scribe.failing.add(2);
        var reader = subscriptions.readers().getFirst();
        while (reader.step() != Reader.Step.FAILED) assertThat(scribe.written()).isEmpty();
        assertThat(scribe.written()).isEmpty();
        scribe.failing.clear();
        subscriptions.catchUp();
        assertThat(scribe.written()).containsExactly(1, 2, 3);
    }

    @Test
    void aPoisonedEntryIsSetAsideWhileTheRestGoesOnAndCanBeReplayed() {
        var scribe = new Scribe("poisoned");
        var subscriptions = subscriptions(scribe);
        ring(4);
        scribe.failing.add(2);
        subscriptions.catchUp();
        assertThat(scribe.written()).containsExactly(1, 3, 4);

        var poisoned = subscriptions.listPoisoned().stream()
                .filter(one -> one.subscription().equals("poisoned"))
                .toList();
        assertThat(poisoned).hasSize(1);
        assertThat(poisoned.getFirst().seq()).isEqualTo(2);
        assertThat(poisoned.getFirst().reason()).contains("cannot bear 2");
        assertThat(poisoned.getFirst().tries()).isEqualTo(Reader.TRIES);

        long position = poisoned.getFirst().position();
        assertThatThrownBy(() -> subscriptions.replay("poisoned", position)).hasMessageContaining("cannot bear 2");
        assertThat(scribe.written()).containsExactly(1, 3, 4);

        scribe.failing.clear();
        subscriptions.replay("poisoned", position);
        assertThat(scribe.written()).containsExactly(1, 3, 4, 2);
        assertThat(subscriptions.listPoisoned())
                .noneMatch(one -> one.subscription().equals("poisoned"));
        assertThatThrownBy(() -> subscriptions.replay("poisoned", position))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRebuildForgetsAndReadsEverythingAgain() {
        var scribe = new Scribe("rebuilt");
        var subscriptions = subscriptions(scribe);
        ring(5);
        scribe.failing.add(3);
        subscriptions.catchUp();
        scribe.failing.clear();
        subscriptions.rebuild("rebuilt");
        assertThat(scribe.written()).isEmpty();
        subscriptions.catchUp();
        assertThat(scribe.written()).containsExactly(1, 2, 3, 4, 5);
        assertThat(subscriptions.listPoisoned())
                .noneMatch(one -> one.subscription().equals("rebuilt"));
    }

    @Test
    void whatASubscriberAppendsItselfIsReadToo() {
        var echoed = new AtomicBoolean();
        var scribe = new Scribe("echo") {
            @Override
            public void handle(List<Entry> batch) {
                super.handle(batch);
                if (echoed.compareAndSet(false, true)) ring(1);
            }
        };
        ring(1);
        subscriptions(scribe).catchUp();
        assertThat(scribe.written()).containsExactly(1, 2);
    }

    @Test
    void twoNodesTakeTurns() {
        var one = new Scribe("shared");
        var other = new Scribe("shared");
        ring(3);
        subscriptions(one).catchUp();
        subscriptions(other).catchUp();
        assertThat(one.written()).containsExactly(1, 2, 3);
        assertThat(other.batches).isEmpty();
    }

    @Test
    void theLagIsCounted() {
        var scribe = new Scribe("late");
        var subscriptions = subscriptions(scribe);
        subscriptions.catchUp();
        assertThat(lagOf(subscriptions, "late").entries()).isZero();
        ring(3);
        assertThat(lagOf(subscriptions, "late").entries()).isEqualTo(3);
    }

    @Test
    void theJournalRefusesEveryChange() {
        ring(1);
        for (var change : List.of(
                "update journal.entry set actor = 'nobody'",
                "delete from journal.entry",
                "truncate journal.entry cascade"))
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
    }

    @Test
    void anEntryWithoutPredecessorIsRefused() {
        assertThatThrownBy(() -> jdbc.sql("""
                insert into journal.entry (subject, subject_id, seq, type, at, actor, data, digest)
                values ('bell', :id, 2, 'Rang', now(), 'clock', '{}', '')
                """).param("id", subject).update()).hasMessageContaining("no predecessor");
    }

    private static Lag lagOf(Subscriptions subscriptions, String name) {
        return subscriptions.listLags().stream()
                .filter(lag -> lag.subscription().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
