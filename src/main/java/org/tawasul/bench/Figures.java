package org.tawasul.bench;

import java.util.Arrays;

/** What a run of many operations took. Times in nanoseconds. */
record Figures(long operations, long errors, double seconds, long p50, long p95, long p99) {
    double perSecond() {
        return operations / seconds;
    }

    /** @param times of each operation that went well */
    static Figures of(long[] times, long errors, double seconds) {
        Arrays.sort(times);
        return new Figures(times.length, errors, seconds, at(times, 0.50), at(times, 0.95), at(times, 0.99));
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }
}
