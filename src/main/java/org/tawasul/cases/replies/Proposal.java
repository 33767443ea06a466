package org.tawasul.cases.replies;

import java.time.Instant;

/** A final reply that waits for a second person. @param writtenBy whose hands wrote it: the officer, or who stood in for them */
public record Proposal(long officerId, long writtenBy, Letter letter, Instant at) {
    /** Names it, so that nobody approves another than they read. */
    public String code() {
        return at.toString();
    }
}
