package org.tawasul.cases.merging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Status;

/**
 * A case that may be about the same matter.
 *
 * @param endedAt when it was answered or closed last; null while it never was
 * @param mergedInto the case that it follows; 0 for none
 */
record Candidate(
        CaseId id,
        Trait trait,
        Status status,
        long agencyId,
        boolean confidential,
        @Nullable Instant endedAt,
        long mergedInto) {}
