package org.tawasul.cases.follow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.cases.Case;
import org.tawasul.cases.Status;
import org.tawasul.language.Dates;
import org.tawasul.site.Tone;

/**
 * When the requester may expect an answer.
 *
 * @param at before the first reply what was promised to them; after a reopening what the agency owes
 * @param key of the words beside it, which take {@code days}
 * @param days working days left, or gone since
 */
public record DueDate(Instant at, Tone tone, String key, long days) {
    /** Null when nothing is owed. */
    static @Nullable DueDate of(Case found, WorkingTime time, @Nullable Instant delayedUntil, Instant now) {
        boolean follows = found.status() == Status.MERGED;
        if (!found.status().isOpen() && !follows) return null;
        var clocks = found.clocks();
        var at = clocks.answeredAt() == null ? clocks.dueAt() : clocks.agencyDueAt();
        if (clocks.waitingSince() != null && !follows) return new DueDate(at, Tone.PLAIN, "follow.due.paused", 0);
        if (clocks.answeredAt() == null && delayedUntil != null && now.isBefore(delayedUntil)) {
            return new DueDate(delayedUntil, Tone.WAITS, "follow.due.delayed", days(time, now, delayedUntil));
        }
        long days = days(time, now, at);
        if (now.isAfter(at)) return new DueDate(at, Tone.LATE, "follow.due.late", days);
        if (Dates.daysBetween(now, at) == 0) return new DueDate(at, Tone.SEA, "follow.due.today", 0);
        return new DueDate(at, Tone.SEA, "follow.due.left", days);
    }

    /** Begun ones counted whole. */
    private static long days(WorkingTime time, Instant one, Instant other) {
        return Math.ceilDiv(time.daysBetween(one, other).abs().toSeconds(), WorkingTime.DAY.toSeconds());
    }
}
