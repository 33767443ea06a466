package org.tawasul.cases.replies;

import org.jspecify.annotations.Nullable;

/**
 * A line of an officer's own promises.
 *
 * @param address null when the officer does not see the case any more
 * @param subject null likewise
 * @param due whether its day is today, past or the next one
 */
public record PromiseLine(
        @Nullable String address,
        String reference,
        @Nullable String subject,
        Commitment commitment,
        boolean due) {}
