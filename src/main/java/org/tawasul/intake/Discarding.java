package org.tawasul.intake;

import java.time.Instant;
import org.springframework.stereotype.Service;

/** Takes drafts away: when their owner says so, and when nobody came back to them. */
@Service
class Discarding {
    private static final int BATCH = 500;

    private final Drafts drafts;

    Discarding(Drafts drafts) {
        this.drafts = drafts;
    }

    void discard(DraftKey key) {
        drafts.discard(key);
    }

    /** Everything that expired before the given moment; gives how many there were. */
    int sweep(Instant asOf) {
        int gone = 0;
        for (int batch = BATCH; batch == BATCH; gone += batch) {
            batch = drafts.deleteExpired(asOf, BATCH).drafts();
        }
        return gone;
    }
}
