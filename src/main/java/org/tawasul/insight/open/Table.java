package org.tawasul.insight.open;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tawasul.insight.Tally;
import org.tawasul.insight.open.Cell.Place;

/** Sums by rows and columns, of which a part can be published. */
final class Table {
    private static final String SUM = "";

    private final Map<Place, Tally> sums = new HashMap<>();
    private final TreeSet<String> rows = new TreeSet<>();
    private final TreeSet<String> columns = new TreeSet<>();

    void add(String row, String column, Tally tally) {
        rows.add(row);
        columns.add(column);
        for (var place :
                List.of(new Place(row, column), new Place(row, SUM), new Place(SUM, column), new Place(SUM, SUM)))
            sums.computeIfAbsent(place, made -> new Tally()).add(tally);
    }

    /** Each of its places with what may be shown there; of a table of one column only the sums of its rows. */
    List<Cell> published(int smallest) {
        if (rows.isEmpty()) return List.of();
        var rowKeys = new ArrayList<>(rows);
        rowKeys.add(SUM);
        var columnKeys = new ArrayList<>(columns);
        columnKeys.add(SUM);
        var hidden = new EnumMap<Base, boolean[][]>(Base.class);
        for (var base : Base.values()) hidden.put(base, hidden(base, rowKeys, columnKeys, smallest));
        var cells = new ArrayList<Cell>();
        for (int row = 0; row < rowKeys.size(); row++)
            for (int column = 0; column < columnKeys.size(); column++) {
                var place = new Place(rowKeys.get(row), columnKeys.get(column));
                if (columns.size() == 1 && !place.column().isEmpty()) continue;
                cells.add(cell(place, hidden, row, column));
            }
        return cells;
    }

    private boolean[][] hidden(Base base, List<String> rowKeys, List<String> columnKeys, int smallest) {
        var counts = new long[rowKeys.size()][columnKeys.size()];
        for (int row = 0; row < counts.length; row++)
            for (int column = 0; column < counts[row].length; column++)
                counts[row][column] =
                        get(new Place(rowKeys.get(row), columnKeys.get(column))).get(base.count());
        return Hiding.of(counts, smallest);
    }

    private Cell cell(Place place, Map<Base, boolean[][]> hidden, int row, int column) {
        var shown = EnumSet.noneOf(Base.class);
        var tally = new Tally();
        hidden.forEach((base, gaps) -> {
            if (gaps[row][column]) return;
            shown.add(base);
            for (var measure : base.measures()) tally.add(measure, get(place).get(measure));
        });
        return new Cell(place.row(), place.column(), tally, shown);
    }

    private Tally get(Place place) {
        return sums.getOrDefault(place, new Tally());
    }
}
