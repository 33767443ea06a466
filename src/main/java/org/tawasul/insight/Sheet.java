package org.tawasul.insight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tawasul.insight.Count.Waited;

/** Counts summed up by the cells of all cubes, before they are written. */
final class Sheet {
    private final Map<Cell, Tally> cells = new HashMap<>();

    /** @param day the first of its month when {@code months} */
    record Cell(Cube cube, boolean months, LocalDate day, Keys keys) {}

    private record Where(LocalDate day, Keys keys) {}

    /** Adds what a case adds to the figures. */
    void add(List<Count> counts) {
        change(List.of(), counts);
    }

    /** Adds the difference between what a case added before and what it adds now. A length, once it is there, never changes. */
    void change(List<Count> before, List<Count> now) {
        var sums = new HashMap<Where, Tally>();
        boolean waited = before.stream().anyMatch(count -> count.waited() != null);
        for (var count : before) tally(sums, count).add(count.measure(), -count.by());
        for (var count : now) {
            var tally = tally(sums, count);
            tally.add(count.measure(), count.by());
            var length = count.waited();
            if (length != null && !waited) wait(tally, length);
        }
        sums.forEach((where, tally) -> {
            if (!tally.isEmpty() || tally.hasTimes()) add(where.day(), where.keys(), tally);
        });
    }

    private static Tally tally(Map<Where, Tally> sums, Count count) {
        return sums.computeIfAbsent(new Where(count.day(), count.keys()), key -> new Tally());
    }

    private static void wait(Tally tally, Waited waited) {
        tally.working().add(waited.working());
        tally.calendar().add(waited.calendar());
    }

    private void add(LocalDate day, Keys keys, Tally tally) {
        var month = day.withDayOfMonth(1);
        for (var cube : Cube.values()) {
            var within = keys.in(cube);
            at(new Cell(cube, true, month, within)).add(tally);
            if (cube.isDaily()) at(new Cell(cube, false, day, within)).add(tally);
        }
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
