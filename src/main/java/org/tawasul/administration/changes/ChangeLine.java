package org.tawasul.administration.changes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;

/**
 * A change in the list.
 *
 * @param key of the sentence, which takes the names
 * @param by null for the product itself, or who installs it
 */
public record ChangeLine(
        long position,
        String kind,
        String key,
        List<Name> names,
        @Nullable Name by,
        Instant at,
        List<Difference> differences) {}
