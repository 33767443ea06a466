package org.tawasul.cases.pauses;

import java.time.InstantSource;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Each minute: clocks that have stood long enough run again. */
@Component
@Profile("!command")
class SweepingPauses {
    private final Pausing pausing;
    private final InstantSource clock;

    SweepingPauses(Pausing pausing, InstantSource clock) {
        this.pausing = pausing;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT70S", fixedDelayString = "PT1M")
    void sweep() {
        pausing.sweep(clock.instant());
    }
}
