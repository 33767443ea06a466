package org.tawasul.insight.open;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.tawasul.insight.Figure;
import org.tawasul.insight.charts.Chart;
import org.tawasul.insight.charts.Chart.Category;
import org.tawasul.insight.charts.Chart.Kind;
import org.tawasul.insight.charts.Chart.Series;
import org.tawasul.language.Dates;
import org.tawasul.site.Page;
import org.tawasul.site.Tone;

/** The year by months, beside the year before. */
public final class OpenCharts {
    private OpenCharts() {}

    public static Chart of(Figure figure, OpenPage shown, Page page) {
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(shown.year(), month))
                .toList();
        var words = new Chart.Words(
                page.text(figure.key()), page.text("open.chart." + figure.code()), page.text("open.chart.months"));
        var categories = months.stream()
                .map(month -> Category.of(Dates.month(month, page.language())))
                .toList();
        var now = Series.of(page.digits(Integer.toString(shown.year())), Tone.SEA, values(figure, shown.now(), months));
        var before = Series.of(
                page.digits(Integer.toString(shown.year() - 1)),
                Tone.PLAIN,
                values(
                        figure,
                        shown.yearBefore(),
                        months.stream().map(month -> month.minusYears(1)).toList()));
        var chart = shown.yearBefore().isEmpty()
                ? Chart.of(figure.code(), Kind.LINE, figure.unit(), words, categories, now)
                : Chart.of(figure.code(), Kind.COMPARED, figure.unit(), words, categories, now, before);
        return figure == Figure.ON_TIME ? chart.against(OpenPage.FLOOR, page.text("open.floor")) : chart;
    }

    private static List<java.util.OptionalDouble> values(Figure figure, Months published, List<YearMonth> months) {
        return months.stream().map(month -> published.of(figure, month)).toList();
    }
}
