package org.tawasul.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.notices.events.MessageSent;

/** Writes down that a message was handed over: with the message, and in the journal when it told a requester of their case. */
@Component
class Posting {
    private final Outbox outbox;
    private final Journal journal;

    Posting(Outbox outbox, Journal journal) {
        this.outbox = outbox;
        this.journal = journal;
    }

    /** @param operatorsId what the operator calls it, when they said */
    @Transactional
    void sent(Notice notice, @Nullable String operatorsId, Instant at) {
        long caseId = outbox.markSent(notice, operatorsId, at);
        if (caseId == 0) return;
        journal.append(
                MessageSent.SUBJECT,
                caseId,
                new MessageSent(caseId, notice.medium().name()),
                at,
                Actor.CLOCK);
    }
}
