package org.tawasul.insight.dashboards;

/**
 * A unit held against what the whole country achieves with the same matters: the national share in time of each group of
 * services and kind, weighed by what the unit answered of it.
 *
 * @param expected share in time
 */
public record Standing(long unit, Counted counted, double expected) {
    /** What can be said of it. */
    public enum Verdict {
        WORSE,
        AS_EXPECTED,
        BETTER
    }

    /** Of fewer answers nothing can be told. */
    private static final int TELLING = 20;

    /** Nothing is said of what chance alone may have done. */
    public Verdict verdict() {
        if (!tells()) return Verdict.AS_EXPECTED;
        if (counted.high() < expected) return Verdict.WORSE;
        return counted.low() > expected ? Verdict.BETTER : Verdict.AS_EXPECTED;
    }

    boolean tells() {
        return counted.answered() >= TELLING;
    }

    public double difference() {
        return counted.share().orElse(expected) - expected;
    }

    double low() {
        return counted.low() - expected;
    }

    double high() {
        return counted.high() - expected;
    }
}
