package org.tawasul.cases.referrals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Referrals.Referral;
import org.tawasul.cases.Status;
import org.tawasul.language.Name;

/**
 * How a case came to who has it, as far as that still asks something of them.
 *
 * @param arrival the referral that waits to be accepted
 * @param cameBack the referral that was returned to them last
 * @param asked whether the committee was asked who answers, and has not said
 * @param owner the agency that the committee made answerable
 * @param parts what it was split into
 * @param whole what it is a part of
 * @param mayDrop whether the reader may do without a part
 */
public record Ways(
        @Nullable Sent arrival,
        @Nullable Sent cameBack,
        boolean asked,
        @Nullable Name owner,
        List<Part> parts,
        @Nullable Whole whole,
        boolean mayDrop) {
    /** @param address null when the reader may not open it */
    public record Part(
            String reference,
            String grouped,
            @Nullable String address,
            Name with,
            String asked,
            Status status,
            Instant dueAt) {}

    /** @param address null when the reader may not open it */
    public record Whole(String grouped, @Nullable String address, Name with, String asked) {}

    /** Who still owes a part. */
    public List<Part> owed() {
        return parts.stream().filter(part -> part.status().isOpen()).toList();
    }

    /** A referral with the names of the places and of who sent it on or back. */
    public record Sent(Referral referral, Name from, Name to, Name by) {}
}
