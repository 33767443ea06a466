package org.tawasul.simulation;

import java.util.SplittableRandom;

/**
 * Draws by lot. Each thing of each case has lots of its own that depend on nothing but the seed, so that the same people bring
 * the same matters whoever answers them how: two scenarios of one seed differ by what was changed, and not by luck.
 */
final class Lots {
    /** What the lots are drawn for. */
    enum Of {
        ARRIVAL,
        OUTAGE,
        MATTER,
        PERSON,
        WORK,
        REQUESTER,
        OPINION,
        TEXT,
        LEAVE,
        SKILL,
        NOTE,
        APPROVAL
    }

    private Lots() {}

    static SplittableRandom of(long seed, Of what, long number) {
        return new SplittableRandom(mixed(mixed(seed + 0x9E3779B97F4A7C15L * (what.ordinal() + 1)) + number));
    }

    /** Around 1, and never far from it. */
    static double around(SplittableRandom lots, double spread, double least, double most) {
        return Math.clamp(Math.exp(lots.nextGaussian() * spread - spread * spread / 2), least, most);
    }

    private static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
