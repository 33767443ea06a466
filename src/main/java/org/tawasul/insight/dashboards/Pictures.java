package org.tawasul.insight.dashboards;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tawasul.insight.Figure;
import org.tawasul.insight.Figure.Unit;
import org.tawasul.insight.Measure;
import org.tawasul.insight.charts.Chart;
import org.tawasul.insight.charts.Chart.Category;
import org.tawasul.insight.charts.Chart.Kind;
import org.tawasul.insight.charts.Chart.Series;
import org.tawasul.site.Page;
import org.tawasul.site.Tone;

/** The charts of a dashboard in a reader's words. */
public final class Pictures {
    /** What the state has promised itself. */
    public static final double FLOOR = 0.95;

    private final Dashboard of;
    private final Page page;
    private final YearPictures year;
    private final PartPictures parts;
    private final StepPictures steps;

    public Pictures(Dashboard of, Page page) {
        this.of = of;
        this.page = page;
        this.year = new YearPictures(of, page);
        this.parts = new PartPictures(of, page);
        this.steps = new StepPictures(of, page);
    }

    public List<Chart> all() {
        return List.of(onTime(), speed(), load(), backlog(), satisfaction(), changes(), standings(), waiting(), pace());
    }

    Optional<Chart> find(String id) {
        return all().stream().filter(chart -> chart.id().equals(id)).findFirst();
    }

    public Chart onTime() {
        return year.onTime();
    }

    public Chart speed() {
        return year.speed();
    }

    public Chart load() {
        return year.load();
    }

    public Chart backlog() {
        return year.backlog();
    }

    public Chart changes() {
        return parts.changes();
    }

    public Chart standings() {
        return parts.standings();
    }

    public Chart waiting() {
        return steps.waiting();
    }

    public Chart pace() {
        return steps.pace();
    }

    public Chart satisfaction() {
        var figures = List.of(Figure.SATISFACTION, Figure.HANDLING, Figure.CLARITY, Figure.COURTESY, Figure.EASE);
        return Chart.of(
                "satisfaction",
                Kind.BARS,
                Unit.MARK,
                new Chart.Words(
                        page.text("dashboards.satisfaction"),
                        page.text("dashboards.satisfaction.says", of.now().get(Measure.RATED)),
                        page.text("dashboards.criteria")),
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

    /** The dashboard of a part; services have none. */
    public @Nullable String addressOf(long id) {
        return parts.addressOf(id);
    }

    /** The late cases of a part; services are not told apart there. */
    public @Nullable String lateOf(long id) {
        return parts.lateOf(id);
    }

    public static String definition(Figure figure) {
        return "/figures/definitions/" + figure.code();
    }
}
