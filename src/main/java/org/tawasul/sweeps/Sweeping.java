package org.tawasul.sweeps;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Does every {@link Sweep}, each on a virtual thread of its own, so that a long one keeps none waiting. What goes wrong is
 * logged, and tried again the next time.
 */
@Component
@Profile("!command")
class Sweeping implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Sweeping.class);

    /** So that what is rarely due is done also where a site is started anew each day. */
    private static final Duration FIRST_AFTER = Duration.ofMinutes(10);

    private final List<Sweep> sweeps;
    private final InstantSource clock;
    private final boolean runs;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    Sweeping(List<Sweep> sweeps, InstantSource clock, SweepSettings settings) {
        this.sweeps = sweeps;
        this.clock = clock;
        this.runs = settings.run();
    }

    @Override
    public void start() {
        if (!runs) return;
        var end = new CountDownLatch(1);
        stopped = end;
        for (var sweep : sweeps)
            Thread.ofVirtual().name("sweep " + nameOf(sweep)).start(() -> repeat(sweep, end));
    }

    private void repeat(Sweep sweep, CountDownLatch end) {
        var every = sweep.every();
        var wait = every.compareTo(FIRST_AFTER) < 0 ? every : FIRST_AFTER;
        try {
            while (!end.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                sweepAll(sweep, end);
                wait = every;
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweepAll(Sweep sweep, CountDownLatch end) throws InterruptedException {
        try {
            while (end.getCount() > 0 && sweep.sweep(clock.instant()) > 0) Thread.onSpinWait();
        } catch (InterruptedException over) {
            throw over;
        } catch (Exception trouble) {
            if (end.getCount() > 0) log.error("{} went wrong; it is tried again", nameOf(sweep), trouble);
        }
    }

    private static String nameOf(Sweep sweep) {
        return ClassUtils.getUserClass(sweep).getSimpleName();
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
