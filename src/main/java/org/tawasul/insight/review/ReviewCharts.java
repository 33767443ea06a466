package org.tawasul.insight.review;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.tawasul.insight.Figure.Unit;
import org.tawasul.insight.charts.Chart;
import org.tawasul.insight.charts.Chart.Category;
import org.tawasul.insight.charts.Chart.Kind;
import org.tawasul.insight.charts.Chart.Range;
import org.tawasul.insight.charts.Chart.Series;
import org.tawasul.insight.review.Results.AgencyLine;
import org.tawasul.site.Page;
import org.tawasul.site.Tone;

/** The pictures of samples: called by their templates. Scores are shown as hundredths. */
public final class ReviewCharts {
    private static final double FULL = 100;

    private ReviewCharts() {}

    /** Each agency with how sure its score is, the best first, against the nation. */
    public static Chart agencies(Results results, Page page) {
        var lines = results.agencies().stream()
                .filter(each -> each.estimate().read() > 0)
                .sorted(Comparator.comparingDouble(
                                (AgencyLine each) -> each.estimate().mean())
                        .reversed())
                .toList();
        var scores = lines.stream().map(AgencyLine::estimate).toList();
        return Chart.of(
                        "agencies",
                        Kind.DOTS,
                        Unit.SHARE,
                        words(page, "agencies"),
                        lines.stream()
                                .map(each -> Category.of(page.name(each.agency())))
                                .toList(),
                        series(page, scores))
                .against(results.nation().mean() / FULL, page.text("review.chart.nation"));
    }

    public static Chart criteria(Results results, Page page) {
        var lines = results.criteria().stream().filter(each -> each.read() > 0).toList();
        return Chart.of(
                "criteria-drawn",
                Kind.BARS,
                Unit.SHARE,
                words(page, "criteria"),
                lines.stream()
                        .map(each -> Category.of(page.name(each.criterion().name())))
                        .toList(),
                Series.of(
                        page.text("review.column.mean"),
                        Tone.SEA,
                        lines.stream()
                                .map(each -> OptionalDouble.of(each.mean() / FULL))
                                .toList()));
    }

    /** Sample after sample. */
    public static Chart trend(List<Overview.Point> points, Page page) {
        return Chart.of(
                "trend",
                Kind.LINE,
                Unit.SHARE,
                words(page, "trend"),
                points.stream()
                        .map(each -> new Category(
                                page.digits(each.sample().last().getMonthValue() + "/"
                                        + each.sample().last().getYear()),
                                "/staff/samples/" + each.sample().id()))
                        .toList(),
                Series.of(
                        page.text("review.column.mean"),
                        Tone.SEA,
                        points.stream()
                                .map(each -> OptionalDouble.of(each.estimate().mean() / FULL))
                                .toList()));
    }

    private static Series series(Page page, List<Estimate> scores) {
        return new Series(
                page.text("review.column.mean"),
                Tone.SEA,
                scores.stream()
                        .map(each -> OptionalDouble.of(each.mean() / FULL))
                        .toList(),
                scores.stream()
                        .map(each -> each.known()
                                ? new Range(each.low() / FULL, each.high() / FULL)
                                : new Range(each.mean() / FULL, each.mean() / FULL))
                        .toList());
    }

    private static Chart.Words words(Page page, String name) {
        return new Chart.Words(
                page.text("review.chart." + name),
                page.text("review.chart." + name + ".sentence"),
                page.text("review.chart." + name + ".axis"));
    }
}
