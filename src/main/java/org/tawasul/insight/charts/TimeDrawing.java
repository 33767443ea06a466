package org.tawasul.insight.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tawasul.insight.charts.Svg.Held;
import org.tawasul.site.Page;
import org.tawasul.site.Tone;

/** Draws what is told over time: lines or columns, with the names of the series at their ends. */
final class TimeDrawing extends Drawing {
    private static final double DEEP = 250;
    private static final int MARKED = 13;

    TimeDrawing(Chart chart, Page page, Size size) {
        super(chart, page, size);
    }

    @Override
    String draw() {
        var ticks = scale.ticks();
        double start = 10
                + ticks.stream()
                        .mapToDouble(tick -> lettering.widthOf(Numbers.tick(page, chart.unit(), tick, scale.step())))
                        .max()
                        .orElse(0);
        double end = size.width() - roomForNames();
        double top = 2 * letters;
        double bottom = top + DEEP - (size == Size.NARROW ? 40 : 0);
        svg.begin(chart, size, bottom + 3.4 * letters);
        svg.quiet(Numbers.counted(page, chart.unit()), letters - 1, 0, letters, Held.START);
        for (double tick : ticks) {
            double y = bottom - scale.place(tick) * (bottom - top);
            if (tick == scale.least()) svg.base(start, y, end, y);
            else svg.hair(start, y, end, y);
            svg.quiet(
                    Numbers.tick(page, chart.unit(), tick, scale.step()),
                    letters - 1,
                    start - 6,
                    y + letters / 3,
                    Held.END);
        }
        double slot = (end - start) / Math.max(1, chart.categories().size());
        categoriesBelow(start, bottom, slot);
        svg.quiet(
                page.text("charts.over-time", chart.words().axis()),
                letters - 1,
                (start + end) / 2,
                bottom + 2.9 * letters,
                Held.MIDDLE);
        var names = chart.kind() == Chart.Kind.STACKED
                ? columns(start, top, bottom, slot)
                : lines(start, top, bottom, slot);
        referenceAcross(start, end, top, bottom);
        namesAtEnd(names, end, top, bottom);
        return svg.end();
    }

    /** The name of a series at its end, with its last value. */
    private record EndName(Tone tone, String name, String value, double y) {}

    private double roomForNames() {
        double longest = 0;
        for (var series : chart.series()) {
            if (series.last() < 0) continue;
            longest = Math.max(
                    longest,
                    lettering.widthOf(
                            Numbers.value(page, chart.unit(), series.values().get(series.last()))));
            if (chart.series().size() > 1) longest = Math.max(longest, lettering.widthOf(series.name()));
        }
        return Math.min(size.width() * 0.3, longest + 16);
    }

    private void categoriesBelow(double start, double bottom, double slot) {
        double widest = chart.categories().stream()
                .mapToDouble(each -> lettering.widthOf(each.name()))
                .max()
                .orElse(0);
        int every = Math.max(1, (int) Math.ceil((widest + 8) / slot));
        int count = chart.categories().size();
        for (int i = (count - 1) % every; i < count; i += every) {
            svg.quiet(
                    chart.categories().get(i).name(),
                    letters - 1,
                    start + (i + 0.5) * slot,
                    bottom + 1.4 * letters,
                    Held.MIDDLE);
        }
    }

    private List<EndName> lines(double start, double top, double bottom, double slot) {
        var names = new ArrayList<EndName>();
        // What was before lies behind what is now.
        for (int nr = chart.series().size() - 1; nr >= 0; nr--) {
            var series = chart.series().get(nr);
            var run = new ArrayList<Double>();
            double thick = series.tone() == Tone.PLAIN ? 1.5 : 2.5;
            for (int i = 0; i <= series.last(); i++) {
                var value = series.values().get(i);
                if (value.isEmpty()) {
                    if (run.size() > 2) svg.path(series.tone(), thick, run);
                    run.clear();
                    continue;
                }
                double x = start + (i + 0.5) * slot;
                double y = bottom - scale.place(value.getAsDouble()) * (bottom - top);
                run.add(x);
                run.add(y);
                boolean last = i == series.last();
                if (last || series.tone() != Tone.PLAIN && chart.categories().size() <= MARKED)
                    svg.dot(series.tone(), last ? 4 : 2.5, x, y);
                if (last) name(series, i, x, y, names);
            }
            if (run.size() > 2) svg.path(series.tone(), thick, run);
        }
        return names;
    }

