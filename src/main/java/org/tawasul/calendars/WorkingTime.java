package org.tawasul.calendars;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The working time of a calendar: when work goes on, and arithmetic over it. Immutable.
 *
 * <p>Time passes only inside blocks. {@link #add} gives the moment at which so much work has been done since; when that
 * is exactly the end of a block it is the end of that block, not the start of the next one. {@link #between} measures the
 * work between two moments. So {@code between(from, add(from, length))} is {@code length}.
 */
public final class WorkingTime {
    /** Nobody works this long without a working day: a calendar without any is refused rather than searched for ever. */
    private static final int PATIENCE_DAYS = 3_660;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Block>> week;
    private final Set<LocalDate> holidays;
    private final Duration day;

    /** A stretch of work within one day, {@code ends} exclusive; {@code LocalTime.MAX} for midnight. */
    public record Block(LocalTime starts, LocalTime ends) {
        Duration length() {
            return ends.equals(LocalTime.MAX)
                    ? Duration.between(starts, LocalTime.MAX).plusNanos(1)
                    : Duration.between(starts, ends);
        }
    }

    /** @param week blocks of each working day in order of time, none overlapping */
    public WorkingTime(ZoneId zone, Map<DayOfWeek, List<Block>> week, Set<LocalDate> holidays) {
        if (week.values().stream().allMatch(List::isEmpty)) throw new IllegalArgumentException("A week without work");
        this.zone = zone;
        this.week = Map.copyOf(week);
        this.holidays = Set.copyOf(holidays);
        this.day = week.values().stream()
                .map(WorkingTime::lengthOf)
                .filter(length -> !length.isZero())
                .max(Duration::compareTo)
                .orElseThrow();
    }

    /** What "one working day" means as a length: the longest day of the week. */
    public Duration day() {
        return day;
    }

    public boolean isWorking(Instant at) {
        var local = at.atZone(zone);
        return blocksOn(local.toLocalDate()).stream()
                .anyMatch(block -> !at.isBefore(start(local.toLocalDate(), block))
                        && at.isBefore(end(local.toLocalDate(), block)));
    }

    /** The moment at which {@code length} of work has been done since {@code from}. */
    public Instant add(Instant from, Duration length) {
        var left = length;
        var on = from.atZone(zone).toLocalDate();
        for (int days = 0; days < PATIENCE_DAYS + left.toDays() * 24; days++, on = on.plusDays(1)) {
            for (var block : blocksOn(on)) {
                var end = end(on, block);
                if (!end.isAfter(from)) continue;
                var start = start(on, block);
                if (start.isBefore(from)) start = from;
                var open = Duration.between(start, end);
                if (left.compareTo(open) <= 0) return start.plus(left);
                left = left.minus(open);
            }
        }
        throw new IllegalStateException("No working time within ten years after " + from);
    }

    /** The work between two moments; negative when the second is earlier. */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) return between(to, from).negated();
        var sum = Duration.ZERO;
        var last = to.atZone(zone).toLocalDate();
        for (var on = from.atZone(zone).toLocalDate(); !on.isAfter(last); on = on.plusDays(1)) {
            for (var block : blocksOn(on)) {
                var start = later(start(on, block), from);
                var end = earlier(end(on, block), to);
                if (start.isBefore(end)) sum = sum.plus(Duration.between(start, end));
            }
        }
        return sum;
    }

    private List<Block> blocksOn(LocalDate on) {
        return holidays.contains(on) ? List.of() : week.getOrDefault(on.getDayOfWeek(), List.of());
    }

    private Instant start(LocalDate on, Block block) {
        return on.atTime(block.starts()).atZone(zone).toInstant();
    }

    private Instant end(LocalDate on, Block block) {
        return block.ends().equals(LocalTime.MAX)
                ? on.plusDays(1).atStartOfDay(zone).toInstant()
                : on.atTime(block.ends()).atZone(zone).toInstant();
    }

    private static Duration lengthOf(List<Block> blocks) {
        return blocks.stream().map(Block::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
