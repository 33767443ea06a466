package org.tawasul.calendars;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The working time of a calendar: when work goes on, and arithmetic over it. Immutable.
 *
 * <p>Time passes only inside blocks. {@link #add} gives the moment at which so much work has been done since; when that
 * is exactly the end of a block it is the end of that block, not the start of the next one. {@link #between} measures the
 * work between two moments. So {@code between(from, add(from, length))} is {@code length}.
 *
 * <p>What is promised in working days is counted in days, not in hours: {@link #addDays} and {@link #daysBetween} take every
 * working day as one, as long or short as it is, written as 24 hours of a {@link Duration}. What has passed of a day is its
 * share. Five working days from half past nine end five working days later after the same share of that day, also where
 * the hours of Ramadan begin in between. Shares are kept to a microsecond.
 *
 * <p>All of it rests on the sum of what was before a moment, since the beginning of time. It needs no walk over the days
 * ({@link DaySum}). Measuring is a difference of two sums, adding is a binary search for the day on which the sum is reached.
 * So a span of fifty years costs what a day costs.
 *
 * <p>Moments are read off the clock on the wall. Where clocks are put forward or back, a block across that hour counts
 * as long as it says; the countries of the Gulf do not do that.
 */
public final class WorkingTime {
    /** One working day as {@link #addDays} and {@link #daysBetween} write it. */
    public static final Duration DAY = Duration.ofDays(1);

    private final ZoneId zone;

    /** The first day of each stretch of days in which one week holds, and that week. */
    private final long[] firsts;

    private final Week[] weeks;

    /** Holidays that fall on a working day, as days since 1970, ascending. */
    private final long[] holidays;

    private final Duration day;
    private final DaySum work;
    private final DaySum days;

    /** A stretch of work within one day, {@code ends} exclusive; {@code LocalTime.MAX} for midnight. */
    public record Block(LocalTime starts, LocalTime ends) {}

    /**
     * @param week blocks of each working day in order of time, none overlapping
     * @param seasons none overlapping another
     */
    public WorkingTime(ZoneId zone, Map<DayOfWeek, List<Block>> week, List<Season> seasons, Set<LocalDate> holidays) {
        this.zone = zone;
        var ordinary = new Week(week);
        if (ordinary.isEmpty()) throw new IllegalArgumentException("A week without work");
        this.day = Duration.ofNanos(ordinary.longest());
        var segments = segments(ordinary, seasons);
        this.firsts = segments.stream().mapToLong(Segment::first).toArray();
        this.weeks = segments.stream().map(Segment::week).toArray(Week[]::new);
        this.holidays = holidays.stream()
                .mapToLong(LocalDate::toEpochDay)
                .filter(on -> weekOn(on).length(Week.weekdayOf(on)) > 0)
                .sorted()
                .toArray();
        this.work =
                new DaySum(firsts, held(false), this.holidays, on -> weekOn(on).length(Week.weekdayOf(on)));
        this.days = new DaySum(firsts, held(true), this.holidays, on -> DAY.toNanos());
    }

    /** A calendar without seasons. */
    public WorkingTime(ZoneId zone, Map<DayOfWeek, List<Block>> week, Set<LocalDate> holidays) {
        this(zone, week, List.of(), holidays);
    }

    private record Segment(long first, Week week) {}

    /** The longest day of the ordinary week. */
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
        long on = work.dayOf(goal, local.toLocalDate().toEpochDay());
        return moment(on, goal - work.before(on));
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
        long on = work.dayBehind(goal, local.toLocalDate().toEpochDay());
        long left = goal - work.before(on);
        for (var block : blocksOn(on)) {
            long open = block[1] - block[0];
            if (left < open) return moment(on, block, left);
            left -= open;
        }
        throw new AssertionError("The work of day " + on + " ends before its goal");
    }

    /** The work between two moments; negative when the second is earlier. */
    public Duration between(Instant from, Instant to) {
        return Duration.ofNanos(
                done(to.atZone(zone).toLocalDateTime()) - done(from.atZone(zone).toLocalDateTime()));
    }

    /** The moment that lies so many working days after {@code from}; no length at all is {@code from} itself. */
    public Instant addDays(Instant from, Duration workingDays) {
        if (workingDays.isNegative()) throw new IllegalArgumentException("A negative length: " + workingDays);
        if (workingDays.isZero()) return from;
        var local = from.atZone(zone).toLocalDateTime();
        long goal = Math.addExact(daysDone(local), workingDays.toNanos());
        long on = days.dayOf(goal, local.toLocalDate().toEpochDay());
        return moment(on, ofShare(goal - days.before(on), weekOn(on).length(Week.weekdayOf(on))));
    }

    public Instant addDays(Instant from, int workingDays) {
        return addDays(from, DAY.multipliedBy(workingDays));
    }

    /** The working days between two moments, each written as {@link #DAY}; negative when the second is earlier. */
    public Duration daysBetween(Instant from, Instant to) {
        return Duration.ofNanos(daysDone(to.atZone(zone).toLocalDateTime())
                - daysDone(from.atZone(zone).toLocalDateTime()));
    }

    /** All work from the beginning of time (the week of 1 January 1970) to this moment. */
    private long done(LocalDateTime local) {
        long on = local.toLocalDate().toEpochDay();
        return work.before(on) + doneOn(on, local);
    }

    private long daysDone(LocalDateTime local) {
        long on = local.toLocalDate().toEpochDay();
        long done = doneOn(on, local);
        return days.before(on) + (done == 0 ? 0 : share(done, weekOn(on).length(Week.weekdayOf(on))));
    }

    private long doneOn(long on, LocalDateTime local) {
        long time = local.toLocalTime().toNanoOfDay();
        long sum = 0;
        for (var block : blocksOn(on)) sum += Math.max(0, Math.min(time, block[1]) - block[0]);
        return sum;
    }

    /** Which part of a working day so much of its work is. The fraction is reduced, or it would not fit. */
    private static long share(long done, long length) {
        long divisor = divisor(length);
        return done * (DAY.toNanos() / divisor) / (length / divisor);
    }

    /** The least work that is at least this share of a day. */
    private static long ofShare(long share, long length) {
        long divisor = divisor(length);
        return Math.ceilDiv(share * (length / divisor), DAY.toNanos() / divisor);
    }

    private static long divisor(long length) {
        return BigInteger.valueOf(length).gcd(BigInteger.valueOf(DAY.toNanos())).longValue();
    }

    private long[][] blocksOn(long on) {
        return Arrays.binarySearch(holidays, on) >= 0
                ? new long[0][]
                : weekOn(on).blocks(Week.weekdayOf(on));
    }

    private Week weekOn(long on) {
        return weeks[DaySum.segmentOf(firsts, on)];
    }

    /** The moment on that day at which so much of its work is done. */
    private Instant moment(long on, long work) {
        long left = work;
        for (var block : weekOn(on).blocks(Week.weekdayOf(on))) {
            long open = block[1] - block[0];
            if (left <= open) return moment(on, block, left);
            left -= open;
        }
        throw new AssertionError("The work of day " + on + " ends before its goal");
    }

    private Instant moment(long on, long[] block, long after) {
        return LocalDate.ofEpochDay(on)
                .atStartOfDay()
                .plusNanos(block[0] + after)
                .atZone(zone)
                .toInstant();
    }

    /** By segment and weekday: the work of a day, or one where there is any. */
    private long[][] held(boolean inDays) {
        return Arrays.stream(weeks)
                .map(week -> {
                    var held = new long[Week.DAYS];
                    for (int weekday = 0; weekday < Week.DAYS; weekday++)
                        held[weekday] = inDays && week.length(weekday) > 0 ? DAY.toNanos() : week.length(weekday);
                    return held;
                })
                .toArray(long[][]::new);
    }

    private static List<Segment> segments(Week ordinary, List<Season> seasons) {
        var segments = new ArrayList<>(List.of(new Segment(Long.MIN_VALUE, ordinary)));
        @Nullable Season before = null;
        for (var season :
                seasons.stream().sorted(Comparator.comparing(Season::first)).toList()) {
            if (season.last().isBefore(season.first()))
                throw new IllegalArgumentException("A season that ends before it begins: " + season);
            if (before != null && before.overlaps(season.first(), season.last()))
                throw new IllegalArgumentException("Seasons overlap: " + before + ", " + season);
            long first = season.first().toEpochDay();
            if (segments.getLast().first() == first) segments.removeLast(); // One season follows on the other.
            segments.add(new Segment(first, new Week(season.week())));
            segments.add(new Segment(season.last().toEpochDay() + 1, ordinary));
            before = season;
        }
        return segments;
    }
}
