package org.tawasul.ratings;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.CaseId;

/**
 * The window in which a reply may be rated, and the rating once it is given.
 *
 * @param departmentId 0 when the agency had not said which
 * @param closesAt the last moment at which it may be given or changed
 * @param marks null until it is rated
 * @param changes how often it was changed after it was given
 */
record Rating(
        CaseId caseId,
        long messageId,
        long agencyId,
        long departmentId,
        long officerId,
        Instant repliedAt,
        Instant closesAt,
        @Nullable Marks marks,
        @Nullable String comment,
        @Nullable Instant ratedAt,
        int changes) {

    static final Duration WINDOW = Duration.ofDays(14);

    boolean isOpen(Instant at) {
        return !at.isAfter(closesAt);
    }

    /** Whether it closed before its time because the agency has replied again. */
    boolean isOutdated() {
        return closesAt.isBefore(repliedAt.plus(WINDOW));
    }
}
