package org.tawasul.suggestions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an agency does to carry out what it accepted.
 *
 * @param firstDueOn the day as it was planned first
 * @param delayReason of the latest delay, in the officer's words
 * @param change what has changed by it; null before it is reached
 */
public record Milestone(
        int nr,
        String name,
        LocalDate dueOn,
        LocalDate firstDueOn,
        @Nullable String delayReason,
        @Nullable LocalDate reachedOn,
        @Nullable String change) {
    public boolean isReached() {
        return reachedOn != null;
    }

    public boolean isLate(LocalDate today) {
        return reachedOn == null && today.isAfter(dueOn);
    }

    public boolean isDelayed() {
        return dueOn.isAfter(firstDueOn);
    }
}
