package org.tawasul.insight.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tawasul.insight.charts.Chart;
import org.tawasul.insight.charts.Chart.Category;
import org.tawasul.insight.charts.Chart.Kind;
import org.tawasul.insight.charts.Chart.Series;
import org.tawasul.site.Page;
import org.tawasul.site.Tone;

/** Draws what a report shows of its first figure: over time as lines, else as bars; no more than can be told apart. */
final class Picturing {
    private static final int MOST_BARS = 25;
    private static final List<Tone> TONES = List.of(Tone.SEA, Tone.WAITS, Tone.DONE, Tone.LATE, Tone.PLAIN);

    private Picturing() {}

    /** Null when nothing is to be drawn. */
    static @Nullable Chart draw(Report report, Page page) {
        var choice = report.grid().choice();
        var table = report.table();
        if (choice.look() == Look.NONE || table.isEmpty()) return null;
        boolean downTime = choice.rows().size() == 1 && choice.rows().getFirst().isTime();
        boolean acrossTime = choice.columns() != null && choice.columns().isTime();
        if (choice.look() == Look.LINES && downTime) return linesDown(report, page);
        if (choice.look() == Look.LINES && acrossTime) return linesAcross(report, page);
        return bars(report, page);
    }

    /** Time goes down the lines of the table: a line of the picture for each column of the first figure. */
    private static Chart linesDown(Report report, Page page) {
        var table = report.table();
        int most = table.groups().size() > 1 ? Math.min(table.groups().size() - 1, TONES.size()) : 1;
        var series = new ArrayList<Series>();
        for (int group = 0; group < most; group++) {
            int column = group * table.figures().size();
            var name = table.hasGroups()
                    ? table.groups().get(group)
                    : page.text(table.figures().getFirst().key());
            series.add(Series.of(name, TONES.get(group), down(table, column)));
        }
        return chart(
                report,
                page,
                Kind.LINE,
                table.rows().stream().map(row -> name(row)).toList(),
                series);
    }

    private static List<OptionalDouble> down(ReportTable table, int column) {
        return table.rows().stream().map(row -> row.values().get(column)).toList();
    }

    /** Time goes across: a line of the picture for each of the first lines of the table. */
    private static Chart linesAcross(Report report, Page page) {
        var table = report.table();
        int times = table.groups().size() - 1;
        var series = new ArrayList<Series>();
        for (int i = 0; i < Math.min(table.rows().size(), TONES.size()); i++) {
            var row = table.rows().get(i);
            var values = IntStream.range(0, times)
                    .mapToObj(time -> row.values().get(time * table.figures().size()))
                    .toList();
            series.add(Series.of(name(row), TONES.get(i), values));
        }
        return chart(report, page, Kind.LINE, table.groups().subList(0, times), series);
    }

    private static Chart bars(Report report, Page page) {
        var table = report.table();
        int sum = (table.groups().size() - 1) * table.figures().size();
        var rows = table.rows().subList(0, Math.min(MOST_BARS, table.rows().size()));
        var values = rows.stream().map(row -> row.values().get(sum)).toList();
        var name = page.text(table.figures().getFirst().key());
        return chart(
                report,
                page,
                Kind.BARS,
                rows.stream().map(row -> name(row)).toList(),
                List.of(Series.of(name, Tone.SEA, values)));
    }

    private static String name(ReportTable.Row row) {
        return String.join(" · ", row.keys());
    }

    private static Chart chart(Report report, Page page, Kind kind, List<String> names, List<Series> series) {
        var table = report.table();
        var words = new Chart.Words(
                ReportWords.head(page, table.figures().getFirst()),
                report.about().getFirst().text(),
                String.join(" · ", table.keys()));
        return new Chart(
                "report",
                kind,
                table.figures().getFirst().unit(),
                words,
                names.stream().map(Category::of).toList(),
                series,
                null);
    }
}
