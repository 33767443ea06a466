package org.tawasul.insight.open;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which numbers of a table stay unpublished so that nobody learns of a group of fewer than {@code k} people.
 *
 * <p>The table has its sums in the last row and the last column. Small numbers go first: those from 1 to k − 1. Others go
 * with them, for a single gap in a row is what its sum leaves over. Think of rows and columns as dots, and of each gap as a
 * line from its row to its column: it can be computed from what is published exactly when its line is a bridge, that is
 * when no other way of gaps leads from its row to its column. So each is closed to a ring, along the way that costs the fewest people.
 * And what the gaps of a line add up to is a group as well: where its sum is published, it is at least {@code k}. A nought
 * says nothing about anybody; it stays, and closes no ring.
 */
final class Hiding {
    private static final long NO_WAY = Long.MAX_VALUE;

    private final long[][] counts;
    private final long k;
    private final boolean[][] hidden;
    private final int rows;
    private final int columns;

    private record Cell(int row, int column) {}

    private Hiding(long[][] counts, long k) {
        this.counts = counts;
        this.k = k;
        this.rows = counts.length;
        this.columns = counts[0].length;
        this.hidden = new boolean[rows][columns];
    }

    /** @param counts with the sum of each column in the last row, and of each row in the last column */
    static boolean[][] of(long[][] counts, long k) {
        return new Hiding(counts, k).hide();
    }

    private boolean[][] hide() {
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++)
                hidden[row][column] = counts[row][column] > 0 && counts[row][column] < k;
        if (hidden[rows - 1][columns - 1]) return all();
        while (enlargeOne() || closeOne()) if (hidden[rows - 1][columns - 1]) return all();
        return hidden;
    }

    /** Of a table that cannot be published so that it says something, nothing is; noughts neither. */
    private boolean[][] all() {
        for (var row : hidden) Arrays.fill(row, true);
        return hidden;
    }

    /** Hides one number more where those of a line add up to a small group. */
    private boolean enlargeOne() {
        for (int row = 0; row < rows; row++) {
            var line = new ArrayList<Cell>();
            for (int column = 0; column < columns; column++) line.add(new Cell(row, column));
            if (enlarge(line)) return true;
        }
        for (int column = 0; column < columns; column++) {
            var line = new ArrayList<Cell>();
            for (int row = 0; row < rows; row++) line.add(new Cell(row, column));
            if (enlarge(line)) return true;
        }
        return false;
    }

    private boolean enlarge(List<Cell> line) {
        if (isHidden(line.getLast())) return false;
        var parts = line.subList(0, line.size() - 1);
        long group =
                parts.stream().filter(this::isHidden).mapToLong(this::count).sum();
        if (group == 0 || group >= k) return false;
        var more = parts.stream()
                .filter(cell -> !isHidden(cell) && count(cell) > 0)
                .min((one, other) -> Long.compare(count(one), count(other)));
        more.ifPresent(cell -> hidden[cell.row()][cell.column()] = true);
        return more.isPresent();
    }

    /** Closes one gap to a ring of gaps; hides the corner, and with it everything, where no ring can be. */
    private boolean closeOne() {
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++) {
                if (!hidden[row][column]) continue;
                var way = cheapestWay(new Cell(row, column));
                if (way.isPresent() && way.get().isEmpty()) continue;
                for (var cell : way.orElse(List.of(new Cell(rows - 1, columns - 1))))
                    hidden[cell.row()][cell.column()] = true;
                return true;
            }
        return false;
    }

    /** What else has to be hidden for a way from the row of a gap to its column that does not use it (Dijkstra's). */
    private Optional<List<Cell>> cheapestWay(Cell gap) {
        // Dots: the rows, then the columns.
        var costs = new long[rows + columns];
        var from = new int[rows + columns];
        var done = new boolean[rows + columns];
        Arrays.fill(costs, NO_WAY);
        costs[gap.row()] = 0;
        while (true) {
            int at = -1;
            for (int dot = 0; dot < costs.length; dot++)
                if (!done[dot] && costs[dot] < NO_WAY && (at < 0 || costs[dot] < costs[at])) at = dot;
            if (at < 0) return Optional.empty();
            if (at == rows + gap.column()) return Optional.of(newOnTheWay(gap, from));
            done[at] = true;
            for (int next = at < rows ? rows : 0; next < (at < rows ? rows + columns : rows); next++) {
                var cell = between(at, next);
                long cost = cell.equals(gap) ? NO_WAY : cost(cell);
                if (cost == NO_WAY || costs[at] + cost >= costs[next]) continue;
                costs[next] = costs[at] + cost;
                from[next] = at;
            }
        }
    }

    private List<Cell> newOnTheWay(Cell gap, int[] from) {
        var more = new ArrayList<Cell>();
        for (int dot = rows + gap.column(); dot != gap.row(); dot = from[dot]) {
            var cell = between(from[dot], dot);
            if (!isHidden(cell)) more.add(cell);
        }
        return more;
    }

    private Cell between(int one, int other) {
        return one < rows ? new Cell(one, other - rows) : new Cell(other, one - rows);
    }

    /** The sum of everything stands in more than one table, so it is hidden with a whole table only. */
    private long cost(Cell cell) {
        if (isHidden(cell)) return 0;
        boolean corner = cell.row() == rows - 1 && cell.column() == columns - 1;
        return corner || count(cell) == 0 ? NO_WAY : count(cell);
    }

    private boolean isHidden(Cell cell) {
        return hidden[cell.row()][cell.column()];
    }

    private long count(Cell cell) {
        return counts[cell.row()][cell.column()];
    }
}
