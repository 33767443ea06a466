package org.tawasul.cases.events;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agency answered; {@code first} when this stopped the citizen's clock, {@code onTime} whether within the promise.
 *
 * @param departmentId 0 when the agency had not said which
 * @param workingSeconds of a first reply: working time since submission, of which a day has 86,400; older entries do not say
 * @param calendarSeconds of a first reply: time since submission by the clock on the wall
 * @param overruled the checks that spoke against it, overruled by who wrote it; older entries do not say
 */
public record CaseReplied(
        long caseId,
        long messageId,
        long officerId,
        long agencyId,
        long departmentId,
        boolean first,
        boolean onTime,
        @Nullable List<String> overruled,
        @Nullable Long workingSeconds,
        @Nullable Long calendarSeconds)
        implements CaseEvent {
    public CaseReplied(
            long caseId,
            long messageId,
            long officerId,
            long agencyId,
            long departmentId,
            boolean first,
            boolean onTime) {
        this(caseId, messageId, officerId, agencyId, departmentId, first, onTime, List.of(), null, null);
    }

    public CaseReplied overruling(List<String> checks) {
        return new CaseReplied(
                caseId,
                messageId,
                officerId,
                agencyId,
                departmentId,
                first,
                onTime,
                checks,
                workingSeconds,
                calendarSeconds);
    }

    /** With how long the requester waited for it. */
    public CaseReplied after(Duration working, Duration calendar) {
        if (!first) return this;
        return new CaseReplied(
                caseId,
                messageId,
                officerId,
                agencyId,
                departmentId,
                first,
                onTime,
                overruled,
                working.toSeconds(),
                calendar.toSeconds());
    }
}
