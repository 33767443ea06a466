package org.tawasul.cases.rescheduling;

import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** For tests elsewhere: lets the open cases follow a change of working time, now. */
@Component
public class DueTimes {
    private static final int PIECE = 500;

    private final Batches batches;
    private final InstantSource clock;

    DueTimes(Batches batches, InstantSource clock) {
        this.batches = batches;
        this.clock = clock;
    }

    public void follow() {
        while (batches.next(PIECE, clock.instant())) Thread.onSpinWait();
    }
}
