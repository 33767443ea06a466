package org.tawasul.cases.rescheduling;

import jakarta.annotation.PreDestroy;
import java.time.InstantSource;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second whether working time has changed. Every node may; one works at a time. */
@Component
@Profile("!command")
class FollowingCalendars {
    private static final int PIECE = 2_000;

    private final Batches batches;
    private final InstantSource clock;
    private volatile boolean stopping;

    FollowingCalendars(Batches batches, InstantSource clock, ReschedulingSettings settings) {
        this.batches = batches;
        this.clock = clock;
        this.stopping = !settings.follow();
    }

    @Scheduled(initialDelayString = "PT3S", fixedDelayString = "PT1S")
    void follow() {
        while (!stopping && batches.next(PIECE, clock.instant())) Thread.onSpinWait();
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
