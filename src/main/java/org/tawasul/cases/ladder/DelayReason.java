package org.tawasul.cases.ladder;

import java.util.Locale;

/** Why an answer will be late. */
public enum DelayReason {
    /** It has to be looked at on the spot. */
    INSPECTION,
    /** Parts or materials are awaited. */
    MATERIALS,
    /** A contractor or another agency has to do something first. */
    OTHERS,
    /** It needs a decision or a study. */
    STUDY,
    /** Many came at once. */
    LOAD,
    /** The product says that nobody has answered in time. */
    UNFINISHED;

    /** The key of its text. */
    public String key() {
        return "ladder.reason." + name().toLowerCase(Locale.ROOT);
    }
}
