package org.tawasul.sweeps;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SweepingTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private List<Sweeping> started = List.of();

    /** Counts how often it was asked; has something to do until it was as often as it is due. */
    private static final class Counted implements Sweep {
        private final Duration every;
        private final int due;
        private final boolean fails;
        private final AtomicInteger times = new AtomicInteger();
        private final CountDownLatch enough;

        Counted(Duration every, int due, boolean fails, int enough) {
            this.every = every;
            this.due = due;
            this.fails = fails;
            this.enough = new CountDownLatch(enough);
        }

        @Override
        public Duration every() {
            return every;
        }

        @Override
        public int sweep(Instant at) {
            assertThat(at).isEqualTo(NOON);
            int time = times.incrementAndGet();
            enough.countDown();
            if (fails) throw new IllegalStateException("as it should");
            return time < due ? 1 : 0;
        }
    }

    @Test
    void whatFailsIsTriedAgainAndHoldsUpNoOther() throws InterruptedException {
        var failing = new Counted(Duration.ofMillis(1), 0, true, 3);
        var other = new Counted(Duration.ofMillis(1), 0, false, 3);
        start(true, failing, other);
        assertThat(failing.enough.await(20, SECONDS)).isTrue();
        assertThat(other.enough.await(20, SECONDS)).isTrue();
    }

    @Test
    void whatFindsSomethingToDoIsAskedAgainAtOnce() throws InterruptedException {
        var much = new Counted(Duration.ofSeconds(1), 1_000, false, 1_000);
        start(true, much);
        assertThat(much.enough.await(20, SECONDS)).isTrue();
    }

    @Test
    void aNodeThatShallNotSweepDoesNot() {
        var due = new Counted(Duration.ofMillis(1), 0, false, 1);
        var node = start(false, due);
        assertThat(node.isRunning()).isFalse();
        assertThat(due.times).hasValue(0);
    }

    @Test
    void aNodeThatWasStoppedCanBeStartedAgain() throws InterruptedException {
        var due = new Counted(Duration.ofMillis(1), 0, false, 2);
        var node = start(true, due);
        node.stop();
        assertThat(node.isRunning()).isFalse();
        node.start();
        assertThat(node.isRunning()).isTrue();
        assertThat(due.enough.await(20, SECONDS)).isTrue();
    }

    @AfterEach
    void stop() {
        started.forEach(Sweeping::stop);
    }

    private Sweeping start(boolean run, Sweep... sweeps) {
        var node = new Sweeping(List.of(sweeps), InstantSource.fixed(NOON), new SweepSettings(run));
        started = List.of(node);
        node.start();
        return node;
    }
}
