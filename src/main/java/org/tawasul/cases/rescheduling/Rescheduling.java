package org.tawasul.cases.rescheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of working time or of response periods, and how far the cases have followed it.
 *
 * @param calendarId 0 when it is about periods
 * @param askedAt since when; of periods the beginning of the day from which they hold
 * @param total how many open cases have to be looked at; 0 also while nobody has counted them
 * @param done how many of them have been
 * @param moved how many have another due time now
 * @param finishedAt null while it goes on
 */
public record Rescheduling(
        long id,
        long calendarId,
        Instant askedAt,
        int total,
        int done,
        int moved,
        @Nullable Instant finishedAt) {
    public boolean isFinished() {
        return finishedAt != null;
    }
}
