package org.tawasul.insight.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a letter.
 *
 * @param state {@code QUEUED}, {@code SENT}, {@code SKIPPED} or {@code FAILED}
 * @param reason why not, or not yet: the key of a text
 */
public record SentReport(
        long officerId,
        Instant dueAt,
        String state,
        @Nullable Instant sentAt,
        @Nullable String reason) {}
