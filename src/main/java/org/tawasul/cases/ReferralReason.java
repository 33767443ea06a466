package org.tawasul.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a case is sent on. One is chosen, words say the rest. */
public enum ReferralReason {
    /** What is asked for is their task. */
    COMPETENCE,
    /** The place lies where they are in charge. */
    AREA,
    /** The network, the building or the device is theirs. */
    FACILITY,
    /** Our part is done; what is left is theirs. */
    REST,
    /** Said in the words alone. */
    OTHER,
    /** The coordinating committee decided so; nobody else chooses it. */
    COMMITTEE;

    /** Those that can be chosen. */
    public static List<ReferralReason> offered() {
        return Arrays.stream(values()).filter(reason -> reason != COMMITTEE).toList();
    }

    public static Optional<ReferralReason> of(String chosen) {
        return offered().stream().filter(reason -> reason.name().equals(chosen)).findFirst();
    }

    public String key() {
        return "referrals.because." + name().toLowerCase(Locale.ROOT);
    }
}
