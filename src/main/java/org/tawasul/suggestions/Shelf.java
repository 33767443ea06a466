package org.tawasul.suggestions;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where everybody finds suggestions, the most telling first. */
public enum Shelf {
    IMPLEMENTED,
    /** Being carried out. */
    ACCEPTED,
    /** Nothing is decided. */
    OPEN,
    DECLINED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name. */
    public String key() {
        return "suggestions.shelf." + code();
    }

    static Shelf of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(shelf -> shelf.code().equals(code))
                .findFirst()
                .orElse(IMPLEMENTED);
    }
}
