package org.tawasul.insight.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page of samples.
 *
 * @param mine what waits for the reader, sample by sample
 * @param latest what the latest sample says of which something is settled; null while there is none
 * @param samples the latest first
 * @param trend the mean of each sample that has one, the earliest first
 */
public record Overview(List<Mine> mine, @Nullable Results latest, List<Sample> samples, List<Point> trend) {
    /** @param done of how many; @param next the address where to go on */
    public record Mine(Sample sample, int done, int of, int settlings, String next) {}

    public record Point(Sample sample, Estimate estimate) {}
}
