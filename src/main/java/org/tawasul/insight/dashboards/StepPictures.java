package org.tawasul.insight.dashboards;

import java.util.Comparator;
import java.util.OptionalDouble;
import org.tawasul.insight.Figure.Unit;
import org.tawasul.insight.charts.Chart;
import org.tawasul.insight.charts.Chart.Category;
import org.tawasul.insight.charts.Chart.Kind;
import org.tawasul.insight.charts.Chart.Series;
import org.tawasul.site.Page;
import org.tawasul.site.Tone;
import org.tawasul.worklist.WaitingStep;

/** The charts of the steps of the work: where it waits, and how long each takes. */
final class StepPictures {
    private final Dashboard of;
    private final Page page;

    StepPictures(Dashboard of, Page page) {
        this.of = of;
        this.page = page;
    }

    Chart waiting() {
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
                words("waiting", most),
                steps.stream().map(step -> Category.of(page.text(step.key()))).toList(),
                Series.of(
                        page.text("dashboards.waits"),
                        Tone.SEA,
                        steps.stream()
                                .map(step -> OptionalDouble.of(step.waiting()))
                                .toList()));
    }

    /** How long each step took lately: where delay hides. */
    Chart pace() {
        var steps = of.steps().stream()
                .filter(step -> step.finished() > 0)
                .sorted(Comparator.comparing(WaitingStep::nineOfTen).reversed())
                .toList();
        return Chart.of(
                "pace",
                Kind.BARS,
                Unit.COUNT,
                words("pace", page.text("dashboards.pace.says")),
                steps.stream().map(step -> Category.of(page.text(step.key()))).toList(),
                Series.of(
                        page.text("dashboards.working-hours"),
                        Tone.SEA,
                        steps.stream()
                                .map(step -> OptionalDouble.of(step.nineOfTen().toHours()))
                                .toList()));
    }

    private Chart.Words words(String chart, String sentence) {
        return new Chart.Words(page.text("dashboards." + chart), sentence, page.text("dashboards.steps"));
    }
}
