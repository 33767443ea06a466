package org.tawasul.cases.bulk;

import java.time.InstantSource;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes away every night the results of a month ago; what happened stands in the journal. Every node may do it. */
@Component
@Profile("!command")
class SweepingBulks {
    private final Bulks bulks;
    private final InstantSource clock;

    SweepingBulks(Bulks bulks, InstantSource clock) {
        this.bulks = bulks;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT27M", fixedDelayString = "PT24H")
    void sweep() {
        bulks.sweep(clock.instant());
    }
}
