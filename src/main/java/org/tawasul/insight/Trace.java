package org.tawasul.insight;

import java.time.LocalDate;

/**
 * What a case added to figures on a day, and where: the way back from a figure to its cases.
 *
 * @param departmentId 0 for none
 * @param times how often it did on that day
 * @param value how long a first reply took in working seconds; the marks of a rating, see {@link #marks}
 * @param calendar how long a first reply took in seconds by the clock on the wall
 * @param until of what is open: the day from which it was not, {@link LocalDate#MAX} while it is; of all else its own day
 */
record Trace(
        long caseId,
        What what,
        LocalDate day,
        long agencyId,
        long departmentId,
        int times,
        int value,
        int calendar,
        LocalDate until) {
    private static final int DIGIT = 10;

    /** Mostly a {@link Measure}; what is counted in two of them stands here once, by which of the two it is. */
    enum What {
        RECEIVED,
        /** A first reply within the promise. */
        IN_TIME,
        /** A first reply after it. */
        LATE,
        /** A promise that ended on that day, answered by then. */
        KEPT,
        /** One that was not. */
        MISSED,
        REOPENED,
        REFERRED_OUT,
        REFERRED_IN,
        WITHDRAWN,
        MERGED,
        CLOSED,
        ASKED,
        ESCALATED,
        /** A rating without any low mark. */
        RATED_WELL,
        RATED_LOW,
        MESSAGES,
        PROMISES_DUE,
        PROMISES_KEPT,
        PROMISES_BROKEN,
        /** It was open at the end of that day, and of each until it ended. */
        OPEN
    }

    Trace times(int number) {
        return new Trace(caseId, what, day, agencyId, departmentId, number, value, calendar, until);
    }

    /** As one number: a digit for each of the four. */
    static int written(int... marks) {
        int number = 0;
        for (int mark : marks) number = number * DIGIT + mark;
        return number;
    }

    /** Handling, clarity, courtesy and ease, from 1 to 5. */
    int[] marks() {
        return new int[] {
            value / (DIGIT * DIGIT * DIGIT), value / (DIGIT * DIGIT) % DIGIT, value / DIGIT % DIGIT, value % DIGIT
        };
    }
}
