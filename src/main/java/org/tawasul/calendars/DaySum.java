package org.tawasul.calendars;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * How much there has been of something before a day, since the beginning of time. Within a segment, a stretch of days in
 * which one week holds, that is full weeks times what a week holds and the days begun of this week; each segment knows where
 * it began; and what holidays took is a prefix sum. So nothing walks over days.
 */
final class DaySum {
    /** First day of each segment; the first segment begins with time. */
    private final long[] firsts;

    /** By segment: what a week holds before each weekday; at last, the whole week. */
    private final long[][] ofWeek;

    /** By segment: what is to be added to what its own week would have held since the beginning of time. */
    private final long[] offsets;

    private final long[] holidays;
    private final long[] lost;

    /**
     * @param ofDay by segment and weekday, what a day holds
     * @param holidays days since 1970, ascending
     * @param taken what a holiday takes
     */
    DaySum(long[] firsts, long[][] ofDay, long[] holidays, LongUnaryOperator taken) {
        this.firsts = firsts;
        this.ofWeek = new long[firsts.length][Week.DAYS + 1];
        this.offsets = new long[firsts.length];
        for (int segment = 0; segment < firsts.length; segment++) {
            for (int weekday = 0; weekday < Week.DAYS; weekday++)
                ofWeek[segment][weekday + 1] = ofWeek[segment][weekday] + ofDay[segment][weekday];
            if (segment > 0)
                offsets[segment] =
                        offsets[segment - 1] + plain(segment - 1, firsts[segment]) - plain(segment, firsts[segment]);
        }
        this.holidays = holidays;
        this.lost = new long[holidays.length + 1];
        for (int i = 0; i < holidays.length; i++) lost[i + 1] = lost[i] + taken.applyAsLong(holidays[i]);
    }

    long before(long on) {
        int segment = segmentOf(firsts, on);
        return offsets[segment] + plain(segment, on) - lost[rank(holidays, on)];
    }

    /** The day on which the sum reaches the goal: the last one before which it has not. It has not before {@code from}. */
    long dayOf(long goal, long from) {
        long low = from;
        long step = Week.DAYS;
        while (before(low + step) < goal) {
            low += step;
            step *= 2;
        }
        long high = low + step - 1;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (before(middle) < goal) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /** The last day, none after {@code to}, before which there is no more than the goal. */
    long dayBehind(long goal, long to) {
        long high = to;
        long step = Week.DAYS;
        while (before(high - step) > goal) {
            high -= step;
            step *= 2;
        }
        long low = high - step;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (before(middle) <= goal) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    static int segmentOf(long[] firsts, long on) {
        int found = Arrays.binarySearch(firsts, on);
        return found >= 0 ? found : -found - 2;
    }

    private long plain(int segment, long on) {
        long[] week = ofWeek[segment];
        return Math.multiplyExact(Week.weekOf(on), week[Week.DAYS]) + week[Week.weekdayOf(on)];
    }

    /** How many come before this one. */
    private static int rank(long[] sorted, long on) {
        int found = Arrays.binarySearch(sorted, on);
        return found >= 0 ? found : -found - 1;
    }
}