    /** A line that ends before the others has its name there. */
    private void name(Chart.Series series, int i, double x, double y, List<EndName> names) {
        var name = chart.series().size() > 1 ? series.name() : "";
        var value = Numbers.value(page, chart.unit(), series.values().get(i));
        if (i == series.values().size() - 1) names.add(new EndName(series.tone(), name, value, y));
        else {
            svg.strong(series.tone(), value, letters, x, y - letters * 0.8, Held.MIDDLE);
            svg.strong(series.tone(), name, letters, x, y - letters * (0.8 + Lettering.LEADING), Held.MIDDLE);
        }
    }

    private List<EndName> columns(double start, double top, double bottom, double slot) {
        var names = new ArrayList<EndName>();
        double wide = Math.min(slot * 0.62, 40);
        int last = chart.series().stream().mapToInt(Chart.Series::last).max().orElse(-1);
        for (int i = 0; i <= last; i++) {
            double sum = 0;
            for (var series : chart.series()) {
                double value = series.values().get(i).orElse(0);
                double from = bottom - scale.place(sum) * (bottom - top);
                double to = bottom - scale.place(sum + value) * (bottom - top);
                svg.bar(series.tone(), start + (i + 0.5) * slot - wide / 2, to, wide, from - to);
                sum += value;
                if (i == last)
                    names.add(new EndName(
                            series.tone(),
                            chart.series().size() > 1 ? series.name() : "",
                            Numbers.value(page, chart.unit(), value),
                            (from + to) / 2));
            }
        }
        return names;
    }

    private void referenceAcross(double start, double end, double top, double bottom) {
        var reference = chart.reference();
        if (reference == null) return;
        double y = bottom - scale.place(reference.at()) * (bottom - top);
        svg.reference(start, y, end, y);
        boolean atEnd = chart.namesReferenceAtEnd();
        svg.ink(reference.name(), letters - 1, atEnd ? end - 4 : start + 4, y - 5, atEnd ? Held.END : Held.START);
    }

    /** Names that would stand on each other make room. */
    private void namesAtEnd(List<EndName> names, double end, double top, double bottom) {
        var sorted = new ArrayList<>(names);
        sorted.sort(Comparator.comparingDouble(EndName::y));
        double needed = letters * Lettering.LEADING * (chart.series().size() > 1 ? 2 : 1) + 4;
        var places = new double[sorted.size()];
        for (int i = 0; i < places.length; i++)
            places[i] = Math.max(
                    i == 0 ? top : places[i - 1] + needed, sorted.get(i).y());
        for (int i = places.length - 1; i >= 0; i--)
            places[i] = Math.min(i == places.length - 1 ? bottom : places[i + 1] - needed, places[i]);
        for (int i = 0; i < places.length; i++) {
            var each = sorted.get(i);
            boolean named = !each.name().isEmpty();
            double y = places[i] + letters / 3;
            if (named)
                svg.strong(
                        each.tone(),
                        lettering.clipped(each.name(), size.width() * 0.3 - 12),
                        letters,
                        end + 8,
                        y - letters * Lettering.LEADING / 2,
                        Held.START);
            svg.strong(
                    each.tone(),
                    each.value(),
                    letters,
                    end + 8,
                    named ? y + letters * Lettering.LEADING / 2 : y,
                    Held.START);
        }
    }
}
