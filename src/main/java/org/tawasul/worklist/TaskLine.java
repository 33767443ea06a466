package org.tawasul.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;
import org.tawasul.site.Tone;

/**
 * A task as a list shows it.
 *
 * @param kind key of its words
 * @param about null where the reader may not see its subject
 * @param where null where all of the list is in one place
 */
public record TaskLine(
        String kind,
        @Nullable About about,
        Instant since,
        Instant dueAt,
        Indication indication,
        @Nullable Name where,
        @Nullable Name who) {
    /** How it stands by its indicator: a bar, a colour and the same in words. @param key takes {@code count} */
    public record Indication(Tone tone, int percent, String key, long count) {}
}
