package org.tawasul.identity;

import java.time.InstantSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Event;
import org.tawasul.journal.Journal;

/** Writes into the journal what happens to an officer's sign-in. */
@Component
class SecurityEvents {
    private static final int TRIES = 5;

    private final Journal journal;
    private final InstantSource clock;

    SecurityEvents(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void record(long officerId, Event event) {
        record(officerId, event, Actor.officer(officerId));
    }

    /** Outside a transaction: of two entries of one officer at the same moment, the second tries again. */
    void record(long officerId, Event event, Actor by) {
        for (int left = TRIES; ; left--) {
            try {
                journal.append("officer", officerId, event, clock.instant(), by);
                return;
            } catch (DuplicateKeyException overtaken) {
                if (left == 1) throw overtaken;
            }
        }
    }
}
