package org.tawasul.cases.rescheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.events.CaseRescheduled.Cause;

/** A change that open cases follow, as it bears on one due time after another. */
interface Change {
    Duration SLIP = Duration.ofMillis(1);

    Cause cause();

    /** The day that it is about, when it is about one. */
    @Nullable
    LocalDate on();

    /** The new due time, or the very same where nothing changes. */
    Instant newDue(Running running);

    /** To the millisecond, as due times are kept; what differs by less than that is the same. */
    static Instant unlessNear(Instant due, Instant moved) {
        var rounded = moved.plus(SLIP.dividedBy(2)).truncatedTo(ChronoUnit.MILLIS);
        return isNear(due, rounded) ? due : rounded;
    }

    static boolean isNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(SLIP) <= 0;
    }
}
