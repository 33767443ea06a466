package org.tawasul.notices;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hands over what is queued. One virtual thread for each node; nodes do not get in each other's way. What is refused for
 * now is tried again after ten seconds, a minute, five, half an hour, two hours, six, then given up as undeliverable.
 */
@Component
class Dispatcher implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final int BATCH = 50;
    private static final Duration GLANCE = Duration.ofSeconds(2);
    private static final List<Duration> PATIENCE = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    private final Outbox outbox;
    private final Posting posting;
    private final Map<Notice.Medium, Carrier> carriers;
    private final InstantSource clock;
    private final boolean runs;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean running;

    Dispatcher(Outbox outbox, Posting posting, List<Carrier> carriers, InstantSource clock, NoticeSettings settings) {
        this.outbox = outbox;
        this.posting = posting;
        this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::medium, Function.identity()));
        this.clock = clock;
        this.runs = settings.dispatch();
    }

    /** Something was queued: look now rather than in a moment. */
    void wake() {
        if (signal.availablePermits() == 0) signal.release();
    }

    /** Hands over one batch of what is due; gives how many there were. */
    int dispatch() {
        if (carriers.isEmpty()) return 0;
        var taken = outbox.take(BATCH, List.copyOf(carriers.keySet()), clock.instant());
        taken.forEach(this::handOver);
        return taken.size();
    }

    private void handOver(Notice notice) {
        var carrier = carriers.get(notice.medium());
        if (carrier == null) return;
        try {
            posting.sent(notice, carrier.carry(notice), clock.instant());
        } catch (CarrierException refused) {
            var error = String.valueOf(refused.getMessage());
            if (refused.isWorthTryingAgain() && notice.tries() <= PATIENCE.size()) {
                outbox.putOff(notice, error, clock.instant().plus(PATIENCE.get(notice.tries() - 1)));
            } else {
                outbox.giveUp(notice, error);
                log.warn("Notice {} was given up after {} tries: {}", notice.id(), notice.tries(), error);
            }
        }
    }

    @Override
    public void start() {
        if (!runs) return;
        running = true;
        Thread.ofVirtual().name("notices").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                if (dispatch() < BATCH) {
                    signal.tryAcquire(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                    signal.drainPermits();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException trouble) {
                if (!running) return;
                log.warn("Notices could not be handed over: {}", trouble.toString());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        wake();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
