package org.tawasul.insight;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one case adds to the figures of a day.
 *
 * @param waited how long the requester waited for the first reply, when it is about that
 */
record Count(
        LocalDate day,
        Keys keys,
        Measure measure,
        long by,
        @Nullable Waited waited) {
    /** In working days of 86,400 seconds, and by the clock on the wall. */
    record Waited(Duration working, Duration calendar) {}

    static Count of(LocalDate day, Keys keys, Measure measure) {
        return new Count(day, keys, measure, 1, null);
    }
}
