package org.tawasul.insight.open;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tawasul.insight.Tally;
import org.tawasul.insight.open.Cell.Place;

/**
 * The tables of a month, which are published together: what one of them hides must not follow from another.
 *
 * <p>All of them have the sum of everything in common; it is published, or nothing is. The agencies and the groups of services
 * have more: everybody can read which agency offers what. So how many cases of each agency fell into each group is a
 * table too, which nobody publishes and of which both sums are known. Channels and requesters have nothing to do with that.
 */
final class Month {
    private final Map<Dataset, Table> tables;
    /** Rows are agencies, columns groups of services. */
    private final Table links;

    /** The smallest groups of which something is counted. @param of the name of a dataset, or {@link #LINKS} */
    record Group(String of, String row, String column) {}

    private static final String LINKS = "LINKS";

    Month(Map<Dataset, Table> tables, Table links) {
        this.tables = tables;
        this.links = links;
    }

    Map<Dataset, List<Cell>> published(int smallest) {
        var hidden = new EnumMap<Dataset, Map<Base, Set<Place>>>(Dataset.class);
        for (var dataset : Dataset.values()) hidden.put(dataset, new EnumMap<>(Base.class));
        for (var base : Base.values()) {
            hide(Set.of(Dataset.AGENCIES, Dataset.SERVICES), base, smallest, hidden);
            hide(Set.of(Dataset.REQUESTERS), base, smallest, hidden);
        }
        var published = new EnumMap<Dataset, List<Cell>>(Dataset.class);
        hidden.forEach((dataset, gaps) -> published.put(dataset, table(dataset).published(gaps)));
        return published;
    }

    /** A number of a dataset. */
    private record Named(Dataset dataset, Place place) {}

    private void hide(Set<Dataset> together, Base base, int smallest, Map<Dataset, Map<Base, Set<Place>>> hidden) {
        var hiding = new Hiding<Named>(smallest);
        for (var dataset : together) offer(dataset, base, hiding);
        if (together.contains(Dataset.AGENCIES))
            for (var place : links.innermost())
                hiding.keepBack("agency " + place.row(), "group " + place.column(), count(links, place, base));
        long all = count(table(Dataset.AGENCIES), new Place(Table.SUM, Table.SUM), base);
        Optional<Set<Named>> gaps = all > 0 && all < smallest ? Optional.empty() : hiding.hide();
        for (var dataset : together) {
            var places = new HashSet<>(table(dataset).places());
            gaps.ifPresent(names -> places.removeIf(place -> !names.contains(new Named(dataset, place))));
            hidden.getOrDefault(dataset, Map.of()).put(base, places);
        }
    }

    /** The numbers of a table, from the equation in which they are a sum to the one in which they are a part. */
    private void offer(Dataset dataset, Base base, Hiding<Named> hiding) {
        var table = table(dataset);
        for (var place : table.places()) {
            boolean ofRow = place.column().isEmpty();
            boolean ofColumn = place.row().isEmpty();
            if (ofRow && ofColumn) continue;
            Object row = dataset + " row " + place.row();
            Object column = dataset + " column " + place.column();
            Object from = ofRow ? above(dataset, place.row()) : ofColumn ? column : row;
            Object to = ofRow ? below(dataset, place.row()) : ofColumn ? "all columns of " + dataset : column;
            hiding.offer(new Named(dataset, place), from, to, count(table, place, base));
        }
        if (dataset == Dataset.AGENCIES || !table.hasOneColumn()) return;
        for (var place : table.innermost())
            hiding.keepBack(
                    dataset + " row " + place.row(), dataset + " column " + place.column(), count(table, place, base));
    }

    /** Where the sum of a row is a part: of everything, or of what agencies did for a group. */
    private static Object above(Dataset dataset, String row) {
        return dataset == Dataset.SERVICES ? "group " + row : "all rows of " + dataset;
    }

    private static Object below(Dataset dataset, String row) {
        return dataset == Dataset.AGENCIES ? "agency " + row : dataset + " row " + row;
    }

    /** How many there are of each group, published or not. */
    Map<Group, Tally> groups() {
        var groups = new HashMap<Group, Tally>();
        for (var place : links.innermost()) groups.put(new Group(LINKS, place.row(), place.column()), links.get(place));
        tables.forEach((dataset, table) -> {
            for (var place : table.innermost())
                groups.put(new Group(dataset.name(), place.row(), place.column()), table.get(place));
        });
        return groups;
    }

    private Table table(Dataset dataset) {
        return tables.getOrDefault(dataset, new Table());
    }

    private static long count(Table table, Place place, Base base) {
        return table.get(place).get(base.count());
    }
}
