package org.tawasul.cases.ladder;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /** Those that an officer can give. */
    public static List<DelayReason> offered() {
        return Arrays.stream(values()).filter(reason -> reason != UNFINISHED).toList();
    }

    public static Optional<DelayReason> of(String name) {
        return offered().stream().filter(reason -> reason.name().equals(name)).findFirst();
    }

    /** The key of its text. */
    public String key() {
        return "ladder.reason." + name().toLowerCase(Locale.ROOT);
    }
}
