package org.tawasul.insight.charts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tawasul.administration.CsvFile;
import org.tawasul.site.Page;

/** The table behind a chart: a row for each category, a column for each series and for how sure its values are. */
public final class Behind {
    private Behind() {}

    /** @param address where the row leads to; null for nowhere */
    public record Row(Chart.Category category, List<String> cells) {}

    public static List<String> columns(Chart chart, Page page) {
        var columns = new ArrayList<String>();
        columns.add(chart.words().axis());
        for (var series : chart.series()) {
            columns.add(series.name());
            if (!series.ranges().isEmpty()) {
                columns.add(page.text("charts.from"));
                columns.add(page.text("charts.to"));
            }
        }
        return columns;
    }

    /** In the reader's words and digits. */
    public static List<Row> rows(Chart chart, Page page) {
        return rows(chart, value -> Numbers.value(page, chart.unit(), value));
    }

    /** For a spreadsheet: headings in the reader's language, numbers as a machine reads them. */
    public static void csv(Chart chart, Page page, Appendable out) throws IOException {
        var unit = page.text("charts.in."
                + chart.unit().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        var columns = new ArrayList<>(columns(chart, page));
        for (int i = 1; i < columns.size(); i++) columns.set(i, columns.get(i) + unit);
        var rows = rows(chart, value -> Numbers.plain(chart.unit(), value)).stream()
                .map(row -> {
                    var cells = new ArrayList<String>();
                    cells.add(row.category().name());
                    cells.addAll(row.cells());
                    return List.<String>copyOf(cells);
                });
        CsvFile.write(columns, rows, out);
    }

    private static List<Row> rows(Chart chart, java.util.function.Function<OptionalDouble, String> text) {
        return IntStream.range(0, chart.categories().size())
                .mapToObj(i -> {
                    var cells = new ArrayList<String>();
                    for (var series : chart.series()) {
                        var value = series.values().get(i);
                        cells.add(text.apply(value));
                        if (series.ranges().isEmpty()) continue;
                        var range = series.ranges().get(i);
                        cells.add(text.apply(value.isEmpty() ? value : OptionalDouble.of(range.low())));
                        cells.add(text.apply(value.isEmpty() ? value : OptionalDouble.of(range.high())));
                    }
                    return new Row(chart.categories().get(i), cells);
                })
                .toList();
    }
}
