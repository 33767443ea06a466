package org.tawasul.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.ToDoubleFunction;

/**
 * Plays the same years with and without a change, and says what is different and how sure that is. In each year the same people
 * bring the same matters, so the differences are taken year by year; their mean has an interval that holds it in 95 of 100 times.
 */
final class Comparing {
    private final Function<Scenario, Findings> playing;

    Comparing(Function<Scenario, Findings> playing) {
        this.playing = playing;
    }

    /** What the years of one change brought, beside those without it, in the same order. */
    record Compared(List<Findings> plain, List<Findings> changed) {
        /** Year by year. */
        Estimate difference(ToDoubleFunction<Findings> of) {
            var differences = new double[plain.size()];
            for (int i = 0; i < differences.length; i++)
                differences[i] = of.applyAsDouble(changed.get(i)) - of.applyAsDouble(plain.get(i));
            return Estimate.of(differences);
        }

        Estimate before(ToDoubleFunction<Findings> of) {
            return Estimate.of(plain.stream().mapToDouble(of).toArray());
        }

        Estimate after(ToDoubleFunction<Findings> of) {
            return Estimate.of(changed.stream().mapToDouble(of).toArray());
        }
    }

    /** @param watcher is told how many years were played */
    List<Compared> compare(Scenario base, List<Rules> changes, int years, LongConsumer watcher) {
        var plain = new ArrayList<Findings>();
        var changed = new ArrayList<List<Findings>>();
        for (var _ : changes) changed.add(new ArrayList<>());
        long done = 0;
        for (int i = 0; i < years; i++) {
            var seeded = base.withSeed(base.seed() + i);
            plain.add(playing.apply(seeded));
            watcher.accept(++done);
            for (int c = 0; c < changes.size(); c++) {
                changed.get(c).add(playing.apply(seeded.with(changes.get(c))));
                watcher.accept(++done);
            }
        }
        return changed.stream().map(each -> new Compared(plain, each)).toList();
    }

    /** A mean and how far it may lie off; not a number where there was one year only. */
    record Estimate(double mean, double margin) {
        /** Student's t for 95 %, by the years less one. */
        private static final double[] T = {0, 12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228};

        private static final double T_OF_MANY = 2.0;

        static Estimate of(double[] values) {
            int n = values.length;
            double mean = Arrays.stream(values).average().orElse(0);
            if (n < 2) return new Estimate(mean, Double.NaN);
            double squares = Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
            double t = n - 1 < T.length ? T[n - 1] : T_OF_MANY;
            return new Estimate(mean, t * Math.sqrt(squares / (n - 1) / n));
        }
    }
}
