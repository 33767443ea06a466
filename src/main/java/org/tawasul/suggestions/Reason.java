package org.tawasul.suggestions;

import java.util.Locale;

/** Why an agency may decline a suggestion or a part of it: the whole list, which everybody can read. */
public enum Reason {
    /** It exists already, or is under way. */
    ALREADY,
    COST,
    LAW,
    SAFETY,
    TECHNICAL,
    /** It would help few, or trouble others more. */
    BENEFIT,
    /** Something else is planned for the same end. */
    PLANS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the short name; {@code key() + ".text"} explains it. */
    public String key() {
        return "suggestions.reason." + code();
    }
}
