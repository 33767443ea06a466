package org.tawasul.cases.presence;

import java.time.InstantSource;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes away every hour what was opened long ago. Every node may do it. */
@Component
@Profile("!command")
class SweepingPresence {
    private final Presence presence;
    private final InstantSource clock;

    SweepingPresence(Presence presence, InstantSource clock) {
        this.presence = presence;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT1H")
    void sweep() {
        presence.sweep(clock.instant());
    }
}
