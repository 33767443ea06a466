package org.tawasul.cases.rescheduling;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tawasul.sweeps.Sweep;

/** Looks every second whether working time has changed. Every node may; one works at a time. */
@Component
class FollowingCalendars implements Sweep {
    private static final int PIECE = 2_000;

    private final Batches batches;

    FollowingCalendars(Batches batches) {
        this.batches = batches;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public int sweep(Instant at) {
        return batches.next(PIECE, at) ? 1 : 0;
    }
}
