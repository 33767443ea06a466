package org.tawasul.cases.rescheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.cases.Periods;
import org.tawasul.cases.events.CaseRescheduled.Cause;
import org.tawasul.language.Dates;

/**
 * Response periods that are others from a day on. An open case gets as many working days more or fewer as its period has
 * become longer or shorter, so that pauses keep what they were worth. A shorter one makes no case late on the day on which it
 * begins: a whole working day stays, unless the case was due earlier anyway.
 */
record PeriodChange(LocalDate on, Periods periods) implements Change {
    @Override
    public Cause cause() {
        return Cause.PERIOD;
    }

    @Override
    public Instant newDue(Running running) {
        var due = running.due();
        var lastBefore = Stream.of(running.since().atZone(Dates.ZONE).toLocalDate(), on.minusDays(1))
                .max(LocalDate::compareTo)
                .orElseThrow();
        int more = daysOn(running, on) - daysOn(running, lastBefore);
        if (more == 0) return due;
        var time = periods.timeOf(running.holder());
        var left = time.daysBetween(running.set(), due).plus(WorkingTime.DAY.multipliedBy(more));
        var shifted = left.isPositive() ? time.addDays(running.set(), left) : running.set();
        return Change.unlessNear(due, more > 0 ? shifted : later(shifted, earlier(due, firstEnd(time))));
    }

    private int daysOn(Running running, LocalDate day) {
        return periods.daysOn(running.service(), running.kind(), running.importance(), running.holder(), day);
    }

    private Instant firstEnd(WorkingTime time) {
        return time.addDays(on.atStartOfDay(Dates.ZONE).toInstant(), 1);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
