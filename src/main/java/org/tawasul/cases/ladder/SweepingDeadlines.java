package org.tawasul.cases.ladder;

import java.time.InstantSource;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Each minute: who must be warned, and whose requester must hear of a delay. */
@Component
@Profile("!command")
class SweepingDeadlines {
    private final Escalating escalating;
    private final AnnouncingDelay announcing;
    private final InstantSource clock;
    private final boolean runs;

    SweepingDeadlines(Escalating escalating, AnnouncingDelay announcing, InstantSource clock, LadderSettings settings) {
        this.escalating = escalating;
        this.announcing = announcing;
        this.clock = clock;
        this.runs = settings.sweep();
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void sweep() {
        if (!runs) return;
        var now = clock.instant();
        announcing.sweep(now);
        escalating.sweep(now);
    }
}
