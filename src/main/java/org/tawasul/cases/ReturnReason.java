package org.tawasul.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a referral goes back to who sent it. One is chosen, words say the rest. */
public enum ReturnReason {
    /** What is asked for is not the receiver's task. */
    NOT_OURS,
    /** It belongs to a third agency, which the words name. */
    ELSEWHERE,
    /** What the receiver needs to begin is missing. */
    INCOMPLETE,
    /** The receiver has answered the same matter already. */
    SETTLED,
    /** Said in the words alone. */
    OTHER;

    public static Optional<ReturnReason> of(String chosen) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(chosen))
                .findFirst();
    }

    public String key() {
        return "referrals.returned." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
