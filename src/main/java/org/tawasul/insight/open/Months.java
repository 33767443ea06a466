package org.tawasul.insight.open;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tawasul.insight.Figure;
import org.tawasul.insight.Tally;
import org.tawasul.insight.open.Releases.Published;

/** What was published of one row of a table, month by month. */
public final class Months {
    private final TreeMap<YearMonth, Cell> cells = new TreeMap<>();

    Months(List<Published> published) {
        for (var each : published) cells.put(each.month(), each.cell());
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    public List<YearMonth> months() {
        return List.copyOf(cells.keySet());
    }

    /** Empty for a month that is not published, or of which this is not. */
    public OptionalDouble of(Figure figure, YearMonth month) {
        var cell = cells.get(month);
        if (cell == null || !cell.shows(Base.of(figure))) return OptionalDouble.empty();
        return figure.of(cell.tally());
    }

    /** Over all months of which it is published. */
    public OptionalDouble of(Figure figure) {
        var sum = new Tally();
        boolean any = false;
        for (var cell : cells.values()) {
            if (!cell.shows(Base.of(figure))) continue;
            any = true;
            sum.add(cell.tally());
        }
        return any ? figure.of(sum) : OptionalDouble.empty();
    }

    /** Of how many months it is not published, for the group is too small. */
    public long hidden(Figure figure) {
        return cells.values().stream()
                .filter(cell -> !cell.shows(Base.of(figure)))
                .count();
    }

    /** Those of the year before that stand beside these. */
    Months beside(Months now) {
        var kept = new TreeMap<YearMonth, Cell>();
        for (Map.Entry<YearMonth, Cell> each : cells.entrySet())
            if (now.cells.containsKey(each.getKey().plusYears(1))) kept.put(each.getKey(), each.getValue());
        var beside = new Months(List.of());
        beside.cells.putAll(kept);
        return beside;
    }

    long count(Base base, YearMonth month) {
        var cell = cells.get(month);
        return cell == null || !cell.shows(base) ? 0 : cell.count(base);
    }
}
