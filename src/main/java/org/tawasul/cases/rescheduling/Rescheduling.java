package org.tawasul.cases.rescheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of working time and how far the cases have followed it.
 *
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
