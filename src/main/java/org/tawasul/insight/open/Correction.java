package org.tawasul.insight.open;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.tawasul.insight.Measure;
import org.tawasul.insight.open.Cell.Place;

/**
 * Whether a table may be published again with other numbers. Who lays two releases side by side must learn nothing of
 * a small group: the same places are hidden, and each number that anybody can read or compute (what is shown, and what the hidden
 * numbers of a row or a column add up to) is either the same or differs by no fewer than the smallest group.
 */
final class Correction {
    /** How many people, or how many of their cases. */
    private static final List<Measure> COUNTS =
            List.of(Measure.RECEIVED, Measure.ANSWERED, Measure.ON_TIME, Measure.RATED);

    private final Map<Place, Cell> before;
    private final Map<Place, Cell> after;
    private final int smallest;

    private Correction(List<Cell> before, List<Cell> after, int smallest) {
        this.before = byPlace(before);
        this.after = byPlace(after);
        this.smallest = smallest;
    }

    static boolean isAllowed(List<Cell> before, List<Cell> after, int smallest) {
        return new Correction(before, after, smallest).isAllowed();
    }

    static boolean isSame(List<Cell> before, List<Cell> after) {
        return Correction.content(before).equals(content(after));
    }

    private boolean isAllowed() {
        var places = new LinkedHashSet<>(before.keySet());
        places.addAll(after.keySet());
        for (var base : Base.values()) {
            boolean isWhole = places.stream().anyMatch(place -> shows(before, place, base));
            boolean willBe = places.stream().anyMatch(place -> shows(after, place, base));
            if (isWhole != willBe) return false;
            if (!isWhole) continue;
            for (var place : places) if (shows(before, place, base) != shows(after, place, base)) return false;
        }
        for (var measure : COUNTS) {
            for (var place : places) if (!isFar(get(before, place, measure), get(after, place, measure))) return false;
            for (var place : places) {
                boolean ofRow = place.column().isEmpty();
                boolean ofColumn = place.row().isEmpty();
                if (ofRow && !isFar(rest(before, place, true, measure), rest(after, place, true, measure)))
                    return false;
                if (ofColumn && !isFar(rest(before, place, false, measure), rest(after, place, false, measure)))
                    return false;
            }
        }
        return true;
    }

    private boolean isFar(long one, long other) {
        return one == other || Math.abs(one - other) >= smallest;
    }

    /** What the hidden numbers of a row or a column add up to, as far as its sum is shown. */
    private static long rest(Map<Place, Cell> cells, Place sum, boolean ofRow, Measure measure) {
        long rest = get(cells, sum, measure);
        for (var each : cells.values()) {
            if (ofRow && each.row().equals(sum.row()) && !each.column().isEmpty())
                rest -= each.tally().get(measure);
            if (!ofRow && each.column().equals(sum.column()) && !each.row().isEmpty())
                rest -= each.tally().get(measure);
        }
        return rest;
    }

    /** A place that a release does not name has nothing, and says so. */
    private static boolean shows(Map<Place, Cell> cells, Place place, Base base) {
        var cell = cells.get(place);
        return cell == null || cell.shows(base);
    }

    private static long get(Map<Place, Cell> cells, Place place, Measure measure) {
        var cell = cells.get(place);
        return cell == null ? 0 : cell.tally().get(measure);
    }

    private static Map<Place, Cell> byPlace(List<Cell> cells) {
        var byPlace = new HashMap<Place, Cell>();
        for (var cell : cells) byPlace.put(cell.place(), cell);
        return byPlace;
    }

    private static Map<Place, List<Object>> content(List<Cell> cells) {
        var content = new HashMap<Place, List<Object>>();
        for (var cell : cells) {
            var said = new ArrayList<Object>(List.of(cell.shown()));
            for (var base : Base.values())
                for (var measure : base.measures()) said.add(cell.tally().get(measure));
            content.put(cell.place(), said);
        }
        return content;
    }
}
