package org.tawasul.insight.open;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tawasul.insight.Tally;
import org.tawasul.insight.open.Cell.Place;

/** Sums by rows and columns, of which a part can be published. */
final class Table {
    static final String SUM = "";

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

    /** All of its places, those of sums last; of a table of one column only the sums of its rows. */
    List<Place> places() {
        var places = new ArrayList<Place>();
        for (var row : withSum(rows))
            for (var column : hasOneColumn() ? List.of(SUM) : withSum(columns)) places.add(new Place(row, column));
        return rows.isEmpty() ? List.of() : places;
    }

    boolean hasOneColumn() {
        return columns.size() == 1;
    }

    /** The smallest groups that it knows: what all else is added up from. */
    List<Place> innermost() {
        return sums.keySet().stream()
                .filter(place -> !place.row().isEmpty() && !place.column().isEmpty())
                .toList();
    }

    /** Each of its places with what may be shown there. */
    List<Cell> published(Map<Base, Set<Place>> hidden) {
        return places().stream().map(place -> cell(place, hidden)).toList();
    }

    private Cell cell(Place place, Map<Base, Set<Place>> hidden) {
        var shown = EnumSet.noneOf(Base.class);
        var tally = new Tally();
        hidden.forEach((base, gaps) -> {
            if (gaps.contains(place)) return;
            shown.add(base);
            for (var measure : base.measures()) tally.add(measure, get(place).get(measure));
        });
        return new Cell(place.row(), place.column(), tally, shown);
    }

    Tally get(Place place) {
        return sums.getOrDefault(place, new Tally());
    }

    private static List<String> withSum(TreeSet<String> keys) {
        var all = new ArrayList<>(keys);
        all.add(SUM);
        return all;
    }
}
