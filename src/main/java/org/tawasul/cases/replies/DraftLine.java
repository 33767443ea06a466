package org.tawasul.cases.replies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Case;
import org.tawasul.cases.Covering;
import org.tawasul.cases.Drafting;
import org.tawasul.cases.Reference;

/**
 * A line of an officer's unsent replies.
 *
 * @param subject null when the officer does not see the case any more
 * @param open whether it can still be sent
 */
public record DraftLine(Reference reference, @Nullable String subject, boolean open, String text, Instant at) {
    static DraftLine of(Drafting.Kept kept, Reference reference, @Nullable Case seen) {
        return new DraftLine(
                reference,
                seen == null ? null : Covering.cover(seen.matter().subject()),
                seen != null && seen.status().isOpen(),
                kept.draft().text(),
                kept.at());
    }
}
