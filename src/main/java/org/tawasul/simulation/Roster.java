package org.tawasul.simulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tawasul.calendars.Calendar;
import org.tawasul.calendars.Holiday;
import org.tawasul.calendars.WorkingTime.Block;
import org.tawasul.language.Dates;
import org.tawasul.language.Name;

/**
 * The hours of a shift over the years that are played, as stretches of seconds since 1970, in order. Where an agency is open for
 * longer than anybody works, its officers share the day in three shifts of eight hours and have two days off in seven.
 */
final class Roster {
    static final int SHIFTS = 3;
    private static final int DAYS_OF_SHIFTS = 7;
    private static final int DAYS_OFF = 2;
    private static final long LONGEST_DAY = 12 * 3_600L;
    private static final long SHIFT = 8 * 3_600L;
    private static final long FIRST_SHIFT = 7 * 3_600L;

    private final long[] starts;
    private final long[] ends;

    private final boolean shifts;

    private Roster(long[] starts, long[] ends, boolean shifts) {
        this.starts = starts;
        this.ends = ends;
        this.shifts = shifts;
    }

    boolean isInShifts() {
        return shifts;
    }

    /** How many different shifts there are by a calendar. */
    static int kinds(Calendar calendar) {
        return isInShifts(calendar) ? SHIFTS * DAYS_OF_SHIFTS : 1;
    }

    /** @param kind which shift, below {@link #kinds} */
    static Roster of(Calendar calendar, LocalDate from, LocalDate until, int kind) {
        var starts = new LongList();
        var ends = new LongList();
        boolean shifts = isInShifts(calendar);
        for (var on = from; on.isBefore(until); on = on.plusDays(1)) {
            long midnight = on.atStartOfDay(Dates.ZONE).toEpochSecond();
            if (shifts) {
                if ((on.toEpochDay() + kind) % DAYS_OF_SHIFTS < DAYS_OFF) continue;
                starts.add(midnight + FIRST_SHIFT + kind % SHIFTS * SHIFT);
                ends.add(midnight + FIRST_SHIFT + kind % SHIFTS * SHIFT + SHIFT);
            } else {
                for (var block : blocksOn(calendar, on)) {
                    starts.add(midnight + block.starts().toSecondOfDay());
                    ends.add(midnight + end(block));
                }
            }
        }
        return new Roster(starts.array(), ends.array(), shifts);
    }

    int size() {
        return starts.length;
    }

    long start(int index) {
        return starts[index];
    }

    long end(int index) {
        return ends[index];
    }

    /** The first stretch that is not over at that moment. */
    int after(long moment) {
        int found = Arrays.binarySearch(ends, moment);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** How many seconds of work there are between two moments. */
    long between(long from, long until) {
        long sum = 0;
        for (int i = after(from); i < starts.length && starts[i] < until; i++)
            sum += Math.min(ends[i], until) - Math.max(starts[i], from);
        return sum;
    }

    private static boolean isInShifts(Calendar calendar) {
        return calendar.week().values().stream().anyMatch(blocks -> length(blocks) > LONGEST_DAY);
    }

    private static long length(List<Block> blocks) {
        return blocks.stream()
                .mapToLong(block -> end(block) - block.starts().toSecondOfDay())
                .sum();
    }

    private static long end(Block block) {
        return block.ends().equals(LocalTime.MAX) ? 24 * 3_600L : block.ends().toSecondOfDay();
    }

    private static List<Block> blocksOn(Calendar calendar, LocalDate on) {
        if (calendar.findHoliday(on).isPresent()) return List.of();
        return calendar.weekOn(on).getOrDefault(on.getDayOfWeek(), List.of());
    }

    /** The calendar as a scenario has it. */
    static Calendar changed(Calendar calendar, Rules.Hours hours) {
        return switch (hours) {
            case ORDINARY -> calendar;
            case NO_RAMADAN ->
                new Calendar(
                        calendar.id(),
                        calendar.code(),
                        calendar.name(),
                        calendar.week(),
                        List.of(),
                        calendar.holidays());
            case JUNE_WEEK ->
                new Calendar(
                        calendar.id(),
                        calendar.code(),
                        calendar.name(),
                        calendar.week(),
                        calendar.seasons(),
                        withWeekOfJune(calendar.holidays()));
            case SIX_DAYS ->
                new Calendar(
                        calendar.id(),
                        calendar.code(),
                        calendar.name(),
                        withSaturday(calendar.week()),
                        calendar.seasons().stream()
                                .map(season -> new org.tawasul.calendars.Season(
                                        season.id(),
                                        season.name(),
                                        season.first(),
                                        season.last(),
                                        withSaturday(season.week())))
                                .toList(),
                        calendar.holidays());
        };
    }

    /** In each year that has holidays at all: an agency that never closes does not then. */
    private static List<Holiday> withWeekOfJune(List<Holiday> known) {
        var more = new ArrayList<>(known);
        known.stream().map(holiday -> holiday.on().getYear()).distinct().forEach(year -> {
            for (int day = 1; day <= 7; day++) {
                var on = LocalDate.of(year, Month.JUNE, day);
                if (known.stream().noneMatch(holiday -> holiday.on().equals(on)))
                    more.add(new Holiday(on, new Name("", ""), false));
            }
        });
        return List.copyOf(more);
    }

    private static Map<DayOfWeek, List<Block>> withSaturday(Map<DayOfWeek, List<Block>> week) {
        var longer = new EnumMap<>(week);
        longer.putIfAbsent(DayOfWeek.SATURDAY, week.getOrDefault(DayOfWeek.THURSDAY, List.of()));
        return longer;
    }
}
