package org.tawasul.cases.merging;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.tawasul.cases.merging.AnsweringTogether.Progress;
import org.tawasul.cases.merging.Errands.Errand;
import org.tawasul.cases.merging.Tidings.Tiding;

/** Runs the errands of followers while the site runs, a virtual thread on each node; one that gets stuck waits behind the others. */
@Component
class ErrandRunner implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ErrandRunner.class);
    private static final int AT_ONCE = 20;
    private static final Duration GLANCE = Duration.ofSeconds(2);

    private final Errands errands;
    private final AnsweringTogether together;
    private final Tidings tidings;
    private final PassingOn passing;
    private final InstantSource clock;
    private final boolean runs;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean running;

    ErrandRunner(
            Errands errands,
            AnsweringTogether together,
            Tidings tidings,
            PassingOn passing,
            InstantSource clock,
            Environment environment) {
        this.errands = errands;
        this.together = together;
        this.tidings = tidings;
        this.passing = passing;
        this.clock = clock;
        this.runs = environment.acceptsProfiles(Profiles.of("!command"));
    }

    /** Something was written down: look now rather than in a moment. */
    void wake() {
        if (signal.availablePermits() == 0) signal.release();
    }

    /** Runs what there is, what was said meanwhile before the last word; true when all of it was finished. */
    boolean run() {
        boolean finished = true;
        for (var tiding : tidings.list(AT_ONCE)) finished &= tell(tiding);
        for (var errand : errands.list(AT_ONCE)) finished &= run(errand);
        return finished;
    }

    private boolean tell(Tiding tiding) {
        try {
            var progress = Progress.MOVED;
            while (progress == Progress.MOVED) progress = passing.run(tiding, clock.instant());
            if (progress == Progress.FINISHED) {
                tidings.finish(tiding);
                return true;
            }
        } catch (RuntimeException trouble) {
            log.warn("Who follows case {} has to wait for news: {}", tiding.leader(), trouble.toString());
        }
        tidings.putOff(tiding, clock.instant());
        return false;
    }

    private boolean run(Errand errand) {
        try {
            var now = Optional.of(errand);
            while (now.isPresent()) {
                var progress = together.run(now.get(), clock.instant());
                if (progress == Progress.STUCK) break;
                if (progress == Progress.FINISHED) errands.finish(now.get());
                now = errands.find(errand.leader());
            }
            if (now.isEmpty()) return true;
        } catch (RuntimeException trouble) {
            log.warn("The followers of case {} have to wait: {}", errand.leader(), trouble.toString());
        }
        errands.putOff(errand, clock.instant());
        return false;
    }

    @Override
    public void start() {
        if (!runs) return;
        running = true;
        Thread.ofVirtual().name("followers").start(this::loop);
    }

    private void loop() {
        while (running) {
            try {
                run();
            } catch (RuntimeException trouble) {
                if (!running) return;
                log.warn("Followers have to wait: {}", trouble.toString());
            }
            try {
                if (signal.tryAcquire(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) signal.drainPermits();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
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
