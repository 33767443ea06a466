package org.tawasul.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What is shown to anybody, with its one definition: how it is made of {@link Measure}s. Each has a page that says it in words
 * ({@code /figures/definitions/…}).
 */
public enum Figure {
    RECEIVED(Unit.COUNT, Better.NEITHER, count(Measure.RECEIVED)),
    ANSWERED(Unit.COUNT, Better.NEITHER, count(Measure.ANSWERED)),
    /** Of first replies, those within the promise. */
    ON_TIME(Unit.SHARE, Better.MORE, Tally::onTime),
    /** Of promises that ended, answered or not, those kept. */
    KEPT(Unit.SHARE, Better.MORE, Tally::kept),
    /** Until half of the first replies were there. */
    MEDIAN_TIME(Unit.WORKING_TIME, Better.LESS, tally -> quantile(tally.working(), 0.5)),
    NINE_OF_TEN_TIME(Unit.WORKING_TIME, Better.LESS, tally -> quantile(tally.working(), 0.9)),
    MEAN_TIME(Unit.WORKING_TIME, Better.LESS, tally -> mean(tally, Measure.WORKING_SECONDS)),
    MEAN_DAYS(Unit.CALENDAR_TIME, Better.LESS, tally -> mean(tally, Measure.CALENDAR_SECONDS)),
    REOPENED(Unit.SHARE, Better.LESS, share(Measure.REOPENED, Measure.ANSWERED)),
    REFERRED(Unit.SHARE, Better.LESS, share(Measure.REFERRED_OUT, Measure.RECEIVED)),
    ASKED(Unit.SHARE, Better.LESS, share(Measure.ASKED, Measure.RECEIVED)),
    WITHDRAWN(Unit.COUNT, Better.NEITHER, count(Measure.WITHDRAWN)),
    CLOSED(Unit.COUNT, Better.NEITHER, count(Measure.CLOSED)),
    ESCALATED(Unit.COUNT, Better.LESS, count(Measure.ESCALATED)),
    /** By how much what is open grew. */
    GROWTH(
            Unit.COUNT,
            Better.LESS,
            tally -> OptionalDouble.of(tally.get(Measure.OPENED) - (double) tally.get(Measure.ENDED))),
    RATED(Unit.COUNT, Better.NEITHER, count(Measure.RATED)),
    SATISFACTION(Unit.MARK, Better.MORE, Tally::mark),
    HANDLING(Unit.MARK, Better.MORE, tally -> tally.mark(Measure.HANDLING)),
    CLARITY(Unit.MARK, Better.MORE, tally -> tally.mark(Measure.CLARITY)),
    COURTESY(Unit.MARK, Better.MORE, tally -> tally.mark(Measure.COURTESY)),
    EASE(Unit.MARK, Better.MORE, tally -> tally.mark(Measure.EASE)),
    MESSAGES(Unit.COUNT, Better.NEITHER, count(Measure.MESSAGES)),
    PROMISES_KEPT(Unit.SHARE, Better.MORE, share(Measure.PROMISES_KEPT, Measure.PROMISES_DUE));

    /** What its number counts. */
    public enum Unit {
        COUNT,
        /** From 0 to 1, shown in hundredths. */
        SHARE,
        /** From 1 to 5. */
        MARK,
        /** Seconds, of which a working day has 86,400. */
        WORKING_TIME,
        /** Seconds by the clock on the wall. */
        CALENDAR_TIME
    }

    /** Which way of a change is to the good. */
    public enum Better {
        MORE,
        LESS,
        NEITHER
    }

    private final Unit unit;
    private final Better better;
    private final Function<Tally, OptionalDouble> formula;

    Figure(Unit unit, Better better, Function<Tally, OptionalDouble> formula) {
        this.unit = unit;
        this.better = better;
        this.formula = formula;
    }

    /** Empty when there is nothing that it could be said of. */
    public OptionalDouble of(Tally tally) {
        return formula.apply(tally);
    }

    public Unit unit() {
        return unit;
    }

    public Better better() {
        return better;
    }

    /** Whether lines have to carry {@link Question#withTimes how long replies took}. */
    public boolean needsTimes() {
        return this == MEDIAN_TIME || this == NINE_OF_TEN_TIME;
    }

    /** In addresses and files, such as {@code on-time}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Figure> find(String code) {
        return Arrays.stream(values())
                .filter(figure -> figure.code().equals(code))
                .findFirst();
    }

    /** The key of its name. Its definition stands under {@code .says}, its formula under {@code .formula}. */
    public String key() {
        return "insight.figure." + code();
    }

    private static Function<Tally, OptionalDouble> count(Measure measure) {
        return tally -> OptionalDouble.of(tally.get(measure));
    }

    private static Function<Tally, OptionalDouble> share(Measure part, Measure whole) {
        return tally -> tally.share(part, whole);
    }

    private static OptionalDouble quantile(Spread spread, double share) {
        return spread.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(spread.at(share).toSeconds());
    }

    private static OptionalDouble mean(Tally tally, Measure seconds) {
        return tally.share(seconds, Measure.ANSWERED);
    }
}
