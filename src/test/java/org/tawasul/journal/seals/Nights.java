package org.tawasul.journal.seals;

import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Lets the night pass in which the journal is sealed. */
@Component
public class Nights {
    private static final int PATIENCE = 2_000;
    private static final long POLL = 10_000_000;

    private final SealingDays sealing;
    private final Seals seals;

    Nights(SealingDays sealing, Seals seals) {
        this.sealing = sealing;
        this.seals = seals;
    }

    /** Seals all that has been written so far. The days of the seals run ahead of the calendar, one for each call. */
    public void pass() {
        var before = seals.findLast();
        var at = before.map(seal -> SealingDays.endOf(seal.day().plusDays(1)))
                .orElseGet(() -> Instant.now().plusSeconds(86_400));
        for (int i = 0; i < PATIENCE && seals.findLast().equals(before); i++) {
            if (sealing.sweep(at) == 0) LockSupport.parkNanos(POLL);
        }
        if (seals.findLast().equals(before)) throw new AssertionError("Nothing was sealed");
    }
}
