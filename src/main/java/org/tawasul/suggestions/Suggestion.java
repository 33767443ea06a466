package org.tawasul.suggestions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.CaseId;

/**
 * A suggestion as it stands now, beside its case.
 *
 * @param number what the public knows it by
 * @param departmentId 0 when the agency has not said which
 * @param shown whether its author agreed that everybody reads it
 * @param named whether their name stands there
 * @param dueAt when the agency owes the next thing; null when it owes nothing
 * @param decision null while nothing is decided
 * @param joinedTo the one that it follows
 */
public record Suggestion(
        CaseId id,
        long number,
        long agencyId,
        long departmentId,
        boolean confidential,
        boolean shown,
        boolean named,
        Stage stage,
        Instant since,
        @Nullable Instant dueAt,
        Instant submittedAt,
        @Nullable Study study,
        @Nullable Decided decision,
        @Nullable CaseId joinedTo,
        int supporters) {

    /** Who studies it, until which day. */
    public record Study(long studentId, Instant since, LocalDate until) {}

    /** @param words as its author was told */
    public record Decided(Verdict verdict, List<Reason> reasons, String words, Instant at) {}

    /** Whether everybody may read it. */
    public boolean isPublic() {
        if (confidential || stage == Stage.WITHDRAWN || stage == Stage.JOINED) return false;
        return shown || stage == Stage.PUBLISHED;
    }

    /** Whether others may support it. */
    public boolean takesSupport() {
        return isPublic() && isAlive();
    }

    /** Whether something can still come of it. */
    boolean isAlive() {
        return stage == Stage.SUBMITTED || stage == Stage.STUDY || stage == Stage.IMPLEMENTATION;
    }

    public boolean isOverdue(Instant at) {
        return dueAt != null && at.isAfter(dueAt);
    }
}
