package org.tawasul.demo;

import java.util.Random;

/** What becomes of a case, drawn by lot. The last year is full of settled ones; the rest are on somebody's desk now. */
enum Fate {
    /** Submitted some time in the year and handled in the ordinary way; what came lately may still be open. */
    ORDINARY,
    /** Just in, nobody has looked at it. */
    NEW,
    /** Somebody is at it and has time. */
    IN_WORK,
    /** Due within the next working hours. */
    DUE_SOON,
    /** Should have been answered days ago. */
    OVERDUE,
    /** A question is out. */
    WAITING,
    /** Answered, but the requester came back. */
    REOPENED,
    /** Sent on from elsewhere. */
    REFERRED;

    private static final int OPEN_PERCENT = 13;
    private static final int[] SHARES = {0, 18, 40, 11, 9, 12, 6, 4};

    /** One of each that she can look at, then what has been settled. */
    static Fate ofMaryams(int number) {
        var all = new Fate[] {WAITING, ORDINARY, IN_WORK, ORDINARY, REOPENED, ORDINARY, ORDINARY, NEW, ORDINARY};
        return all[number / Requesters.MARYAM_COMES_EVERY % all.length];
    }

    static Fate any(Random random) {
        if (random.nextInt(100) >= OPEN_PERCENT) return ORDINARY;
        int lot = random.nextInt(100);
        for (var fate : values()) {
            lot -= SHARES[fate.ordinal()];
            if (lot < 0) return fate;
        }
        return IN_WORK;
    }
}
