package org.tawasul.intake;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.files.Files;
import org.tawasul.sweeps.Sweep;

/** Takes drafts away: when their owner says so, and when nobody came back to them. */
@Service
class Discarding implements Sweep {
    private static final int BATCH = 500;

    private final Drafts drafts;
    private final Files files;

    Discarding(Drafts drafts, Files files) {
        this.drafts = drafts;
        this.files = files;
    }

    @Transactional
    public void discard(DraftKey key) {
        files.release(drafts.discard(key));
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Everything that expired before the given moment; gives how many there were. */
    @Override
    public int sweep(Instant asOf) {
        int gone = 0;
        for (int batch = BATCH; batch == BATCH; gone += batch) {
            var swept = drafts.deleteExpired(asOf, BATCH);
            files.release(swept.files());
            batch = swept.drafts();
        }
        return gone;
    }
}
