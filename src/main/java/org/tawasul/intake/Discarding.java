package org.tawasul.intake;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.files.Files;

/** Takes drafts away: when their owner says so, and when nobody came back to them. */
@Service
class Discarding {
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

    /** Everything that expired before the given moment; gives how many there were. */
    int sweep(Instant asOf) {
        int gone = 0;
        for (int batch = BATCH; batch == BATCH; gone += batch) {
            var swept = drafts.deleteExpired(asOf, BATCH);
            files.release(swept.files());
            batch = swept.drafts();
        }
        return gone;
    }
}
