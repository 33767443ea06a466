package org.tawasul.cases.replies;

import java.util.Locale;

/** What a check does when it finds something; the later the stricter. */
public enum Level {
    OFF,
    /** Says so, and lets it be sent all the same. */
    WARN,
    /** Lets nothing be sent. */
    STOP;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "replies.level." + code();
    }

    Level atLeast(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
