package org.tawasul.calendars;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tawasul.calendars.WorkingTime.Block;

/** The seven days of a week as the engine reads them: blocks in nanoseconds of the day, 0 for Monday. */
final class Week {
    static final int DAYS = 7;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MIDNIGHT = Duration.ofDays(1).toNanos();

    /** 1 January 1970 was a Thursday: so many days after a Monday. */
    private static final int EPOCH_AFTER_MONDAY = 3;

    private final long[][][] blocks = new long[DAYS][][];
    private final long[] lengths = new long[DAYS];

    Week(Map<DayOfWeek, List<Block>> days) {
        for (var weekday : DayOfWeek.values()) {
            int index = weekday.ordinal();
            blocks[index] = inOrder(weekday, days.getOrDefault(weekday, List.of()));
            lengths[index] = Arrays.stream(blocks[index])
                    .mapToLong(block -> block[1] - block[0])
                    .sum();
        }
    }

    boolean isEmpty() {
        return longest() == 0;
    }

    /** Beginning and end of each block of this weekday. */
    long[][] blocks(int weekday) {
        return blocks[weekday];
    }

    long length(int weekday) {
        return lengths[weekday];
    }

    long longest() {
        return Arrays.stream(lengths).max().orElseThrow();
    }

    /** The weekday of a day since 1970. */
    static int weekdayOf(long on) {
        return Math.floorMod(on + EPOCH_AFTER_MONDAY, DAYS);
    }

    /** The Monday-to-Sunday weeks between 1 January 1970 and a day. */
    static long weekOf(long on) {
        return Math.floorDiv(on + EPOCH_AFTER_MONDAY, DAYS);
    }

    private static long[][] inOrder(DayOfWeek weekday, List<Block> given) {
        var nanos = new ArrayList<long[]>();
        long end = 0;
        for (var block : given) {
            long starts = block.starts().toNanoOfDay();
            long ends =
                    block.ends().equals(LocalTime.MAX) ? MIDNIGHT : block.ends().toNanoOfDay();
            if (starts < end || ends <= starts)
                throw new IllegalArgumentException(
                        "The blocks of " + weekday + " overlap or are out of order: " + given);
            if (starts % SECOND != 0 || ends % SECOND != 0)
                throw new IllegalArgumentException("The blocks of " + weekday + " are not in whole seconds: " + given);
            end = ends;
            nanos.add(new long[] {starts, ends});
        }
        return nanos.toArray(new long[0][]);
    }
}
