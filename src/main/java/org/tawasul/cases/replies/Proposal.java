package org.tawasul.cases.replies;

import java.time.Instant;

/** A final reply that waits for a second person. */
public record Proposal(long officerId, Letter letter, Instant at) {
    /** Names it, so that nobody approves another than they read. */
    public String code() {
        return at.toString();
    }
}
