package org.tawasul.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a case is taken before others that came first. The reasons are published; words say the rest. */
public enum TurnReason {
    /** It belongs to a matter that the officer has in hand. */
    SAME_MATTER,
    /** It needs what this officer knows and others do not. */
    EXPERTISE,
    /** It is due before those that came first. */
    DUE_SOONER,
    /** Who leads the department or the agency said so in writing. */
    INSTRUCTED,
    /** Said in the words alone. */
    OTHER,
    /** The agency works off what it had before it joined, and is not asked; nobody chooses it. */
    BACKLOG;

    public static List<TurnReason> offered() {
        return Arrays.stream(values()).filter(reason -> reason != BACKLOG).toList();
    }

    public static Optional<TurnReason> of(String chosen) {
        return offered().stream().filter(reason -> reason.name().equals(chosen)).findFirst();
    }

    public String key() {
        return "fairness.because." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
