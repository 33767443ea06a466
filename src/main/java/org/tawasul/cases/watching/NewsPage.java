package org.tawasul.cases.watching;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;

/** @param next the address of what was told before */
public record NewsPage(
        List<Line> lines, boolean unread, @Nullable String next) {
    /**
     * @param key what happened, as a sentence that takes {@code by}
     * @param by null when {@code byKey} names something that is no member of the staff
     * @param subject null when the reader may not see the case any more
     */
    public record Line(
            String reference,
            String key,
            @Nullable Name by,
            String byKey,
            Instant at,
            boolean read,
            @Nullable String subject) {}
}
