package org.tawasul.site;

import org.jspecify.annotations.Nullable;

/**
 * One of the things that can be chosen in a select or among radio cards.
 *
 * @param value what is posted
 * @param text what is read
 * @param hint a second line on a card
 * @param icon a picture on a card
 */
public record Option(
        String value,
        String text,
        @Nullable String hint,
        @Nullable String icon) {
    public Option(String value, String text) {
        this(value, text, null, null);
    }

    public Option(String value, String text, String hint) {
        this(value, text, hint, null);
    }
}
