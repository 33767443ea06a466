package org.tawasul.cases;

import java.time.Instant;

/**
 * Something said about a case.
 *
 * @param officerId 0 when the requester wrote it
 */
public record Message(long id, Kind kind, long officerId, String text, Instant at) {
    public enum Kind {
        /** From the agency to the requester: something is missing. */
        QUESTION,
        /** From the requester to the agency. */
        ANSWER,
        /** The agency's reply. */
        REPLY,
        /** How it stands meanwhile; the reply is still to come. */
        INTERIM,
        /** What who answers a part gives to the whole; never shown to the requester. */
        CONTRIBUTION,
        /** Among the staff; never shown to the requester. */
        NOTE,
        /** From the agency to the requester: the answer will be later than promised, and why. */
        DELAY,
        /** Why it is open again. */
        REOPENING
    }

    public boolean isForRequester() {
        return kind != Kind.NOTE && kind != Kind.CONTRIBUTION;
    }
}
