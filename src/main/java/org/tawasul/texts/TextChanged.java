package org.tawasul.texts;

import org.jspecify.annotations.Nullable;
import org.tawasul.journal.Event;

/**
 * An administrator changed a text, or gave it back as it was delivered.
 *
 * @param before as it was read until now
 * @param after null for as delivered
 */
record TextChanged(
        String key,
        String language,
        String before,
        @Nullable String after) implements Event {
    static final String SUBJECT = "text";
}
