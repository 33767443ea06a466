package org.tawasul.site;

import java.util.Locale;

/** What a colour says. Beside it a word or an icon always says the same. */
public enum Tone {
    /** Nothing in particular. */
    PLAIN,
    /** The state's voice; something under way. */
    SEA,
    /** Waits for you. */
    WAITS,
    /** Done. */
    DONE,
    /** Overdue, or wrong. */
    LATE;

    /** The class in our style sheet. */
    public String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
