package org.tawasul.insight.dashboards;

import java.util.OptionalDouble;
import org.tawasul.insight.Measure;
import org.tawasul.insight.Tally;

/** So many were answered, and so many of them in time. */
public record Counted(long answered, long inTime) {
    static final Counted NONE = new Counted(0, 0);
    /** Of the normal distribution, for 95 of a hundred. */
    private static final double SURE = 1.96;

    static Counted of(Tally tally) {
        return new Counted(tally.get(Measure.ANSWERED), tally.get(Measure.ON_TIME));
    }

    Counted plus(Counted other) {
        return new Counted(answered + other.answered, inTime + other.inTime);
    }

    public OptionalDouble share() {
        return answered == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) inTime / answered);
    }

    /** The lowest share that what was seen leaves likely: Wilson's interval, which is honest about few cases. */
    double low() {
        return wilson(-1);
    }

    double high() {
        return wilson(1);
    }

    private double wilson(int side) {
        if (answered == 0) return side < 0 ? 0 : 1;
        double n = answered;
        double p = inTime / n;
        double z2 = SURE * SURE;
        double centre = p + z2 / (2 * n);
        double reach = SURE * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        return Math.clamp((centre + side * reach) / (1 + z2 / n), 0, 1);
    }
}
