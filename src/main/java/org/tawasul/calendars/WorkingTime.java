package org.tawasul.calendars;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The working time of a calendar: when work goes on, and arithmetic over it. Immutable.
 *
 * <p>Time passes only inside blocks. {@link #add} gives the moment at which so much work has been done since; when that
 * is exactly the end of a block it is the end of that block, not the start of the next one. {@link #between} measures the
 * work between two moments. So {@code between(from, add(from, length))} is {@code length}.
 *
 * <p>All of it rests on one function, {@link #done}: the work from the beginning of time to a moment. It needs no walk over
 * the days: full weeks times the work of a week, plus the days begun of this week, minus the work that holidays took, which is
 * a prefix sum over the sorted holidays. Measuring is a difference of two values, adding is a binary search for the day on which
 * the sum is reached. So a span of fifty years costs what a day costs.
 *
 * <p>Moments are read off the clock on the wall. Where clocks are put forward or back, a block across that hour counts
 * as long as it says; the countries of the Gulf do not do that.
 */
public final class WorkingTime {
    /** 1 January 1970 was a Thursday: so many days after a Monday. */
    private static final int EPOCH_AFTER_MONDAY = 3;

    private static final int WEEK = 7;

    private final ZoneId zone;
    private final Duration day;

    /** By weekday, 0 for Monday: beginning and end of each block in nanoseconds of the day. */
    private final long[][][] blocks = new long[WEEK][][];

    /** The work of a week before each weekday; at last, of the whole week. */
    private final long[] before = new long[WEEK + 1];

    /** Holidays that fall on a working weekday, as days since 1970, ascending. */
    private final long[] holidays;

    /** The work that the first so many holidays took. */
    private final long[] lost;

    /** A stretch of work within one day, {@code ends} exclusive; {@code LocalTime.MAX} for midnight. */
    public record Block(LocalTime starts, LocalTime ends) {
        private long[] nanos() {
            return new long[] {
                starts.toNanoOfDay(),
                ends.equals(LocalTime.MAX) ? Duration.ofDays(1).toNanos() : ends.toNanoOfDay()
            };
        }
    }

    /** @param week blocks of each working day in order of time, none overlapping */
    public WorkingTime(ZoneId zone, Map<DayOfWeek, List<Block>> week, Set<LocalDate> holidays) {
        this.zone = zone;
        for (var weekday : DayOfWeek.values()) {
            int index = weekday.ordinal();
            blocks[index] = inOrder(weekday, week.getOrDefault(weekday, List.of()));
            before[index + 1] = before[index] + lengthOf(blocks[index]);
        }
        if (before[WEEK] == 0) throw new IllegalArgumentException("A week without work");
        this.day = Duration.ofNanos(
                Arrays.stream(blocks).mapToLong(WorkingTime::lengthOf).max().orElseThrow());
        this.holidays = holidays.stream()
                .mapToLong(LocalDate::toEpochDay)
                .filter(on -> blocks[weekdayOf(on)].length > 0)
                .sorted()
                .toArray();
        this.lost = new long[this.holidays.length + 1];
        for (int i = 0; i < this.holidays.length; i++)
            lost[i + 1] = lost[i] + lengthOf(blocks[weekdayOf(this.holidays[i])]);
    }

    /** What "one working day" means as a length: the longest day of the week. */
    public Duration day() {
        return day;
    }

    public boolean isWorking(Instant at) {
        var local = at.atZone(zone).toLocalDateTime();
        long time = local.toLocalTime().toNanoOfDay();
        for (var block : blocksOn(local.toLocalDate().toEpochDay()))
            if (block[0] <= time && time < block[1]) return true;
        return false;
    }

    /** The moment at which {@code length} of work has been done since {@code from}; no length at all is {@code from} itself. */
    public Instant add(Instant from, Duration length) {
        if (length.isNegative()) throw new IllegalArgumentException("A negative length: " + length);
        if (length.isZero()) return from;
        var local = from.atZone(zone).toLocalDateTime();
        long goal = Math.addExact(done(local), length.toNanos());
        long on = dayOf(goal, local.toLocalDate().toEpochDay(), length);
        long left = goal - doneBefore(on);
        for (var block : blocks[weekdayOf(on)]) {
            long open = block[1] - block[0];
            if (left <= open) return moment(on, block[0] + left);
            left -= open;
        }
        throw new AssertionError("The work of day " + on + " ends before its goal");
    }

    /**
     * The latest moment since which {@code length} of work has been done until {@code to}: the mirror of {@link #add}, so at
     * the edge between two blocks it is the start of the later one. No length at all is {@code to} itself.
     */
    public Instant subtract(Instant to, Duration length) {
        if (length.isNegative()) throw new IllegalArgumentException("A negative length: " + length);
        if (length.isZero()) return to;
        var local = to.atZone(zone).toLocalDateTime();
        long goal = Math.subtractExact(done(local), length.toNanos());
        long weeks = length.toNanos() / before[WEEK] + 2 + holidays.length;
        long high = local.toLocalDate().toEpochDay();
        long low = high - weeks * WEEK;
        while (low < high) { // the last day before which no more than the goal has been done
            long middle = low + (high - low + 1) / 2;
            if (doneBefore(middle) <= goal) low = middle;
            else high = middle - 1;
        }
        long left = goal - doneBefore(low);
        for (var block : blocksOn(low)) {
            long open = block[1] - block[0];
            if (left < open) return moment(low, block[0] + left);
            left -= open;
        }
        throw new AssertionError("The work of day " + low + " ends before its goal");
    }

    /** The work between two moments; negative when the second is earlier. */
    public Duration between(Instant from, Instant to) {
        return Duration.ofNanos(
                done(to.atZone(zone).toLocalDateTime()) - done(from.atZone(zone).toLocalDateTime()));
    }

    /** All work from the beginning of time (the week of 1 January 1970) to this moment. */
    private long done(LocalDateTime local) {
        long on = local.toLocalDate().toEpochDay();
        long time = local.toLocalTime().toNanoOfDay();
        long sum = doneBefore(on);
        for (var block : blocksOn(on)) sum += Math.max(0, Math.min(time, block[1]) - block[0]);
        return sum;
    }

    private long doneBefore(long on) {
        long week = Math.floorDiv(on + EPOCH_AFTER_MONDAY, WEEK);
        return Math.multiplyExact(week, before[WEEK]) + before[weekdayOf(on)] - lost[holidaysBefore(on)];
    }

    /** The day on which the sum of all work reaches the goal: the last one before which it has not. */
    private long dayOf(long goal, long from, Duration length) {
        long weeks = length.toNanos() / before[WEEK] + 2 + holidays.length; // Each holiday costs a week at worst.
        long low = from;
        long high = from + weeks * WEEK;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (doneBefore(middle) < goal) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    private long[][] blocksOn(long on) {
        return Arrays.binarySearch(holidays, on) >= 0 ? new long[0][] : blocks[weekdayOf(on)];
    }

    private int holidaysBefore(long on) {
        int found = Arrays.binarySearch(holidays, on);
        return found >= 0 ? found : -found - 1;
    }

    private Instant moment(long on, long nanos) {
        return LocalDate.ofEpochDay(on)
                .atStartOfDay()
                .plusNanos(nanos)
                .atZone(zone)
                .toInstant();
    }

    private static int weekdayOf(long on) {
        return Math.floorMod(on + EPOCH_AFTER_MONDAY, WEEK);
    }

    private static long lengthOf(long[][] blocks) {
        return Arrays.stream(blocks).mapToLong(block -> block[1] - block[0]).sum();
    }

    private static long[][] inOrder(DayOfWeek weekday, List<Block> given) {
        var nanos = new ArrayList<long[]>();
        long end = 0;
        for (var block : given) {
            var next = block.nanos();
            if (next[0] < end || next[1] <= next[0])
                throw new IllegalArgumentException(
                        "The blocks of " + weekday + " overlap or are out of order: " + given);
            end = next[1];
            nanos.add(next);
        }
        return nanos.toArray(new long[0][]);
    }
}
