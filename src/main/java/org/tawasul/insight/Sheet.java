package org.tawasul.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tawasul.insight.Count.Waited;

/** Counts summed up by the cells of all cubes, before they are written. */
final class Sheet {
    private final Map<Cell, Tally> cells = new HashMap<>();

    /** @param day the first of its month when {@code months} */
    record Cell(Cube cube, boolean months, LocalDate day, Keys keys) {
        /** What is read together stands together. */
        static final Comparator<Cell> TOGETHER =
                Comparator.comparing(Cell::cube).thenComparing(Cell::months).thenComparing(Cell::day);

        /** The last day that it sums up. */
        LocalDate end() {
            return months ? day.plusMonths(1).minusDays(1) : day;
        }
    }

    private record Where(LocalDate day, Keys keys) {}

    /** Adds what a case adds to the figures. */
    void add(List<Count> counts) {
        change(List.of(), counts);
    }

    /** Adds the difference between what a case added before and what it adds now. A length, once it is there, never changes. */
    void change(List<Count> before, List<Count> now) {
        var places = new HashMap<Where, List<Tally>>(); // a life has few, and says several things of each
        boolean waited = before.stream().anyMatch(count -> count.waited() != null);
        for (var count : before) for (var tally : at(count, places)) tally.add(count.measure(), -count.by());
        for (var count : now) {
            var length = waited ? null : count.waited();
            for (var tally : at(count, places)) {
                tally.add(count.measure(), count.by());
                if (length != null) wait(tally, length);
            }
        }
    }

    private static void wait(Tally tally, Waited waited) {
        tally.working().add(waited.working());
        tally.calendar().add(waited.calendar());
    }

    private List<Tally> at(Count count, Map<Where, List<Tally>> places) {
        return places.computeIfAbsent(new Where(count.day(), count.keys()), this::at);
    }

    /** The cells of all cubes in which something is counted. */
    private List<Tally> at(Where where) {
        var tallies = new ArrayList<Tally>(2 * Cube.values().length);
        var month = where.day().withDayOfMonth(1);
        for (var cube : Cube.values()) {
            var within = where.keys().in(cube);
            tallies.add(at(new Cell(cube, true, month, within)));
            if (cube.isDaily()) tallies.add(at(new Cell(cube, false, where.day(), within)));
        }
        return tallies;
    }

    private Tally at(Cell cell) {
        return cells.computeIfAbsent(cell, key -> new Tally());
    }

    /** Takes in all of another one. */
    void add(Sheet other) {
        other.cells.forEach((cell, tally) -> at(cell).add(tally));
    }

    /** Only what lies in a span: its days, and the months that begin in it. */
    Sheet within(Span span) {
        var part = new Sheet();
        cells.forEach((cell, tally) -> {
            if (span.contains(cell.day())) part.at(cell).add(tally);
        });
        return part;
    }

    /** Takes a cell out; an empty one when it is not there. */
    Tally take(Cell cell) {
        var taken = cells.remove(cell);
        return taken == null ? new Tally() : taken;
    }

    /** The day up to which the older half of its cells ends; empty when it has none. */
    Optional<LocalDate> middle() {
        var ends = new TreeMap<LocalDate, Integer>();
        for (var cell : cells.keySet()) ends.merge(cell.end(), 1, Integer::sum);
        int passed = 0;
        for (var end : ends.entrySet()) {
            passed += end.getValue();
            if (2 * passed >= cells.size()) return Optional.of(end.getKey());
        }
        return Optional.empty();
    }

    /** Takes out all that ends up to a day. */
    Sheet takeUpTo(LocalDate day) {
        var taken = new Sheet();
        cells.entrySet().removeIf(entry -> {
            boolean over = !entry.getKey().end().isAfter(day);
            if (over) taken.cells.put(entry.getKey(), entry.getValue());
            return over;
        });
        return taken;
    }

    int size() {
        return cells.size();
    }

    /** What is not nothing. */
    Map<Cell, Tally> cells() {
        cells.values().removeIf(tally -> tally.isEmpty() && !tally.hasTimes());
        return cells;
    }

    void clear() {
        cells.clear();
    }
}
