package org.tawasul.calendars;

import java.util.Locale;

/** Why a calendar cannot be changed so. */
public enum Flaw {
    /** There is a holiday on that day already. */
    HOLIDAY_TAKEN("on"),
    NO_SUCH_HOLIDAY("on"),
    /** Two seasons would hold on the same day. */
    SEASONS_OVERLAP("first"),
    SEASON_ENDS_EARLY("last"),
    NO_SUCH_SEASON("first"),
    /** Blocks overlap, or one ends before it begins. */
    DISORDER("week"),
    /** Nobody would ever work. */
    NO_WORK("week"),
    CODE_TAKEN("code");

    private final String field;

    Flaw(String field) {
        this.field = field;
    }

    /** The field of a form at which it is to be shown. */
    public String field() {
        return field;
    }

    /** The key of the sentence. */
    public String key() {
        return "calendars.flaw." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
