package org.tawasul.insight.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.tawasul.administration.CsvFile;
import org.tawasul.insight.Figure;
import org.tawasul.site.Page;

/** A report as a table for machines and spreadsheets: numbers in Western digits with a point, shares in hundredths. */
final class ReportCsv {
    private ReportCsv() {}

    static void write(Report report, Page page, Appendable out) throws IOException {
        var table = report.table();
        CsvFile.write(heads(table, page), lines(table, page), out);
    }

    private static List<String> heads(ReportTable table, Page page) {
        var heads = new ArrayList<>(table.keys());
        for (var group : table.groups())
            for (var figure : table.figures()) {
                var head = ReportWords.head(page, figure);
                if (figure.unit() == Figure.Unit.SHARE) head = page.text("reports.head.percent", head);
                heads.add(group.isEmpty() ? head : group + " – " + head);
            }
        return heads;
    }

    private static Stream<List<String>> lines(ReportTable table, Page page) {
        var total = new ArrayList<>(List.of(page.text("reports.total")));
        while (total.size() < table.keys().size()) total.add("");
        return Stream.concat(
                table.rows().stream().map(row -> line(table, row.keys(), row)),
                table.isEmpty() ? Stream.of() : Stream.of(line(table, total, table.total())));
    }

    private static List<String> line(ReportTable table, List<String> keys, ReportTable.Row row) {
        var line = new ArrayList<>(keys);
        for (int i = 0; i < row.values().size(); i++)
            line.add(number(table.figure(i).unit(), row.values().get(i)));
        return line;
    }

    private static String number(Figure.Unit unit, OptionalDouble value) {
        if (value.isEmpty()) return "";
        double number = value.getAsDouble();
        return switch (unit) {
            case COUNT -> Long.toString(Math.round(number));
            case SHARE -> String.format(Locale.ENGLISH, "%.2f", 100 * number);
            case MARK -> String.format(Locale.ENGLISH, "%.2f", number);
            case WORKING_TIME, CALENDAR_TIME ->
                String.format(Locale.ENGLISH, "%.2f", number / ReportTable.SECONDS_OF_DAY);
        };
    }
}
