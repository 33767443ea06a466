package org.tawasul.insight.review;

import java.util.Collection;
import java.util.List;

/**
 * A mean of scores, and between what the mean of all replies of the span lies with 95 of 100. Whoever gave few replies had most of
 * them read, which makes it surer. An agency of which two replies were read cannot tell how far its replies differ among
 * themselves; that is taken from all agencies together (Student's t, with the correction for a finite number and a pooled
 * variance; W. Cochran, "Sampling Techniques", 3rd edition, 1977, chapters 2 and 5).
 *
 * @param read how many replies were scored
 * @param known whether there are low and high at all
 */
public record Estimate(double mean, double low, double high, int read, boolean known) {
    static final Estimate NONE = new Estimate(0, 0, 0, 0, false);
    private static final double FULL = 100;

    /** 97.5 of 100 of Student's distribution lie below, by degrees of freedom. */
    private static final double[] T = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    private static final double T_OF_MANY = 1.96;

    /** What was scored of one agency's replies. @param replies that it gave */
    record Stratum(int replies, List<Double> scores) {
        double mean() {
            return scores.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }

        private double squares() {
            double mean = mean();
            return scores.stream()
                    .mapToDouble(each -> (each - mean) * (each - mean))
                    .sum();
        }

        /** Of its mean. */
        private double variance(Spread spread) {
            int n = scores.size();
            return (1 - (double) n / Math.max(n, replies)) * spread.variance() / n;
        }

        private boolean isWhole() {
            return scores.size() >= replies;
        }
    }

    /** How far replies of one agency differ among themselves. @param freedom how many comparisons tell it; 0 for none */
    record Spread(double variance, int freedom) {
        static Spread of(Collection<Stratum> strata) {
            double squares = strata.stream().mapToDouble(Stratum::squares).sum();
            int freedom = strata.stream()
                    .mapToInt(each -> Math.max(0, each.scores().size() - 1))
                    .sum();
            return new Spread(freedom == 0 ? 0 : squares / freedom, freedom);
        }
    }

    static Estimate of(Stratum stratum, Spread spread) {
        int n = stratum.scores().size();
        if (n == 0) return NONE;
        boolean known = spread.freedom() > 0 || stratum.isWhole();
        return within(stratum.mean(), Math.sqrt(stratum.variance(spread)), spread, n, known);
    }

    /** The mean of all: each agency with the weight of the replies that it gave, however many of them were drawn. */
    static Estimate of(Collection<Stratum> strata, Spread spread) {
        var scored = strata.stream().filter(each -> !each.scores().isEmpty()).toList();
        double all = scored.stream().mapToDouble(Stratum::replies).sum();
        double mean = 0;
        double variance = 0;
        int n = 0;
        for (var each : scored) {
            double weight = each.replies() / all;
            mean += weight * each.mean();
            variance += weight * weight * each.variance(spread);
            n += each.scores().size();
        }
        if (n == 0) return NONE;
        boolean known = spread.freedom() > 0 || scored.stream().allMatch(Stratum::isWhole);
        return within(mean, Math.sqrt(variance), spread, n, known);
    }

    private static Estimate within(double mean, double error, Spread spread, int read, boolean known) {
        double margin = known ? t(spread.freedom()) * error : FULL;
        return new Estimate(mean, Math.max(0, mean - margin), Math.min(FULL, mean + margin), read, known);
    }

    private static double t(int freedom) {
        return freedom == 0 ? 0 : freedom <= T.length ? T[freedom - 1] : T_OF_MANY;
    }
}
