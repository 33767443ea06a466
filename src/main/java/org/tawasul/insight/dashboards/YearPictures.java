package org.tawasul.insight.dashboards;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.tawasul.insight.Figure;
import org.tawasul.insight.Figure.Unit;
import org.tawasul.insight.FigureText;
import org.tawasul.insight.Measure;
import org.tawasul.insight.Tally;
import org.tawasul.insight.charts.Chart;
import org.tawasul.insight.charts.Chart.Category;
import org.tawasul.insight.charts.Chart.Kind;
import org.tawasul.insight.charts.Chart.Series;
import org.tawasul.insight.dashboards.Dashboard.Month;
import org.tawasul.language.Dates;
import org.tawasul.site.Page;
import org.tawasul.site.Tone;

/** The charts over the last twelve months. */
final class YearPictures {
    private final Dashboard of;
    private final Page page;

    YearPictures(Dashboard of, Page page) {
        this.of = of;
        this.page = page;
    }

    Chart onTime() {
        long below = of.lastYear().stream()
                .map(month -> month.tally().onTime())
                .filter(share -> share.isPresent() && share.getAsDouble() < Pictures.FLOOR)
                .count();
        return Chart.of(
                        "on-time",
                        Kind.COMPARED,
                        Unit.SHARE,
                        words("on-time", page.text("dashboards.on-time.says", below)),
                        months(),
                        overYear("dashboards.last-year", Tone.SEA, of.lastYear(), Tally::onTime),
                        overYear("dashboards.year-before", Tone.PLAIN, of.yearBefore(), Tally::onTime))
                .against(Pictures.FLOOR, page.text("dashboards.floor"));
    }

    Chart speed() {
        return Chart.of(
                "speed",
                Kind.LINE,
                Unit.WORKING_TIME,
                words(
                        "speed",
                        page.text(
                                "dashboards.speed.says",
                                FigureText.of(page, Figure.MEDIAN_TIME, of.now()),
                                FigureText.of(page, Figure.NINE_OF_TEN_TIME, of.now()))),
                months(),
                overYear("dashboards.half", Tone.SEA, of.lastYear(), Figure.MEDIAN_TIME::of),
                overYear("dashboards.nine-of-ten", Tone.PLAIN, of.lastYear(), Figure.NINE_OF_TEN_TIME::of));
    }

    Chart load() {
        return Chart.of(
                "load",
                Kind.LINE,
                Unit.COUNT,
                words(
                        "load",
                        page.text(
                                "dashboards.load.says",
                                of.now().get(Measure.RECEIVED),
                                FigureText.of(page, Figure.ANSWERED, of.now()))),
                months(),
                overYear("dashboards.received", Tone.SEA, of.lastYear(), known(Figure.RECEIVED)),
                overYear("dashboards.answered", Tone.PLAIN, of.lastYear(), known(Figure.ANSWERED)));
    }

    Chart backlog() {
        var open = of.lastYear().stream()
                .map(month -> OptionalDouble.of(month.open()))
                .toList();
        long before = of.yearBefore().isEmpty() ? 0 : of.yearBefore().getLast().open();
        boolean isFirst =
                of.yearBefore().stream().allMatch(month -> month.tally().isEmpty());
        var key = isFirst ? "first" : of.open() > before ? "more" : of.open() < before ? "less" : "same";
        return Chart.of(
                "backlog",
                Kind.STACKED,
                Unit.COUNT,
                words(
                        "backlog",
                        page.text(
                                "dashboards.backlog.says." + key,
                                of.open(),
                                page.number(Math.abs(of.open() - before)))),
                months(),
                Series.of(page.text("dashboards.open"), Tone.SEA, open));
    }

    private List<Category> months() {
        return of.lastYear().stream()
                .map(month -> Category.of(shortly(month.first())))
                .toList();
    }

    private String shortly(LocalDate month) {
        return page.text(
                "dashboards.month-of-year",
                Dates.month(YearMonth.from(month), page.language()),
                page.digits(Integer.toString(month.getYear() % 100)));
    }

    private Series overYear(String key, Tone tone, List<Month> months, Function<Tally, OptionalDouble> figure) {
        return Series.of(
                page.text(key),
                tone,
                months.stream().map(month -> figure.apply(month.tally())).toList());
    }

    /** Nothing at all in a month is a gap, not a nought. */
    private static Function<Tally, OptionalDouble> known(Figure figure) {
        return tally -> tally.isEmpty() ? OptionalDouble.empty() : figure.of(tally);
    }

    private Chart.Words words(String chart, String sentence) {
        return new Chart.Words(page.text("dashboards." + chart), sentence, page.text("dashboards.months"));
    }
}
