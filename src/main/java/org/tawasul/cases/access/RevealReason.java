package org.tawasul.cases.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For what an officer may learn something of a requester who asked to stay unknown; curiosity and convenience are none of it. */
public enum RevealReason {
    /** Somebody is in danger, or will be. */
    DANGER,
    /** A visit has to be agreed on, and no message was answered. */
    VISIT,
    /** The law wants to know who asks before it can be done. */
    LAW,
    /** What they say must be verified with records that are kept by name or number. */
    VERIFY;

    public static Optional<RevealReason> of(String name) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }

    /** The key of its text. */
    public String key() {
        return "access.reason." + name().toLowerCase(Locale.ROOT);
    }
}
