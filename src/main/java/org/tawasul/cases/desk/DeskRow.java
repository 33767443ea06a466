package org.tawasul.cases.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Reference;
import org.tawasul.cases.Status;
import org.tawasul.catalogue.Kind;

/**
 * What one line of a list shows.
 *
 * @param departmentId 0 while the agency has not said which
 * @param officerId 0 when nobody has it
 * @param dueAt of the agency's clock
 * @param endedAt replied or closed, whichever ended it; null while it is open
 * @param answeredAt the first reply
 * @param promisedAt of the citizen's clock
 */
record DeskRow(
        CaseId id,
        Reference reference,
        Kind kind,
        Status status,
        long serviceId,
        long agencyId,
        long departmentId,
        long officerId,
        int importance,
        boolean confidential,
        String subject,
        @Nullable String place,
        Instant since,
        Instant dueAt,
        @Nullable Instant waitingSince,
        @Nullable Instant endedAt,
        @Nullable Instant answeredAt,
        Instant promisedAt) {
    /** Where it stands in its list. */
    DeskKey key() {
        return new DeskKey(endedAt == null ? dueAt : endedAt, id);
    }
}
