package org.tawasul.journal;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Keeps the subscriptions of this node reading while the site runs, a virtual thread each. They wake when this node has
 * appended something, and look every second for what others have. Between a wake-up and the look they wait for a moment, so
 * that under load one look finds many entries: a look costs the database as much as a step of a case does. Right after a
 * wake-up they look more often, for the entry may stand behind the horizon while a neighbour's transaction is open.
 */
@Component
@Profile("!command")
class Readers implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Readers.class);
    private static final Duration GATHERING = Duration.ofMillis(100);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration PARTING = Duration.ofSeconds(10);

    private final Subscriptions subscriptions;
    private final Signal signal;
    private volatile boolean running;
    private List<Thread> threads = List.of();

    Readers(Subscriptions subscriptions, Signal signal) {
        this.subscriptions = subscriptions;
        this.signal = signal;
    }

    @Override
    public void start() {
        running = true;
        threads = subscriptions.readers().stream()
                .map(reader ->
                        Thread.ofVirtual().name("reads for " + reader.name()).start(() -> read(reader)))
                .toList();
    }

    /** Lets every reader finish the batch that it is at. */
    @Override
    public void stop() {
        running = false;
        signal.raise();
        try {
            for (var thread : threads)
                if (!thread.join(PARTING)) log.warn("{} has not finished; its batch is rolled back", thread.getName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void read(Reader reader) {
        var pause = POLL;
        try {
            while (running) {
                long seen = signal.count();
                var step = step(reader);
                if (step == Reader.Step.MOVED) continue;
                if (step == Reader.Step.FAILED) {
                    Thread.sleep(pause);
                    pause = shorter(pause.multipliedBy(2), LONGEST);
                    continue;
                }
                signal.awaitBeyond(seen, pause);
                if (running) Thread.sleep(GATHERING);
                pause = signal.count() > seen ? GATHERING : shorter(pause.multipliedBy(2), POLL);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What fails outside a batch is the database; it is asked again until it answers. */
    private static Reader.Step step(Reader reader) {
        try {
            return reader.step();
        } catch (RuntimeException failed) {
            log.warn("{} cannot read the journal: {}", reader.name(), failed.toString());
            return Reader.Step.FAILED;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
