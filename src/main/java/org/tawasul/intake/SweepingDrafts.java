package org.tawasul.intake;

import java.time.InstantSource;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes away every hour what expired. Every node may do it. */
@Component
@Profile("!command")
class SweepingDrafts {
    private final Discarding discarding;
    private final InstantSource clock;

    SweepingDrafts(Discarding discarding, InstantSource clock) {
        this.discarding = discarding;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
    void sweep() {
        discarding.sweep(clock.instant());
    }
}
