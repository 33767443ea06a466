package org.tawasul.cases.events;

import java.time.Instant;

/**
 * The requester was told that the answer will be later than promised; the promise itself stays and is measured.
 *
 * @param officerId 0 when the product told it, because nobody had
 * @param reason key of the reason
 * @param until by when the answer is expected now
 */
public record DelayAnnounced(long caseId, long messageId, long officerId, String reason, Instant until)
        implements CaseEvent {}
