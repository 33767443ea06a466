package org.tawasul.cases.rescheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.cases.events.CaseRescheduled.Cause;

/**
 * A change of working time, as it bears on one due time after another.
 *
 * <p>What an agency has is so many working days since its clock was last set: when it got the case, or when the requester had
 * answered its question. That number stays; only the calendar by which they are counted is another one. So pauses,
 * periods set by hand and dates of an import all keep what they were worth, and a clock that stands keeps what is left on it.
 *
 * <p>A clock that was set after the change counts by the new calendar already, unless another node set it that did not know
 * of the change yet (its memory is a minute old at most): then only by the old calendar is it the period that it must be.
 */
record Change(Cause cause, @Nullable LocalDate on, WorkingTime before, WorkingTime after, Instant at) {
    private static final Duration SLIP = Duration.ofMillis(1);

    /**
     * The new due time, or the old one where nothing changes.
     *
     * @param set when the clock was last set
     * @param owed the period in working days of who has the case
     */
    Instant newDue(Instant set, Instant due, IntSupplier owed) {
        var days = before.daysBetween(set, due);
        if (!days.isPositive()) return due;
        if (!set.isBefore(at) && !countsByTheOld(set, due, owed.getAsInt())) return due;
        var moved = after.addDays(set, days).plus(SLIP.dividedBy(2)).truncatedTo(ChronoUnit.MILLIS);
        return isNear(due, moved) ? due : moved;
    }

    private boolean countsByTheOld(Instant set, Instant due, int owed) {
        return isNear(before.addDays(set, owed), due) && !isNear(after.addDays(set, owed), due);
    }

    private static boolean isNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(SLIP) <= 0;
    }
}
