package org.tawasul.worklist;

import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How long things took, as a distribution that can be added up: each length falls into a bucket whose bounds are a tenth
 * apart, so that a median is told with a twentieth of error at most. Lengths under a minute are one bucket.
 */
record Pace(NavigableMap<Integer, Long> buckets) {
    private static final double STEP = Math.log(1.1);

    static Pace of(Map<Integer, Long> buckets) {
        return new Pace(new TreeMap<>(buckets));
    }

    static int bucket(Duration took) {
        double minutes = took.toSeconds() / 60.0;
        return minutes < 1 ? 0 : 1 + (int) Math.floor(Math.log(minutes) / STEP);
    }

    /** What so many of a hundred took at most; zero when there were none. */
    Duration at(int percent) {
        long all = buckets.values().stream().mapToLong(Long::longValue).sum();
        long wanted = Math.max(1, Math.ceilDiv(all * percent, 100));
        long passed = 0;
        for (var bucket : buckets.entrySet()) {
            passed += bucket.getValue();
            if (passed >= wanted) return middle(bucket.getKey());
        }
        return Duration.ZERO;
    }

    private static Duration middle(int bucket) {
        return bucket == 0
                ? Duration.ofSeconds(30)
                : Duration.ofSeconds(Math.round(60 * Math.exp((bucket - 0.5) * STEP)));
    }
}
