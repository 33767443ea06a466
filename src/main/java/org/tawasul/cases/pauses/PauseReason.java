package org.tawasul.cases.pauses;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    public static Optional<PauseReason> of(String name) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }

    /** The key of its text. */
    public String key() {
        return "pauses.reason." + name().toLowerCase(Locale.ROOT);
    }
}
