package org.tawasul.cases.palette;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;

/** What the palette offers. */
public record Palette(List<Choice> choices) {
    /**
     * A place to go to: one of {@code text}, {@code key} and {@code name} says what it is called.
     *
     * @param text as somebody wrote it
     * @param key of our own text
     * @param kind the key of what sort of thing it is
     * @param more such as the reference of a case
     */
    public record Choice(
            String address,
            @Nullable String text,
            @Nullable String key,
            @Nullable Name name,
            String kind,
            String more) {}
}
