package org.tawasul.simulation;

import java.util.Arrays;

/** How many lengths there were of each size, in thousandths of a working day: as large for ten million of them as for ten. */
final class Lengths {
    private long[] counts = new long[4_096];
    private long size;
    private double sum;

    void add(long thousandths) {
        int place = (int) Math.max(0, thousandths);
        if (place >= counts.length) counts = Arrays.copyOf(counts, Math.max(place + 1, counts.length * 2));
        counts[place]++;
        size++;
        sum += place;
    }

    double mean() {
        return size == 0 ? 0 : sum / size;
    }

    /** @param share 0.5 for the median; 0 where there is none */
    long at(double share) {
        long rank = Math.min(size - 1, (long) (share * size));
        int place = 0;
        for (long below = 0; place < counts.length && below + counts[place] <= rank; place++) below += counts[place];
        return size == 0 ? 0 : place;
    }
}
