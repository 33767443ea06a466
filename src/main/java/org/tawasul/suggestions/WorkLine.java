package org.tawasul.suggestions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Reference;

/**
 * One suggestion in a list of the staff.
 *
 * @param studentId who studies it; 0 while nobody does
 */
public record WorkLine(
        ListKey key,
        Reference reference,
        String subject,
        Stage stage,
        @Nullable Instant dueAt,
        long agencyId,
        long departmentId,
        long studentId,
        int supporters) {
    public boolean isOverdue(Instant at) {
        return dueAt != null && at.isAfter(dueAt);
    }
}
