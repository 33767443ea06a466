package org.tawasul.insight;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked of the rollups.
 *
 * @param by what each line is told apart by, in this order
 * @param only dimensions that are held to some values; none of them is empty
 * @param sums what is summed up; everything else is left at zero
 * @param times by which clocks lines shall tell how long replies took in the middle, which costs more than sums do
 */
public record Question(
        Span span,
        Step step,
        List<Dimension> by,
        Map<Dimension, Set<String>> only,
        List<Measure> sums,
        Set<Wait> times) {
    private static final List<Measure> ALL = List.of(Measure.values());

    public Question {
        by = List.copyOf(by);
        only = Map.copyOf(only);
        sums = List.copyOf(sums);
        times = Set.copyOf(times);
    }

    public static Question of(Span span) {
        return new Question(span, Step.WHOLE, List.of(), Map.of(), ALL, Set.of());
    }

    public Question each(Step step) {
        return new Question(span, step, by, only, sums, times);
    }

    public Question by(Dimension... dimensions) {
        return new Question(span, step, List.of(dimensions), only, sums, times);
    }

    public Question only(Dimension dimension, long id) {
        return only(dimension, Set.of(Long.toString(id)));
    }

    public Question only(Dimension dimension, Set<String> values) {
        var narrowed = new EnumMap<Dimension, Set<String>>(Dimension.class);
        narrowed.putAll(only);
        narrowed.put(dimension, Set.copyOf(values));
        return new Question(span, step, by, narrowed, sums, times);
    }

    /** Only these sums, which costs less than all of them where many rows are read. */
    public Question sums(Measure... measures) {
        return new Question(span, step, by, only, List.of(measures), times);
    }

    /** With working time, which is what all figures of the middle are about. */
    public Question withTimes() {
        return withTimes(Wait.WORKING);
    }

    public Question withTimes(Wait... waits) {
        return new Question(span, step, by, only, sums, Set.of(waits));
    }

    public Question in(Span other) {
        return new Question(other, step, by, only, sums, times);
    }

    /** Whether sums are kept for each day of all that it asks together, and not for whole months only. */
    public boolean isKeptByDays() {
        var asked = EnumSet.noneOf(Dimension.class);
        asked.addAll(by);
        asked.addAll(only.keySet());
        return Cube.with(asked).isDaily();
    }
}
