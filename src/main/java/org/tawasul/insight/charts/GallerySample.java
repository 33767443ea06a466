package org.tawasul.insight.charts;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tawasul.insight.Figure.Unit;
import org.tawasul.insight.charts.Chart.Category;
import org.tawasul.insight.charts.Chart.Kind;
import org.tawasul.insight.charts.Chart.Range;
import org.tawasul.insight.charts.Chart.Series;
import org.tawasul.site.Page;
import org.tawasul.site.Tone;

/** Charts of made-up numbers, one of each kind. */
public final class GallerySample {
    private GallerySample() {}

    public static Chart of(Kind kind, Page page) {
        var words = new Chart.Words(
                page.text("charts.sample." + kind.name().toLowerCase(java.util.Locale.ROOT)),
                page.text("charts.sample.sentence"),
                page.text(kind.isOverTime() ? "charts.sample.months" : "charts.sample.agencies"));
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> Category.of(page.number(month)))
                .toList();
        var places = Arrays.stream(page.text("charts.sample.places").split("\\|"))
                .map(Category::of)
                .toList();
        var id = "sample-" + kind.name().toLowerCase(java.util.Locale.ROOT);
        return switch (kind) {
            case LINE ->
                Chart.of(
                        id,
                        kind,
                        Unit.WORKING_TIME,
                        words,
                        months,
                        series(
                                page, "one", Tone.SEA, 86_400, 2.1, 2.4, 2.2, 2.6, 3.0, 2.8, 2.4, 2.1, 1.9, 2.0, 1.8,
                                1.7),
                        series(page, "two", Tone.PLAIN, 86_400, 6, 7.2, 6.6, 7.8, 9, 8.1, 7, 6.4, 6, 6.2, 5.4, 5.1));
            case COMPARED ->
                Chart.of(
                                id,
                                kind,
                                Unit.SHARE,
                                words,
                                months,
                                series(page, "now", Tone.SEA, 1, .981, .984, .979, .962, .948, .958, .971, .978),
                                series(
                                        page,
                                        "before",
                                        Tone.PLAIN,
                                        1,
                                        .95,
                                        .96,
                                        .957,
                                        .961,
                                        .955,
                                        .949,
                                        .962,
                                        .966,
                                        .97,
                                        .969,
                                        .972,
                                        .975))
                        .against(0.95, page.text("charts.sample.floor"));
            case STACKED ->
                Chart.of(
                        id,
                        kind,
                        Unit.COUNT,
                        words,
                        months,
                        series(
                                page, "in-time", Tone.SEA, 1, 1200, 1320, 1280, 1500, 1610, 1490, 1400, 1290, 1310,
                                1380, 1420, 1399),
                        series(page, "late", Tone.LATE, 1, 30, 26, 41, 66, 120, 70, 44, 30, 28, 31, 25, 24));
            case BARS ->
                Chart.of(
                        id,
                        kind,
                        Unit.COUNT,
                        words,
                        places,
                        series(page, "now", Tone.SEA, 1, 4210, 3120, 990, 640, 210),
                        series(page, "before", Tone.PLAIN, 1, 3900, 3400, 870, 700, 150));
            case DOTS ->
                new Chart(
                                id,
                                kind,
                                Unit.SHARE,
                                words,
                                places,
                                List.of(
                                        uncertain(
                                                page,
                                                "better",
                                                Tone.DONE,
                                                .021,
                                                Double.NaN,
                                                Double.NaN,
                                                Double.NaN,
                                                Double.NaN),
                                        uncertain(
                                                page,
                                                "as-expected",
                                                Tone.PLAIN,
                                                Double.NaN,
                                                .004,
                                                -.002,
                                                .01,
                                                Double.NaN),
                                        uncertain(
                                                page,
                                                "worse",
                                                Tone.LATE,
                                                Double.NaN,
                                                Double.NaN,
                                                Double.NaN,
                                                Double.NaN,
                                                -.04)),
                                null)
                        .against(0, page.text("charts.sample.expected"));
        };
    }

    private static Series series(Page page, String name, Tone tone, double times, double... values) {
        int count = values.length < 6 ? 5 : 12;
        return Series.of(
                page.text("charts.sample." + name),
                tone,
                IntStream.range(0, count)
                        .mapToObj(
                                i -> i < values.length ? OptionalDouble.of(times * values[i]) : OptionalDouble.empty())
                        .toList());
    }

    private static Series uncertain(Page page, String name, Tone tone, double... values) {
        return new Series(
                page.text("charts.sample." + name),
                tone,
                Arrays.stream(values)
                        .mapToObj(value -> Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value))
                        .toList(),
                Arrays.stream(values)
                        .mapToObj(value -> new Range(value - .012, value + .012))
                        .toList());
    }
}
