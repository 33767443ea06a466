package org.tawasul.ratings;

import java.util.Locale;

/** What a reply is rated by, in the order in which it is asked. */
public enum Criterion {
    HANDLING,
    CLARITY,
    COURTESY,
    EASE;

    /** Its name in the form. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the question. */
    public String key() {
        return "rate." + field();
    }
}
