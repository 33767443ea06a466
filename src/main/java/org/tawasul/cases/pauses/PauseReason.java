package org.tawasul.cases.pauses;

import java.util.Locale;

/** For what an agency may wait; a heavy load or a missing colleague is none of it. */
public enum PauseReason {
    /** A court or a prosecutor decides first. */
    COURT,
    /** Nobody may or can enter the place yet. */
    ACCESS,
    /** Weather or danger forbids the work. */
    SAFETY,
    /** A committee that sits on known days decides first. */
    COMMITTEE;

    /** The key of its text. */
    public String key() {
        return "pauses.reason." + name().toLowerCase(Locale.ROOT);
    }
}
