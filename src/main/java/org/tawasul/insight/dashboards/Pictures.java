package org.tawasul.insight.dashboards;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tawasul.insight.Figure;
import org.tawasul.insight.Figure.Unit;
import org.tawasul.insight.FigureText;
import org.tawasul.insight.Measure;
import org.tawasul.insight.Reach;
import org.tawasul.insight.Tally;
import org.tawasul.insight.charts.Chart;
import org.tawasul.insight.charts.Chart.Category;
import org.tawasul.insight.charts.Chart.Kind;
import org.tawasul.insight.charts.Chart.Range;
import org.tawasul.insight.charts.Chart.Series;
import org.tawasul.insight.dashboards.Dashboard.Month;
import org.tawasul.insight.dashboards.Standing.Verdict;
import org.tawasul.language.Dates;
import org.tawasul.site.Page;
import org.tawasul.site.Tone;
import org.tawasul.worklist.WaitingStep;

/** The charts of a dashboard in a reader's words. */
public final class Pictures {
    /** What the state has promised itself. */
    public static final double FLOOR = 0.95;

    private static final int CHANGES = 5;
    private static final int STANDINGS = 6;
    private final Dashboard of;
    private final Page page;

    public Pictures(Dashboard of, Page page) {
        this.of = of;
        this.page = page;
    }

    public List<Chart> all() {
        return List.of(onTime(), speed(), load(), backlog(), satisfaction(), changes(), standings(), waiting(), pace());
    }

    Optional<Chart> find(String id) {
        return all().stream().filter(chart -> chart.id().equals(id)).findFirst();
    }

    public Chart onTime() {
        long below = of.lastYear().stream()
                .map(month -> month.tally().onTime())
                .filter(share -> share.isPresent() && share.getAsDouble() < FLOOR)
                .count();
        return Chart.of(
                        "on-time",
                        Kind.COMPARED,
                        Unit.SHARE,
                        words("on-time", page.text("dashboards.on-time.says", below)),
                        months(),
                        overYear("dashboards.last-year", Tone.SEA, of.lastYear(), Tally::onTime),
                        overYear("dashboards.year-before", Tone.PLAIN, of.yearBefore(), Tally::onTime))
                .against(FLOOR, page.text("dashboards.floor"));
    }

