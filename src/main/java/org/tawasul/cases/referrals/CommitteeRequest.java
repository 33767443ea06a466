package org.tawasul.cases.referrals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;

/**
 * One case that waits for the committee.
 *
 * @param subject null when it is confidential
 * @param hands the agencies that had it, in their order
 * @param dueAt what the requester was promised
 */
public record CommitteeRequest(
        String reference,
        String grouped,
        @Nullable String subject,
        List<Name> hands,
        String words,
        Name by,
        Instant at,
        Instant dueAt) {}
