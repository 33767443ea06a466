package org.tawasul.worklist;

import java.time.Duration;
import java.time.Instant;
import org.tawasul.calendars.WorkingTime;

/** How long something may take, in the working time of whoever has it. */
public record Allowance(int amount, Unit unit) {
    /** What it is counted in. */
    public enum Unit {
        HOURS,
        DAYS
    }

    public static Allowance hours(int amount) {
        return new Allowance(amount, Unit.HOURS);
    }

    public static Allowance days(int amount) {
        return new Allowance(amount, Unit.DAYS);
    }

    Instant endFrom(Instant since, WorkingTime time) {
        return switch (unit) {
            case HOURS -> time.add(since, Duration.ofHours(amount));
            case DAYS -> time.addDays(since, amount);
        };
    }

    /** The key of its words, which take the amount. */
    public String key() {
        return unit == Unit.HOURS ? "worklist.hours" : "worklist.days";
    }
}