    public Chart speed() {
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

    public Chart load() {
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

    public Chart backlog() {
        var open = of.lastYear().stream()
                .map(month -> OptionalDouble.of(month.open()))
                .toList();
        long before = of.yearBefore().isEmpty() ? 0 : of.yearBefore().getLast().open();
        var key = of.open() > before ? "more" : of.open() < before ? "less" : "same";
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

    public Chart satisfaction() {
        var figures = List.of(Figure.SATISFACTION, Figure.HANDLING, Figure.CLARITY, Figure.COURTESY, Figure.EASE);
        return Chart.of(
                "satisfaction",
                Kind.BARS,
                Unit.MARK,
                words(
                        "satisfaction",
                        page.text("dashboards.satisfaction.says", of.now().get(Measure.RATED))),
                figures.stream()
                        .map(figure -> new Category(page.text(figure.key()), definition(figure)))
                        .toList(),
                Series.of(
                        page.text("dashboards.now"),
                        Tone.SEA,
                        figures.stream().map(figure -> figure.of(of.now())).toList()),
                Series.of(
                        page.text("dashboards.then"),
                        Tone.PLAIN,
                        figures.stream().map(figure -> figure.of(of.then())).toList()));
    }

    /** What pulled the share in time down most, and up most. */
    public Chart changes() {
        var shown = of.changes().size() <= 2 * CHANGES
                ? of.changes()
                : Stream.concat(
                                of.changes().stream().limit(CHANGES),
                                of.changes().stream().skip(of.changes().size() - CHANGES))
                        .toList();
        shown = shown.stream()
                .filter(change -> Math.abs(change.total()) >= 0.0005)
                .toList();
        return Chart.of(
                "changes",
                Kind.BARS,
                Unit.SHARE,
                words(
                        "changes",
                        page.text(
                                "dashboards.changes.says", page.text(of.window().besideKey())),
                        axisOfParts()),
                shown.stream().map(change -> part(change.unit())).toList(),
                Series.of(
                        page.text("dashboards.changes.total"),
                        Tone.SEA,
                        shown.stream()
                                .map(change -> OptionalDouble.of(change.total()))
                                .toList()),
                Series.of(
                        page.text("dashboards.changes.by-rate"),
                        Tone.PLAIN,
                        shown.stream()
                                .map(change -> OptionalDouble.of(change.byRate()))
                                .toList()));
    }

    /** Only what chance cannot have done is told apart; the rest is there, in no order of merit. */
    public Chart standings() {
        var worse = with(Verdict.WORSE).limit(STANDINGS).toList();
        var better = with(Verdict.BETTER)
                .sorted(Comparator.comparingDouble(Standing::difference).reversed())
                .limit(STANDINGS)
                .toList();
        var same = with(Verdict.AS_EXPECTED)
                .filter(Standing::tells)
                .sorted(Comparator.comparingLong(
                                (Standing standing) -> standing.counted().answered())
                        .reversed())
                .limit(STANDINGS)
                .toList();
        var shown = new ArrayList<>(worse);
        shown.addAll(same);
        shown.addAll(better.reversed());
        return new Chart(
                        "standings",
                        Kind.DOTS,
                        Unit.SHARE,
                        words(
                                "standings",
                                page.text(
                                        "dashboards.standings.says",
                                        with(Verdict.WORSE).count(),
                                        with(Verdict.BETTER).count(),
                                        with(Verdict.AS_EXPECTED).count()),
                                axisOfParts()),
                        shown.stream().map(standing -> part(standing.unit())).toList(),
                        List.of(
                                dots(shown, Verdict.WORSE, Tone.LATE),
                                dots(shown, Verdict.AS_EXPECTED, Tone.PLAIN),
                                dots(shown, Verdict.BETTER, Tone.DONE)),
                        null)
                .against(0, page.text("dashboards.expected"));
    }

    public Chart waiting() {
        var steps = of.steps().stream()
                .filter(step -> step.waiting() > 0)
                .sorted(Comparator.comparingLong(WaitingStep::waiting).reversed())
                .toList();
        var most = steps.isEmpty()
                ? page.text("dashboards.waiting.none")
                : page.text(
                        "dashboards.waiting.says", page.text(steps.getFirst().key()));
        return Chart.of(
                "waiting",
                Kind.BARS,
                Unit.COUNT,
                words("waiting", most, page.text("dashboards.steps")),
                steps.stream().map(step -> Category.of(page.text(step.key()))).toList(),
                Series.of(
                        page.text("dashboards.waits"),
                        Tone.SEA,
                        steps.stream()
                                .map(step -> OptionalDouble.of(step.waiting()))
                                .toList()));
    }

    /** How long each step took lately: where delay hides. */
    public Chart pace() {
        var steps = of.steps().stream()
                .filter(step -> step.finished() > 0)
                .sorted(Comparator.comparing(WaitingStep::nineOfTen).reversed())
                .toList();
        return Chart.of(
                "pace",
                Kind.BARS,
                Unit.COUNT,
                words("pace", page.text("dashboards.pace.says"), page.text("dashboards.steps")),
                steps.stream().map(step -> Category.of(page.text(step.key()))).toList(),
                Series.of(
                        page.text("dashboards.working-hours"),
                        Tone.SEA,
                        steps.stream()
                                .map(step -> OptionalDouble.of(step.nineOfTen().toHours()))
                                .toList()));
    }

    private Stream<Standing> with(Verdict verdict) {
        return of.standings().stream().filter(standing -> standing.verdict() == verdict);
    }

    private Series dots(List<Standing> shown, Verdict verdict, Tone tone) {
        return new Series(
                page.text("dashboards.verdict."
                        + verdict.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')),
                tone,
                shown.stream()
                        .map(each -> each.verdict() == verdict
                                ? OptionalDouble.of(each.difference())
                                : OptionalDouble.empty())
                        .toList(),
                shown.stream().map(each -> new Range(each.low(), each.high())).toList());
    }

    private Category part(long id) {
        return new Category(page.name(of.nameOf(id)), addressOf(id));
    }

    /** The dashboard of a part; services have none. */
    public @Nullable String addressOf(long id) {
        var time = "&period=" + of.window().period().code() + "&until="
                + of.window().until();
        return switch (of.parts()) {
            case AGENCY -> "/staff/figures?agency=" + id + time;
            case DEPARTMENT -> "/staff/figures?agency=" + of.reach().agencyId() + "&department=" + id + time;
            default -> null;
        };
    }

    /** The late cases of a part; services are not told apart there. */
    public @Nullable String lateOf(long id) {
        var reach = switch (of.parts()) {
            case AGENCY -> new Reach(id, 0);
            case DEPARTMENT -> new Reach(of.reach().agencyId(), id);
            default -> null;
        };
        return reach == null
                ? null
                : org.tawasul.insight.Behind.LATE.address(of.window().span(), reach);
    }

    public static String definition(Figure figure) {
        return "/figures/definitions/" + figure.code();
    }

    private Chart.Words words(String chart, String sentence) {
        return words(chart, sentence, page.text("dashboards.months"));
    }

    private Chart.Words words(String chart, String sentence, String axis) {
        return new Chart.Words(page.text("dashboards." + chart), sentence, axis);
    }

    private String axisOfParts() {
        return page.text("dashboards.parts." + of.parts().code());
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
}
