package org.tawasul.simulation.whatif;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tawasul.jobs.Job;
import org.tawasul.simulation.Experiment;
import org.tawasul.sweeps.Sweep;

/**
 * Plays the trials that were asked for, one after the other on each node, on a thread of the least priority: it computes for
 * seconds on end, and who asks for a page comes first.
 */
@Component
class Trying implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(Trying.class);

    private final Trials trials;
    private final Experiment experiment;
    private final InstantSource clock;

    Trying(Trials trials, Experiment experiment, InstantSource clock) {
        this.trials = trials;
        this.experiment = experiment;
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public int sweep(Instant at) throws InterruptedException {
        var taken = trials.take(at);
        if (taken.isEmpty()) return 0;
        var trial = taken.get();
        var playing = new FutureTask<>(() -> {
            play(trial);
            return 1;
        });
        Thread.ofPlatform()
                .name("what-if")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(playing);
        try {
            return playing.get();
        } catch (ExecutionException broken) {
            log.warn("Trial {} could not be played", trial.id(), broken.getCause());
            trials.end(trial, Job.State.FAILED, clock.instant());
            return 1;
        }
    }

    private void play(Trial trial) {
        try {
            var outcome =
                    experiment.run(trial.reach(), trial.change(), done -> trials.goOn(trial, done, clock.instant()));
            trials.finish(trial, outcome, clock.instant());
        } catch (Job.Dropped cancelled) {
            log.info("Trial {} was dropped", trial.id());
        }
    }
}
