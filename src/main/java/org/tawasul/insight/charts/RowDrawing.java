package org.tawasul.insight.charts;

import java.util.OptionalDouble;
import org.tawasul.insight.charts.Svg.Held;
import org.tawasul.site.Page;

/** Draws a row for each category: a bar that lies, or a dot with how sure it is, and the value at its end. */
final class RowDrawing extends Drawing {
    RowDrawing(Chart chart, Page page, Size size) {
        super(chart, page, size);
    }

    @Override
    String draw() {
        boolean beside = size == Size.WIDE;
        double longest = chart.categories().stream()
                .mapToDouble(each -> lettering.widthOf(each.name()))
                .max()
                .orElse(0);
        double start = beside ? Math.min(size.width() * 0.38, longest + 12) : 2;
        double end = size.width() - roomForValues();
        double row = beside ? 30 : 46;
        double top = (chart.series().size() > 1 || chart.reference() != null ? 2 : 0.6) * letters;
        double bottom = top + row * chart.categories().size();
        boolean axis = chart.kind() == Chart.Kind.DOTS;
        svg.begin(
                chart,
                size,
                bottom
                        + (axis
                                ? 3.2 * letters
                                : Numbers.counted(page, chart.unit()).isEmpty() ? 4 : 1.6 * letters));
        if (axis) ticksBelow(start, end, top, bottom);
        key(start);
        referenceDown(start, end, top, bottom);
        double zero = start + scale.place(Math.max(0, scale.least())) * (end - start);
        for (int i = 0; i < chart.categories().size(); i++) {
            double middle = top + row * i + (beside ? row / 2 : row * 0.68);
            var name = chart.categories().get(i).name();
            if (beside) svg.ink(lettering.clipped(name, start - 8), letters, 0, middle + letters / 3, Held.START);
            else svg.ink(lettering.clipped(name, size.width() - 4), letters, 0, top + row * i + letters, Held.START);
            if (axis) dots(i, start, end, middle);
            else bars(i, zero, start, end, middle);
        }
        svg.base(zero, top, zero, bottom);
        if (!axis)
            svg.quiet(Numbers.counted(page, chart.unit()), letters - 1, start, bottom + 1.2 * letters, Held.START);
        return svg.end();
    }

    private double roomForValues() {
        return 14
                + chart.series().stream()
                        .flatMap(series -> series.values().stream())
                        .mapToDouble(value -> lettering.widthOf(Numbers.value(page, chart.unit(), value)))
                        .max()
                        .orElse(0);
    }

    private void bars(int i, double zero, double start, double end, double middle) {
        for (int nr = 0; nr < chart.series().size(); nr++) {
            var series = chart.series().get(nr);
            var value = series.values().get(i);
            if (value.isEmpty()) continue;
            double x = start + scale.place(value.getAsDouble()) * (end - start);
            if (nr == 0) svg.bar(series.tone(), Math.min(zero, x), middle - 7, Math.abs(x - zero), 14);
            else svg.stroke(series.tone(), 3, x, middle - 10, x, middle + 10);
        }
        var first = chart.series().getFirst().values().get(i);
        double x = Math.max(zero, start + scale.place(first.orElse(0)) * (end - start));
        double beyond = chart.series().size() > 1 ? end : x;
        svg.ink(Numbers.value(page, chart.unit(), first), letters, beyond + 8, middle + letters / 3, Held.START);
    }

    private void dots(int i, double start, double end, double middle) {
        var shown = OptionalDouble.empty();
        for (var series : chart.series()) {
            var value = series.values().get(i);
            if (value.isEmpty()) continue;
            shown = value;
            if (!series.ranges().isEmpty()) {
                var range = series.ranges().get(i);
                svg.stroke(
                        series.tone(),
                        2,
                        start + scale.place(range.low()) * (end - start),
                        middle,
                        start + scale.place(range.high()) * (end - start),
                        middle);
            }
            svg.dot(series.tone(), 5, start + scale.place(value.getAsDouble()) * (end - start), middle);
        }
        svg.ink(Numbers.value(page, chart.unit(), shown), letters, end + 8, middle + letters / 3, Held.START);
    }

    private void ticksBelow(double start, double end, double top, double bottom) {
        for (double tick : scale.ticks()) {
            double x = start + scale.place(tick) * (end - start);
            svg.hair(x, top, x, bottom);
            svg.quiet(
                    Numbers.tick(page, chart.unit(), tick, scale.step()),
                    letters - 1,
                    x,
                    bottom + 1.3 * letters,
                    Held.MIDDLE);
        }
        svg.quiet(
                Numbers.counted(page, chart.unit()),
                letters - 1,
                (start + end) / 2,
                bottom + 2.7 * letters,
                Held.MIDDLE);
    }

    private void referenceDown(double start, double end, double top, double bottom) {
        var reference = chart.reference();
        if (reference == null) return;
        double x = start + scale.place(reference.at()) * (end - start);
        svg.reference(x, top - 4, x, bottom);
        svg.ink(reference.name(), letters - 1, x, top - 8, Held.MIDDLE);
    }

    /** Which mark is which, where a row has more than one and none has an end to be named at. */
    private void key(double start) {
        if (chart.series().size() < 2 || chart.reference() != null) return;
        double x = start;
        for (var series : chart.series()) {
            svg.dot(series.tone(), 5, x + 5, letters * 0.7);
            svg.strong(series.tone(), series.name(), letters - 1, x + 16, letters, Held.START);
            x += 36 + lettering.widthOf(series.name());
        }
    }
}
