package org.tawasul.insight;

import java.time.Duration;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Sums of measures, with how long replies took. */
public final class Tally {
    private final long[] sums = new long[Measure.values().length];
    private @Nullable Spread working;
    private @Nullable Spread calendar;

    public long get(Measure measure) {
        return sums[measure.ordinal()];
    }

    public void add(Measure measure, long by) {
        sums[measure.ordinal()] += by;
    }

    /** Adds all of another one, so many times: once, or minus once for what had been counted before. */
    public void add(Tally other, int times) {
        for (int i = 0; i < sums.length; i++) sums[i] += times * other.sums[i];
        if (times < 0) return;
        if (other.working != null) working().add(other.working);
        if (other.calendar != null) calendar().add(other.calendar);
    }

    public void add(Tally other) {
        add(other, 1);
    }

    Spread of(Wait wait) {
        return wait == Wait.WORKING ? working() : calendar();
    }

    /** Working time from submission to first reply; empty when it was not asked for. */
    public Spread working() {
        if (working == null) working = Spread.empty();
        return working;
    }

    /** The same by the clock on the wall. */
    public Spread calendar() {
        if (calendar == null) calendar = Spread.empty();
        return calendar;
    }

    /** One measure as a share of another, from 0 to 1; empty when there is nothing to be a share of. */
    public OptionalDouble share(Measure part, Measure whole) {
        return get(whole) == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) get(part) / get(whole));
    }

    /** Of first replies, those within the promise. */
    public OptionalDouble onTime() {
        return share(Measure.ON_TIME, Measure.ANSWERED);
    }

    /** Of promises that ended, those kept. */
    public OptionalDouble kept() {
        return share(Measure.KEPT, Measure.DUE);
    }

    /** The mean of the four marks of all ratings, from 1 to 5. */
    public OptionalDouble mark() {
        long marks = get(Measure.HANDLING) + get(Measure.CLARITY) + get(Measure.COURTESY) + get(Measure.EASE);
        return get(Measure.RATED) == 0 ? OptionalDouble.empty() : OptionalDouble.of(marks / 4.0 / get(Measure.RATED));
    }

    /** The mean of one of the four. */
    public OptionalDouble mark(Measure criterion) {
        return share(criterion, Measure.RATED);
    }

    public Duration meanWorking() {
        return mean(Measure.WORKING_SECONDS);
    }

    public Duration meanCalendar() {
        return mean(Measure.CALENDAR_SECONDS);
    }

    private Duration mean(Measure seconds) {
        long answered = get(Measure.ANSWERED);
        return answered == 0 ? Duration.ZERO : Duration.ofSeconds(get(seconds) / answered);
    }

    boolean hasTimes() {
        return working != null && !working.isEmpty();
    }

    public boolean isEmpty() {
        for (long sum : sums) if (sum != 0) return false;
        return true;
    }
}
