package org.tawasul.insight.reports;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tawasul.insight.Line;
import org.tawasul.insight.Span;
import org.tawasul.insight.Tally;

/** The sums of a report, crosswise: a line for each combination of keys, in it one sum for each key of the columns. */
public final class Grid {
    private final Choice choice;
    private final Span span;
    private final boolean widened;
    private final Map<List<String>, Row> rows = new LinkedHashMap<>();
    private final Set<String> columns = new LinkedHashSet<>();
    private final Row total = new Row(List.of());

    /** @param widened whether it could be counted by whole months only, and so is about more days than were asked for */
    Grid(Choice choice, Span span, boolean widened) {
        this.choice = choice;
        this.span = span;
        this.widened = widened;
    }

    static final class Row {
        private final List<String> keys;
        private final Map<String, Tally> cells = new LinkedHashMap<>();
        private final Tally sum = new Tally();

        Row(List<String> keys) {
            this.keys = keys;
        }

        List<String> keys() {
            return keys;
        }

        /** Empty sums where there is nothing. */
        Tally cell(String column) {
            return cells.getOrDefault(column, new Tally());
        }

        Tally sum() {
            return sum;
        }

        private void add(String column, Tally tally) {
            cells.computeIfAbsent(column, key -> new Tally()).add(tally);
            sum.add(tally);
        }
    }

    void add(Line line) {
        var keys = choice.rows().stream().map(axis -> key(axis, line)).toList();
        var column = choice.columns() == null ? "" : key(choice.columns(), line);
        columns.add(column);
        rows.computeIfAbsent(keys, Row::new).add(column, line.tally());
        total.add(column, line.tally());
    }

    private static String key(Axis axis, Line line) {
        var dimension = axis.dimension();
        return dimension == null ? line.from().toString() : line.key(dimension);
    }

    Choice choice() {
        return choice;
    }

    Span span() {
        return span;
    }

    boolean widened() {
        return widened;
    }

    Collection<Row> rows() {
        return rows.values();
    }

    /** Keys of the columns in no order; a single empty one when there are no columns. */
    Set<String> columns() {
        return columns;
    }

    Row total() {
        return total;
    }

    long cells() {
        long groups = choice.columns() == null ? 1 : columns.size() + 1L;
        return rows.size() * groups * choice.figures().size();
    }
}
