package org.tawasul.suggestions;

import java.util.Locale;

/** What an agency decides about a suggestion. */
public enum Verdict {
    ACCEPTED,
    /** A part of it is carried out, and the words of the decision say which. */
    PARTLY,
    DECLINED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the word for it. */
    public String key() {
        return "suggestions.verdict." + code();
    }

    /** Whether published reasons must be named: for whatever is not carried out. */
    public boolean needsReasons() {
        return this != ACCEPTED;
    }

    Stage stage() {
        return this == DECLINED ? Stage.DECLINED : Stage.IMPLEMENTATION;
    }
}
