package org.tawasul.insight.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How far reviewers agree beyond what chance would give: Krippendorff's alpha, 1 for always and 0 for no more than chance. Cohen's
 * kappa asks for the same two reviewers throughout; here everybody reads with everybody, and some replies lack a value, which alpha
 * bears. With the squared distance between points it weighs like kappa with quadratic weights: a point apart is a small
 * difference, three are a large one. A yes and a no have the distance 1, which makes the same formula the one for names.
 *
 * <p>alpha = 1 − (observed distance within replies) / (distance expected between any two values). See K. Krippendorff,
 * "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania, 2011, whose examples the test computes; and his
 * "Content Analysis", 4th edition, 2018, chapter 12, for how much is enough: 0.8 to rely on, 0.667 for tentative conclusions.
 *
 * @param alpha empty when all values are the same, or none was given twice
 * @param low where 95 of 100 repeated samples of the same kind would have it, by resampling replies
 * @param percent of pairs of values that are the same
 * @param units how many replies have two values
 */
record Agreement(OptionalDouble alpha, double low, double high, double percent, int units) {
    private static final double GOOD = 0.8;
    private static final double FAIR = 0.667;
    private static final int RESAMPLES = 400;
    private static final double TAIL = 0.025;
    private static final double FULL = 100;
    /** Below, an interval says nothing. */
    private static final int FEW = 5;

    /** How it is told. */
    enum Degree {
        GOOD,
        FAIR,
        LOW,
        /** All values are the same: nothing to tell apart, which is neither good nor bad. */
        ALIKE,
        FEW
    }

    /** @param units the values of each reply by whoever read it; null where there is none */
    static Agreement of(List<@Nullable Integer[]> units) {
        var pairable = new ArrayList<int[]>();
        for (var unit : units) {
            var values = Arrays.stream(unit)
                    .flatMap(java.util.stream.Stream::ofNullable)
                    .mapToInt(Integer::intValue)
                    .toArray();
            if (values.length > 1) pairable.add(values);
        }
        var alpha = alpha(pairable);
        double[] interval = alpha.isEmpty() ? new double[] {0, 0} : interval(pairable);
        return new Agreement(alpha, interval[0], interval[1], percent(pairable), pairable.size());
    }

    Degree degree() {
        if (units < FEW) return Degree.FEW;
        if (alpha.isEmpty()) return Degree.ALIKE;
        double found = alpha.getAsDouble();
        return found >= GOOD ? Degree.GOOD : found >= FAIR ? Degree.FAIR : Degree.LOW;
    }

    private static OptionalDouble alpha(List<int[]> units) {
        double observed = 0;
        double count = 0;
        double sum = 0;
        double squares = 0;
        for (var unit : units) {
            double within = 0;
            for (int i = 0; i < unit.length; i++) {
                for (int j = 0; j < unit.length; j++) within += square(unit[i] - unit[j]);
                sum += unit[i];
                squares += square(unit[i]);
            }
            observed += within / (unit.length - 1);
            count += unit.length;
        }
        // The sum of (a − b)² over all ordered pairs of n values is 2 (n Σa² − (Σa)²).
        double expected = 2 * (count * squares - sum * sum);
        if (expected == 0) return OptionalDouble.empty();
        return OptionalDouble.of(1 - (count - 1) * observed / expected);
    }

    private static double percent(List<int[]> units) {
        long same = 0;
        long all = 0;
        for (var unit : units)
            for (int i = 0; i < unit.length; i++)
                for (int j = i + 1; j < unit.length; j++) {
                    all++;
                    if (unit[i] == unit[j]) same++;
                }
        return all == 0 ? 0 : FULL * same / all;
    }

    /** The same values always have the same interval. */
    private static double[] interval(List<int[]> units) {
        var random = new SplittableRandom(units.size());
        var found = new ArrayList<Double>();
        for (int i = 0; i < RESAMPLES; i++) {
            var drawn = new ArrayList<int[]>();
            for (int j = 0; j < units.size(); j++) drawn.add(units.get(random.nextInt(units.size())));
            alpha(drawn).ifPresent(found::add);
        }
        found.sort(null);
        if (found.isEmpty()) return new double[] {0, 0};
        int out = (int) (TAIL * found.size());
        return new double[] {found.get(out), found.get(found.size() - 1 - out)};
    }

    private static double square(double value) {
        return value * value;
    }
}
