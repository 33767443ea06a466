package org.tawasul.insight.reports;

import java.util.List;
import java.util.OptionalDouble;
import org.tawasul.insight.Figure;
import org.tawasul.insight.Tally;
import org.tawasul.site.Page;

/**
 * A report laid out for whoever reads: the same for the page and for every file.
 *
 * @param keys heads of the first columns
 * @param groups heads above the figures, each over all of them; a single empty one where there are no columns
 * @param total last line: all of it together
 */
public record ReportTable(List<String> keys, List<String> groups, List<Figure> figures, List<Row> rows, Row total) {
    static final double SECONDS_OF_DAY = 86_400;

    /** @param values figure by figure, group by group; empty where there is nothing to say */
    public record Row(List<String> keys, List<OptionalDouble> values) {}

    /** Columns of figures. */
    public int width() {
        return groups.size() * figures.size();
    }

    public boolean hasGroups() {
        return groups.size() > 1 || !groups.getFirst().isEmpty();
    }

    public Figure figure(int column) {
        return figures.get(column % figures.size());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public long cells() {
        return (long) rows.size() * width();
    }

    /** What is read in a cell. */
    public String text(Page page, Row row, int column) {
        var value = row.values().get(column);
        return value.isEmpty()
                ? page.text("insight.nothing")
                : ReportWords.value(page, figure(column).unit(), value.getAsDouble());
    }

    /** The head of a figure's column. */
    public String head(Page page, Figure figure) {
        return ReportWords.head(page, figure);
    }

    static List<OptionalDouble> values(List<Figure> figures, List<Tally> tallies) {
        return tallies.stream()
                .flatMap(tally -> figures.stream().map(figure -> figure.of(tally)))
                .toList();
    }
}
