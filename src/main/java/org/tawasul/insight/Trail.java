package org.tawasul.insight;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tawasul.insight.Trace.What;

/**
 * The traces that a case leaves by what it adds to the figures. They are made of the very counts of which the figures are sums,
 * and so a list behind a figure cannot hold anything else.
 */
final class Trail {
    /** A mark like this, or a worse one, is low. */
    private static final int LOW = 2;

    private static final int MARKS = 4;

    private final long caseId;
    private final Map<Trace, Integer> traces = new LinkedHashMap<>();
    private @Nullable Count opened;

    private Trail(long caseId) {
        this.caseId = caseId;
    }

    /** @param counts as {@link Life} gives them, in its order */
    static List<Trace> of(long caseId, List<Count> counts) {
        var trail = new Trail(caseId);
        boolean inTime = counts.stream().anyMatch(count -> count.measure() == Measure.ON_TIME);
        boolean kept = counts.stream().anyMatch(count -> count.measure() == Measure.KEPT);
        for (int i = 0; i < counts.size(); i++) {
            var count = counts.get(i);
            switch (count.measure()) {
                case ANSWERED -> trail.answered(count, inTime ? What.IN_TIME : What.LATE);
                case DUE -> trail.add(count, kept ? What.KEPT : What.MISSED);
                case RATED -> trail.rated(count, counts.subList(i + 1, i + 1 + MARKS));
                case OPENED -> trail.opened = count;
                case ENDED -> trail.stayed(count);
                // Said together with what they belong to.
                case ON_TIME, KEPT, WORKING_SECONDS, CALENDAR_SECONDS, HANDLING, CLARITY, COURTESY, EASE -> {}
                default -> trail.add(count, What.valueOf(count.measure().name()));
            }
        }
        trail.stayed(null);
        return trail.traces.entrySet().stream()
                .map(trace -> trace.getKey().times(trace.getValue()))
                .toList();
    }

    private void answered(Count count, What what) {
        var waited = Objects.requireNonNull(count.waited());
        add(
                count,
                what,
                Math.toIntExact(waited.working().toSeconds()),
                Math.toIntExact(waited.calendar().toSeconds()),
                count.day());
    }

    private void rated(Count count, List<Count> marks) {
        boolean low = marks.stream().anyMatch(mark -> mark.by() <= LOW);
        int[] written = marks.stream().mapToInt(mark -> (int) mark.by()).toArray();
        add(count, low ? What.RATED_LOW : What.RATED_WELL, Trace.written(written), 0, count.day());
    }

    /** What begins and ends on the same day is not open at its end. A case is open in one place at a time. */
    private void stayed(@Nullable Count ended) {
        if (opened == null) return;
        var until = ended == null ? LocalDate.MAX : ended.day();
        if (until.isAfter(opened.day())) add(opened, What.OPEN, 0, 0, until);
        opened = null;
    }

    private void add(Count count, What what) {
        add(count, what, 0, 0, count.day());
    }

    private void add(Count count, What what, int value, int calendar, LocalDate until) {
        var keys = count.keys();
        var trace = new Trace(caseId, what, count.day(), keys.agency(), keys.department(), 1, value, calendar, until);
        traces.merge(trace, 1, Integer::sum);
    }
}
