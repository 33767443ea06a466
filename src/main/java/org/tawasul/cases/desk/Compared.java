package org.tawasul.cases.desk;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;

/**
 * One choice in three versions.
 *
 * @param key of what is chosen
 * @param before as the officer saw it
 * @param now as somebody else made it meanwhile
 * @param mine as the officer chose
 */
public record Compared(String key, Value before, Value now, Value mine) {
    /** A name, or a text of our own: one of the two. */
    public record Value(@Nullable Name name, String key) {
        static final Value UNKNOWN = of("desk.conflict.unknown");

        static Value of(Name name) {
            return new Value(name, "");
        }

        static Value of(String key) {
            return new Value(null, key);
        }
    }
}
