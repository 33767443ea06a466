package org.tawasul.suggestions;

import java.util.Locale;

/** Where a suggestion stands. */
public enum Stage {
    /** Nobody has begun to study it. */
    SUBMITTED,
    STUDY,
    /** Accepted, wholly or in part: it is carried out. */
    IMPLEMENTATION,
    DECLINED,
    /** Carried out, and everybody can read what changed. */
    PUBLISHED,
    /** The same idea as another, whose life is now its own too. */
    JOINED,
    /** Its author took it back. */
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the word for it. */
    public String key() {
        return "suggestions.stage." + code();
    }
}
