package org.tawasul.simulation.whatif;

import java.util.List;
import java.util.OptionalDouble;
import org.tawasul.insight.Figure.Unit;
import org.tawasul.insight.FigureText;
import org.tawasul.insight.charts.Chart;
import org.tawasul.insight.charts.Chart.Category;
import org.tawasul.insight.charts.Chart.Kind;
import org.tawasul.insight.charts.Chart.Range;
import org.tawasul.insight.charts.Chart.Series;
import org.tawasul.insight.charts.Chart.Words;
import org.tawasul.simulation.Experiment.Line;
import org.tawasul.simulation.Experiment.Outcome;
import org.tawasul.simulation.Measured;
import org.tawasul.site.Page;
import org.tawasul.site.Tone;

/** What a trial found, in words first, then as pictures and as a table. */
public final class Verdict {
    private static final double DAY = 86_400;
    /** The least that is written of anything but a count. */
    private static final double LEAST = 0.01;

    private final Outcome outcome;
    private final Page page;

    public Verdict(Outcome outcome, Page page) {
        this.outcome = outcome;
        this.page = page;
    }

    /** What matters most: whether fewer or more are answered in time. */
    public String sentence() {
        var line = line(Measured.ON_TIME);
        if (isSame(line)) return page.text("simulation.same", text(line, line.before()));
        return page.text(
                line.difference() < 0 ? "simulation.worse" : "simulation.better",
                text(line, line.after()),
                text(line, line.before()),
                points(line.difference()),
                points(line.margin()));
    }

    /** Whether it may be chance, or is too little to be read. */
    private boolean isSame(Line line) {
        return !line.isSure() || text(line, line.before()).equals(text(line, line.after()));
    }

    /** How long people wait then. */
    public String waiting() {
        var line = line(Measured.MEAN);
        if (isSame(line)) return page.text("simulation.waiting.same", text(line, line.before()));
        return page.text(
                line.difference() > 0 ? "simulation.waiting.longer" : "simulation.waiting.shorter",
                text(line, line.after()),
                text(line, line.before()));
    }

    public String played() {
        return outcome.came() == 0
                ? page.text("simulation.played.ordinary", outcome.cases(), years(), outcome.officers())
                : page.text(
                        "simulation.played",
                        outcome.cases(),
                        page.digits(Integer.toString(outcome.year())),
                        outcome.came(),
                        years(),
                        outcome.officers());
    }

    private static int years() {
        return org.tawasul.simulation.Experiment.YEARS;
    }

    /** A row of the table. */
    public record Row(String name, String before, String after, String difference, boolean sure) {}

    public List<Row> rows() {
        return outcome.lines().stream().map(this::row).toList();
    }

    private Row row(Line line) {
        return new Row(
                name(line.of()), text(line, line.before()), text(line, line.after()), difference(line), line.isSure());
    }

    /** A margin that would be written as nothing is less than the least that is written. */
    private String difference(Line line) {
        var margin = number(line.of(), line.margin());
        if (line.margin() > 0 && margin.equals(number(line.of(), 0)))
            return page.text(
                    "simulation.difference.sharp",
                    signed(line),
                    unit(line.of()) == Unit.COUNT ? page.number(1) : page.number(LEAST, 2));
        return page.text("simulation.difference", signed(line), margin);
    }

    private String signed(Line line) {
        var size = number(line.of(), Math.abs(line.difference()));
        if (size.equals(number(line.of(), 0))) return size;
        return page.text(line.difference() < 0 ? "insight.less" : "insight.more", size);
    }

    public List<Row> felt() {
        return outcome.felt().stream()
                .map(felt -> new Row(
                        page.name(felt.agency()),
                        FigureText.of(page, Unit.SHARE, felt.before()),
                        FigureText.of(page, Unit.SHARE, felt.after()),
                        FigureText.change(page, Unit.SHARE, felt.after() - felt.before()),
                        true))
                .toList();
    }

    /** The share answered in time with how sure it is, without and with the change. */
    public Chart onTime() {
        var line = line(Measured.ON_TIME);
        return Chart.of(
                "what-if-on-time",
                Kind.DOTS,
                Unit.SHARE,
                new Words(name(Measured.ON_TIME), page.text("simulation.chart.on-time"), ""),
                List.of(Category.of(page.text("simulation.before")), Category.of(page.text("simulation.after"))),
                new Series(
                        name(Measured.ON_TIME),
                        Tone.SEA,
                        List.of(OptionalDouble.of(line.before()), OptionalDouble.of(line.after())),
                        List.of(range(line.before(), line.beforeMargin()), range(line.after(), line.afterMargin()))));
    }

    private static Range range(double mean, double margin) {
        return new Range(Math.max(0, mean - margin), Math.min(1, mean + margin));
    }

    public Chart days() {
        var shown = List.of(Measured.MEDIAN, Measured.MEAN, Measured.NINE_OF_TEN);
        return Chart.of(
                "what-if-days",
                Kind.BARS,
                Unit.WORKING_TIME,
                new Words(page.text("simulation.chart.days"), page.text("simulation.chart.days.says"), ""),
                shown.stream().map(each -> Category.of(name(each))).toList(),
                Series.of(
                        page.text("simulation.after"),
                        Tone.SEA,
                        shown.stream()
                                .map(each -> OptionalDouble.of(DAY * line(each).after()))
                                .toList()),
                Series.of(
                        page.text("simulation.before"),
                        Tone.PLAIN,
                        shown.stream()
                                .map(each -> OptionalDouble.of(DAY * line(each).before()))
                                .toList()));
    }

    private Line line(Measured of) {
        return outcome.lines().stream()
                .filter(line -> line.of() == of)
                .findFirst()
                .orElseThrow();
    }

    private String name(Measured of) {
        return page.text(of.key());
    }

    private String text(Line line, double value) {
        var number = number(line.of(), value);
        return switch (unit(line.of())) {
            case SHARE -> page.text("insight.percent", number);
            case WORKING_TIME -> page.text("insight.working-days", number);
            default -> number;
        };
    }

    private String points(double share) {
        return page.text("simulation.points", number(Measured.ON_TIME, Math.abs(share)));
    }

    /** Differences are small: two digits after the point. */
    private String number(Measured of, double value) {
        return switch (unit(of)) {
            case SHARE -> page.number(100 * value, 2);
            case COUNT -> page.number(Math.round(value));
            default -> page.number(value, 2);
        };
    }

    private static Unit unit(Measured of) {
        return switch (of) {
            case ON_TIME -> Unit.SHARE;
            case MEAN, MEDIAN, NINE_OF_TEN -> Unit.WORKING_TIME;
            case PEAK -> Unit.COUNT;
            case RATING -> Unit.MARK;
        };
    }
}
