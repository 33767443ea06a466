package org.tawasul.notices.events;

import org.tawasul.journal.Event;

/**
 * A message about a case went out to its requester. It stands under the subject {@code message} with the id of the case, so that
 * the case's own chain is left as it was.
 *
 * @param medium {@code SMS} or {@code EMAIL}
 */
public record MessageSent(long caseId, String medium) implements Event {
    /** The subject under which messages stand in the journal. */
    public static final String SUBJECT = "message";
}
