package org.tawasul.cases.desk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.cases.Clocks;
import org.tawasul.cases.Holder;
import org.tawasul.cases.Periods;
import org.tawasul.cases.Status;
import org.tawasul.language.Dates;
import org.tawasul.site.Tone;

/**
 * Says how much time is left, or how late it is, in the working time of the agency that owes the answer: whole working
 * days from one day on, below that whole hours.
 */
@Component
class Deadlines {
    private static final int FULL = 100;
    private static final int ENDED = -1;

    /** For who looks at many agencies, each with its own calendar. */
    private static final Duration SOON_FOR_THE_NATION = Duration.ofHours(24);

    private final Periods periods;

    Deadlines(Periods periods) {
        this.periods = periods;
    }

    /** Until when something counts as due soon for this officer: one working day. */
    Desk.Moment moment(Officer officer, Instant now) {
        if (officer.agencyId() == 0) return new Desk.Moment(now, now.plus(SOON_FOR_THE_NATION));
        var time = periods.timeOf(officer.agencyId(), officer.departmentId());
        return new Desk.Moment(now, time.addDays(now, 1));
    }

    /** @param time by which whoever has the row works */
    static TimeLeft of(DeskRow row, WorkingTime time, Instant now) {
        return row.endedAt() == null
                ? running(time, row.since(), row.dueAt(), row.waitingSince(), now)
                : ended(row.status(), row.endedAt(), row.answeredAt(), row.promisedAt(), now);
    }

    TimeLeft of(Holder holder, Status status, Clocks clocks, Instant now) {
        if (status.isOpen()) {
            return running(
                    periods.timeOf(holder), clocks.agencySince(), clocks.agencyDueAt(), clocks.waitingSince(), now);
        }
        var endedAt = clocks.repliedAt() != null ? clocks.repliedAt() : clocks.closedAt();
        return ended(status, endedAt == null ? now : endedAt, clocks.answeredAt(), clocks.dueAt(), now);
    }

    /** The citizen's clock: it runs from submission to the first reply, whoever has the case. */
    TimeLeft promised(Holder holder, Instant submittedAt, Clocks clocks, Instant now) {
        var answeredAt = clocks.answeredAt();
        if (answeredAt == null) return running(periods.timeOf(holder), submittedAt, clocks.dueAt(), null, now);
        boolean late = answeredAt.isAfter(clocks.dueAt());
        return new TimeLeft(late ? Tone.LATE : Tone.DONE, FULL, late ? "cases.time.kept-late" : "cases.time.kept", 0);
    }

    private static TimeLeft running(
            WorkingTime time, Instant since, Instant due, @Nullable Instant waitingSince, Instant now) {
        var at = waitingSince == null ? now : waitingSince;
        if (at.isAfter(due)) {
            if (waitingSince != null) return new TimeLeft(Tone.PLAIN, FULL, "cases.time.stands", 0);
            return counted(Tone.LATE, FULL, "cases.time.late", time, due, at);
        }
        var left = time.daysBetween(at, due);
        long period = time.daysBetween(since, due).toSeconds();
        int percent = period == 0 ? FULL : (int) (FULL - FULL * left.toSeconds() / period);
        if (waitingSince != null) return new TimeLeft(Tone.PLAIN, percent, "cases.time.stands", 0);
        var tone = left.compareTo(WorkingTime.DAY) <= 0 ? Tone.WAITS : Tone.SEA;
        return counted(tone, percent, "cases.time.left", time, at, due);
    }

    private static TimeLeft counted(Tone tone, int percent, String key, WorkingTime time, Instant from, Instant to) {
        long days = time.daysBetween(from, to).toDays();
        return days > 0
                ? new TimeLeft(tone, percent, key + "-days", days)
                : new TimeLeft(
                        tone, percent, key + "-hours", time.between(from, to).toHours());
    }

    private static TimeLeft ended(
            Status status, Instant endedAt, @Nullable Instant answeredAt, Instant promisedAt, Instant now) {
        long ago = Math.max(0, Dates.daysBetween(endedAt, now));
        if (status == Status.WITHDRAWN) return new TimeLeft(Tone.PLAIN, ENDED, "cases.time.withdrawn", ago);
        if (status == Status.MERGED) return new TimeLeft(Tone.PLAIN, ENDED, "merging.time", ago);
        boolean late = answeredAt != null && answeredAt.isAfter(promisedAt);
        return new TimeLeft(
                late ? Tone.LATE : Tone.DONE, ENDED, late ? "cases.time.answered-late" : "cases.time.answered", ago);
    }

    WorkingTime timeOf(DeskRow row) {
        return periods.timeOf(row.agencyId(), row.departmentId());
    }
}
