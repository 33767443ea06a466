package org.tawasul.insight.work;

import java.time.format.TextStyle;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.tawasul.insight.Figure.Unit;
import org.tawasul.insight.charts.Chart;
import org.tawasul.insight.charts.Chart.Category;
import org.tawasul.insight.charts.Chart.Kind;
import org.tawasul.insight.charts.Chart.Series;
import org.tawasul.site.Page;
import org.tawasul.site.Tone;
import org.tawasul.worklist.DayBar;
import org.tawasul.worklist.QualityPage;
import org.tawasul.worklist.WeekBar;

/** The pictures of tasks: called by the templates of the worklist. */
public final class WorkCharts {
    private WorkCharts() {}

    /** Somebody's weeks: done in time, and late on top. */
    public static Chart weeks(List<WeekBar> weeks, Page page) {
        return Chart.of(
                "weeks",
                Kind.STACKED,
                Unit.COUNT,
                words(page, "weeks"),
                weeks.stream()
                        .map(each -> Category.of(page.digits(
                                each.from().getDayOfMonth() + "/" + each.from().getMonthValue())))
                        .toList(),
                series(page, "in-time", Tone.SEA, weeks, each -> each.work().inTime()),
                series(page, "late", Tone.LATE, weeks, each -> each.work().late()));
    }

    /** The days of a week: those still to come are empty, and all of them in a week without work. */
    public static Chart days(List<DayBar> days, Page page) {
        return Chart.of(
                "days",
                Kind.STACKED,
                Unit.COUNT,
                words(page, "days"),
                days.stream()
                        .map(each -> Category.of(each.day()
                                .getDayOfWeek()
                                .getDisplayName(TextStyle.FULL, page.language().locale())))
                        .toList(),
                ofDays(page, "in-time", Tone.SEA, days, each -> each.work().inTime()),
                ofDays(page, "late", Tone.LATE, days, each -> each.work().late()));
    }

    private static Series ofDays(Page page, String name, Tone tone, List<DayBar> days, ToDoubleFunction<DayBar> value) {
        boolean worked = days.stream().anyMatch(each -> each.work().finished() > 0);
        return Series.of(
                page.text("review.work.series." + name),
                tone,
                days.stream()
                        .map(each -> worked && each.over()
                                ? OptionalDouble.of(value.applyAsDouble(each))
                                : OptionalDouble.empty())
                        .toList());
    }

    /** What waits where, and how much of it is late. */
    public static Chart waiting(List<QualityPage.Part> parts, Page page) {
        return Chart.of(
                "waiting",
                Kind.BARS,
                Unit.COUNT,
                words(page, "waiting"),
                parts.stream()
                        .map(each -> new Category(
                                each.name() == null
                                        ? page.text("quality.officer-nr", each.nr())
                                        : page.name(each.name()),
                                each.address()))
                        .toList(),
                series(page, "open", Tone.SEA, parts, QualityPage.Part::waiting),
                series(page, "late", Tone.LATE, parts, QualityPage.Part::late));
    }

    /** Of each kind of task the share that was done in time. */
    public static Chart inTime(List<QualityPage.Step> steps, Page page) {
        var done = steps.stream().filter(each -> each.work().finished() > 0).toList();
        return Chart.of(
                "in-time",
                Kind.BARS,
                Unit.SHARE,
                words(page, "kinds"),
                done.stream().map(each -> Category.of(page.text(each.key()))).toList(),
                series(page, "in-time", Tone.SEA, done, each -> each.work().percentInTime() / 100));
    }

    private static Chart.Words words(Page page, String name) {
        return new Chart.Words(
                page.text("review.work." + name),
                page.text("review.work." + name + ".sentence"),
                page.text("review.work." + name + ".axis"));
    }

    private static <T> Series series(Page page, String name, Tone tone, List<T> of, ToDoubleFunction<T> value) {
        return Series.of(
                page.text("review.work.series." + name),
                tone,
                of.stream()
                        .map(each -> OptionalDouble.of(value.applyAsDouble(each)))
                        .toList());
    }
}
