package org.tawasul.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case that lived elsewhere, with the steps that are known of it.
 *
 * @param submission its matter and where it goes; files are not taken over
 * @param dueAt what was promised; null: the service's own period from its submission
 * @param ending null while it is open
 */
public record Past(
        Submission submission,
        Instant submittedAt,
        @Nullable Instant dueAt,
        @Nullable Ending ending) {
    /**
     * How it ended: with a reply, and closed in the same moment.
     *
     * @param officerId in whose name the reply stands
     * @param reason in a few words
     */
    public record Ending(Instant at, long officerId, String reply, String reason) {}
}
