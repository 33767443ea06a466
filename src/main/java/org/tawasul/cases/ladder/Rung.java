package org.tawasul.cases.ladder;

import java.time.Duration;
import java.time.Instant;
import org.tawasul.agencies.Role;
import org.tawasul.calendars.WorkingTime;

/**
 * A step of an agency's ladder.
 *
 * @param level 1 for the lowest
 * @param role who is told
 * @param hours of work after the due time; before it when negative
 */
public record Rung(int level, Role role, int hours) {
    /** The due times that have reached this rung: all until this moment. */
    Instant reachedUntil(Instant now, WorkingTime time) {
        var hoursOfWork = Duration.ofHours(Math.abs(hours));
        return hours < 0 ? time.add(now, hoursOfWork) : time.subtract(now, hoursOfWork);
    }
}
