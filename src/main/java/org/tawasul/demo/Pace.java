package org.tawasul.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.tawasul.calendars.WorkingTime;

/**
 * When the steps of a life happen. Between submission and reply time is told in shares of the working time that lies
 * between them, so that the staff do everything in their hours. What would lie in the future does not happen any more.
 */
final class Pace {
    private final Instant now;
    private final Random random;
    private WorkingTime time;
    private Instant since;
    private Duration span = Duration.ZERO;
    private Instant at;
    private boolean over;

    Pace(Instant begun, Instant now, WorkingTime time, Random random) {
        this.since = begun;
        this.at = begun;
        this.now = now;
        this.time = time;
        this.random = random;
    }

    /** The moment of the step that is taken. */
    Instant at() {
        return at;
    }

    Instant now() {
        return now;
    }

    Instant since() {
        return since;
    }

    boolean isOver() {
        return over;
    }

    /** From here on the staff's hours are these. */
    void follow(WorkingTime others) {
        time = others;
    }

    /** Shares are of the working time until now. */
    void reachToNow() {
        span = time.daysBetween(since, now);
    }

    /** Shares are of so much of the period of a service. */
    void reach(int days, double share) {
        span = share(WorkingTime.DAY.multipliedBy(days), share);
    }

    /** Shares count from here. */
    void beginAgain() {
        since = at;
    }

    /** Goes to that share of the span, within the staff's hours; false when that is still to come. */
    boolean staffAt(double share) {
        if (over) return false;
        var next = shareOfSpan(share);
        if (!next.isAfter(at)) next = time.add(at, Duration.ofMinutes(2 + random.nextInt(9)));
        if (!time.isWorking(next.minusMillis(1))) next = time.add(next, Duration.ofMinutes(1 + random.nextInt(20)));
        return comes(next);
    }

    Instant shareOfSpan(double share) {
        return time.addDays(since, share(span, share));
    }

    Instant inDays(int days) {
        return time.addDays(at, WorkingTime.DAY.multipliedBy(days));
    }

    /** Goes to the moment; false when that is still to come. */
    boolean comes(Instant next) {
        over = over || next.isAfter(now);
        if (!over) at = next;
        return !over;
    }

    private static Duration share(Duration whole, double share) {
        return Duration.ofSeconds((long) (whole.toSeconds() * share));
    }
}
