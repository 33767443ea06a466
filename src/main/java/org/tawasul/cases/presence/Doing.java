package org.tawasul.cases.presence;

import java.util.Locale;

/** What somebody does with a case that they have open. */
public enum Doing {
    READING,
    REPLYING,
    ASKING,
    NOTING,
    /** Some other step. */
    WORKING;

    /** @param path the last part of the address of the form in which they type; anything else is reading */
    static Doing of(String path) {
        return switch (path) {
            case "" -> READING;
            case "replies", "draft" -> REPLYING;
            case "questions" -> ASKING;
            case "notes" -> NOTING;
            default -> WORKING;
        };
    }

    /** The key of the sentence that says so of a name. */
    public String key() {
        return "desk.presence." + name().toLowerCase(Locale.ROOT);
    }
}
