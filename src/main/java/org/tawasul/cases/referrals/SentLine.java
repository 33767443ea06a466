package org.tawasul.cases.referrals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.ReferralReason;
import org.tawasul.cases.desk.DeskKey;
import org.tawasul.language.Name;

/**
 * One referral for who sent it.
 *
 * @param subject null when it is confidential: it is with others now
 */
public record SentLine(
        DeskKey key,
        String reference,
        @Nullable String subject,
        Name from,
        Name to,
        ReferralReason because,
        String words,
        Instant at,
        Fate fate) {
    /** What became of it. */
    public enum Fate {
        WAITS,
        ACCEPTED,
        RETURNED
    }
}
