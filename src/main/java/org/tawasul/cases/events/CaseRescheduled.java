package org.tawasul.cases.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The working time by which the agency's clock runs has changed, or its response period, and with it the moment when the agency's
 * answer is due. The promise to the requester stays what it was.
 *
 * @param before when it was due until now
 * @param after when it is due from now on
 * @param on the day that became a holiday or is one no more, or on which other periods began; null when it is not about one day
 */
public record CaseRescheduled(
        long caseId,
        Instant before,
        Instant after,
        Cause cause,
        @Nullable LocalDate on) implements CaseEvent {
    /** What changed: the calendar, or the response periods. */
    public enum Cause {
        HOLIDAY,
        NO_HOLIDAY,
        SEASON,
        HOURS,
        CALENDAR,
        PERIOD
    }
}
