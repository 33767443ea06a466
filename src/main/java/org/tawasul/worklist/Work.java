package org.tawasul.worklist;

import java.time.Duration;

/** What was done: sums, and what follows from them. @param marks of the ratings together, four criteria of 1 to 5 each */
public record Work(long finished, long inTime, long seconds, long cameBack, long rated, long marks) {
    static final Work NONE = new Work(0, 0, 0, 0, 0, 0);
    private static final int FULL = 100;
    private static final double CRITERIA = 4;

    Work plus(Work other) {
        return new Work(
                finished + other.finished,
                inTime + other.inTime,
                seconds + other.seconds,
                cameBack + other.cameBack,
                rated + other.rated,
                marks + other.marks);
    }

    public boolean hasAny() {
        return finished + cameBack + rated > 0;
    }

    public long late() {
        return finished - inTime;
    }

    /** Of a hundred. */
    public double percentInTime() {
        return finished == 0 ? 0 : FULL * (double) inTime / finished;
    }

    /** Working time for each, on average. */
    public Duration each() {
        return finished == 0 ? Duration.ZERO : Duration.ofSeconds(seconds / finished);
    }

    /** From 1 to 5. */
    public double rating() {
        return rated == 0 ? 0 : marks / CRITERIA / rated;
    }
}
