package org.tawasul.insight;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.tawasul.journal.Subscriptions;

/** Up to which moment the figures are true: whatever the journal wrote until then is in them. */
@Component
public class Truth {
    private final Subscriptions subscriptions;
    private final InstantSource clock;

    Truth(Subscriptions subscriptions, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    public Instant upTo() {
        return subscriptions.oldestUnread(Counting.NAME).orElseGet(clock::instant);
    }
}
