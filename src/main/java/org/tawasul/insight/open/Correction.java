package org.tawasul.insight.open;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tawasul.insight.Measure;
import org.tawasul.insight.Tally;
import org.tawasul.insight.open.Cell.Place;
import org.tawasul.insight.open.Month.Group;

/**
 * Whether a month may be published again with other numbers. Who lays two releases side by side must learn nothing of a small
 * group. So the same places are hidden in both, which keeps the second from telling what the first did not; and each of the
 * smallest groups, published or not, is as it was or has changed by no fewer than the smallest group that is published. What else can be
 * computed is a sum of those, and so are what changed in it.
 */
final class Correction {
    /** How many people, or how many of their cases. */
    static final List<Measure> COUNTS = List.of(Measure.RECEIVED, Measure.ANSWERED, Measure.ON_TIME, Measure.RATED);

    private Correction() {}

    /**
     * @param groups of the month as it is; those of a month that was published before they were kept are empty, and it is
     *     never corrected
     */
    static boolean isAllowed(
            Map<Dataset, List<Cell>> before,
            Map<Dataset, List<Cell>> after,
            Map<Group, Tally> groupsBefore,
            Map<Group, Tally> groups,
            int smallest) {
        if (groupsBefore.isEmpty() != groups.isEmpty()) return false;
        for (var dataset : Dataset.values()) if (!hidden(before, dataset).equals(hidden(after, dataset))) return false;
        var all = new HashSet<>(groupsBefore.keySet());
        all.addAll(groups.keySet());
        for (var group : all) {
            var was = groupsBefore.getOrDefault(group, new Tally());
            var is = groups.getOrDefault(group, new Tally());
            for (var measure : COUNTS) {
                long change = Math.abs(is.get(measure) - was.get(measure));
                if (change > 0 && change < smallest) return false;
            }
        }
        return true;
    }

    static boolean isSame(Map<Dataset, List<Cell>> before, Map<Dataset, List<Cell>> after) {
        for (var dataset : Dataset.values())
            if (!content(before, dataset).equals(content(after, dataset))) return false;
        return true;
    }

    /** What is hidden at each place; a place that a release does not name has nothing, and says so. */
    private static Map<Place, Set<Base>> hidden(Map<Dataset, List<Cell>> release, Dataset dataset) {
        var hidden = byPlace(release, dataset, cell -> (Set<Base>) gaps(cell));
        hidden.values().removeIf(Set::isEmpty);
        return hidden;
    }

    private static EnumSet<Base> gaps(Cell cell) {
        var gaps = EnumSet.allOf(Base.class);
        gaps.removeAll(cell.shown());
        return gaps;
    }

    private static Map<Place, List<Long>> content(Map<Dataset, List<Cell>> release, Dataset dataset) {
        return byPlace(
                release,
                dataset,
                cell -> java.util.Arrays.stream(Base.values())
                        .flatMap(base -> base.measures().stream()
                                .map(measure -> cell.shows(base) ? cell.tally().get(measure) : -1L))
                        .toList());
    }

    private static <T> Map<Place, T> byPlace(
            Map<Dataset, List<Cell>> release, Dataset dataset, Function<Cell, T> said) {
        var byPlace = new HashMap<Place, T>();
        for (var cell : release.getOrDefault(dataset, List.of())) byPlace.put(cell.place(), said.apply(cell));
        return byPlace;
    }
}
