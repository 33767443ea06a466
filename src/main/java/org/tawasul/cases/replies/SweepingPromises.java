package org.tawasul.cases.replies;

import java.time.InstantSource;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten minutes for promises whose hour has come. Every node may do it. */
@Component
@Profile("!command")
class SweepingPromises {
    private final Promising promising;
    private final InstantSource clock;

    SweepingPromises(Promising promising, InstantSource clock) {
        this.promising = promising;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT10M")
    void sweep() {
        promising.sweep(clock.instant());
    }
}
