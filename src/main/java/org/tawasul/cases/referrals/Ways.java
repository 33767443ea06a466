package org.tawasul.cases.referrals;

import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Referrals.Referral;
import org.tawasul.language.Name;

/**
 * How a case came to who has it, as far as that still asks something of them.
 *
 * @param arrival the referral that waits to be accepted
 * @param cameBack the referral that was returned to them last
 * @param asked whether the committee was asked who answers, and has not said
 * @param owner the agency that the committee made answerable
 */
public record Ways(
        @Nullable Sent arrival,
        @Nullable Sent cameBack,
        boolean asked,
        @Nullable Name owner) {
    /** A referral with the names of the places and of who sent it on or back. */
    public record Sent(Referral referral, Name from, Name to, Name by) {}
}
