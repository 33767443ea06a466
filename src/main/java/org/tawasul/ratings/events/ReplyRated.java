package org.tawasul.ratings.events;

import org.tawasul.journal.Event;

/**
 * The requester rated a reply, each criterion from 1 to 5. It stands under the subject {@code rating} with the id of the
 * case, so that the case's own chain is left as it was.
 *
 * @param departmentId 0 when the agency had not said which
 * @param change 0 when it was given, 1 when it was changed for the first time, and so on: the highest of a reply counts
 */
public record ReplyRated(
        long caseId,
        long messageId,
        long agencyId,
        long departmentId,
        long officerId,
        int handling,
        int clarity,
        int courtesy,
        int ease,
        int change)
        implements Event {
    /** The subject under which ratings stand in the journal. */
    public static final String SUBJECT = "rating";
}
