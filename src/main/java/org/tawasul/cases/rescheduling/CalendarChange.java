package org.tawasul.cases.rescheduling;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.cases.Periods;
import org.tawasul.cases.events.CaseRescheduled.Cause;

/**
 * A change of working time.
 *
 * <p>What an agency has is so many working days since its clock was last set: when it got the case, or when the requester had
 * answered its question. That number stays; only the calendar by which they are counted is another one. So pauses,
 * periods set by hand and dates of an import all keep what they were worth, and a clock that stands keeps what is left on it.
 *
 * <p>A clock that was set after the change counts by the new calendar already, unless another node set it that did not know
 * of the change yet (its memory is a minute old at most): then only by the old calendar is it the period that it must be.
 */
record CalendarChange(
        Cause cause, @Nullable LocalDate on, WorkingTime before, WorkingTime after, Instant at, Periods periods)
        implements Change {
    @Override
    public Instant newDue(Running running) {
        var due = running.due();
        var days = before.daysBetween(running.set(), due);
        if (!days.isPositive()) return due;
        if (!running.set().isBefore(at) && !countsByTheOld(running)) return due;
        return Change.unlessNear(due, after.addDays(running.set(), days));
    }

    private boolean countsByTheOld(Running running) {
        int owed =
                periods.days(running.service(), running.kind(), running.importance(), running.holder(), running.set());
        return Change.isNear(before.addDays(running.set(), owed), running.due())
                && !Change.isNear(after.addDays(running.set(), owed), running.due());
    }
}
