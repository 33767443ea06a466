package org.tawasul.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.ToDoubleFunction;

/**
 * Plays the same years with and without a change, and says what is different and how sure that is. In each year the same people
 * bring the same matters, so the differences are taken year by year; their mean has an interval that holds it in 95 of 100 times.
 */
final class Comparing {
    /** Student's t for 95 %, by the years less one. */
    private static final double[] T = {0, 12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228};

    private static final double T_OF_MANY = 2.0;

    private final Function<Scenario, Findings> playing;

    Comparing(Function<Scenario, Findings> playing) {
        this.playing = playing;
    }

    /** A figure of a year. @param digits after the point */
    private record Measured(String name, ToDoubleFunction<Findings> of, int digits) {}

    private static final List<Measured> MEASURED = List.of(
            new Measured("answered in time, %", found -> found.onTimeShare() * 100, 2),
            new Measured("working days, mean", Findings::meanWorkingDays, 2),
            new Measured("working days, median", found -> found.workingDays(0.5), 2),
            new Measured("working days, nine in ten", found -> found.workingDays(0.9), 2),
            new Measured("most open at once", found -> found.backlogPeak, 0),
            new Measured("rating of 5", Findings::meanRating, 3));

    /** A mean and how far it may lie off. */
    record Estimate(double mean, double margin) {
        static Estimate of(double[] values) {
            int n = values.length;
            double mean = 0;
            for (double value : values) mean += value / n;
            if (n < 2) return new Estimate(mean, Double.NaN);
            double squares = 0;
            for (double value : values) squares += (value - mean) * (value - mean);
            double t = n - 1 < T.length ? T[n - 1] : T_OF_MANY;
            return new Estimate(mean, t * Math.sqrt(squares / (n - 1) / n));
        }
    }

    List<String> compare(Scenario base, List<Change> changes, int years, LongConsumer watcher) {
        var plain = new ArrayList<Findings>();
        var changed = new ArrayList<List<Findings>>();
        for (var _ : changes) changed.add(new ArrayList<>());
        long done = 0;
        for (int i = 0; i < years; i++) {
            long seed = base.seed() + i;
            plain.add(playing.apply(base.withSeed(seed)));
            watcher.accept(++done);
            for (int c = 0; c < changes.size(); c++) {
                changed.get(c).add(playing.apply(changes.get(c).scenario().withSeed(seed)));
                watcher.accept(++done);
            }
        }
        var lines = new ArrayList<String>();
        for (int c = 0; c < changes.size(); c++) lines.addAll(table(changes.get(c), plain, changed.get(c)));
        return lines;
    }

    private static List<String> table(Change change, List<Findings> plain, List<Findings> changed) {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT, "%-28s %12s %16s %24s", "", "as it is", change.words(), "difference (95 %)"));
        for (var measured : MEASURED) {
            int digits = measured.digits();
            var before = values(plain, measured);
            var after = values(changed, measured);
            var difference = difference(before, after);
            lines.add(String.format(
                    Locale.ROOT,
                    "%-28s %12." + digits + "f %16." + digits + "f %+14." + digits + "f %s",
                    measured.name(),
                    Estimate.of(before).mean(),
                    Estimate.of(after).mean(),
                    difference.mean(),
                    Double.isNaN(difference.margin())
                            ? ""
                            : String.format(Locale.ROOT, "± %." + digits + "f", difference.margin())));
        }
        return lines;
    }

    private static double[] values(List<Findings> found, Measured measured) {
        return found.stream().mapToDouble(measured.of()).toArray();
    }

    /** Year by year. */
    static Estimate difference(double[] before, double[] after) {
        var differences = new double[before.length];
        for (int i = 0; i < differences.length; i++) differences[i] = after[i] - before[i];
        return Estimate.of(differences);
    }
}
