package org.tawasul.insight.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tawasul.insight.charts.Svg.Held;
import org.tawasul.site.Page;
import org.tawasul.site.Tone;

/**
 * A chart as SVG, in one of two widths: letters of a drawing shrink with it, so a phone gets its own. In Arabic everything
 * stands from right to left, time too, and the axis says so.
 */
public final class Drawing {
    /** For how much room it is drawn. */
    public enum Size {
        WIDE(640, 14),
        NARROW(360, 13);

        private final double width;
        private final double letters;

        Size(double width, double letters) {
            this.width = width;
            this.letters = letters;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** How wide a letter is, of its size, on average; Arabic is set closer. */
    private static final double LETTER = 0.56;

    private static final double ARABIC_LETTER = 0.48;
    /** Between two lines of text. */
    private static final double LEADING = 1.35;

    private static final double DEEP = 250;
    private static final int MARKED = 13;

    private final Chart chart;
    private final Page page;
    private final Size size;
    private final Scale scale;
    private final Svg svg;
    private final double letters;

    private Drawing(Chart chart, Page page, Size size) {
        this.chart = chart;
        this.page = page;
        this.size = size;
        this.scale = Scale.of(chart);
        this.svg = new Svg(size.width, page.isArabic());
        this.letters = size.letters;
    }

    /** An SVG element: for a page, for a PDF, for a file of its own. */
    public static String svg(Chart chart, Page page, Size size) {
        var drawing = new Drawing(chart, page, size);
        return chart.kind().isOverTime() ? drawing.overTime() : drawing.rows();
    }

    private String overTime() {
        var ticks = scale.ticks();
        double start = 10
                + ticks.stream()
                        .mapToDouble(tick -> widthOf(Numbers.tick(page, chart.unit(), tick, scale.step())))
                        .max()
                        .orElse(0);
        double end = size.width - roomForNames();
        double top = 2 * letters;
        double bottom = top + DEEP - (size == Size.NARROW ? 40 : 0);
        begin(bottom + 3.4 * letters);
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
                    widthOf(Numbers.value(page, chart.unit(), series.values().get(series.last()))));
            if (chart.series().size() > 1) longest = Math.max(longest, widthOf(series.name()));
        }
        return Math.min(size.width * 0.3, longest + 16);
    }

    private void categoriesBelow(double start, double bottom, double slot) {
        double widest = chart.categories().stream()
                .mapToDouble(each -> widthOf(each.name()))
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
            svg.strong(series.tone(), name, letters, x, y - letters * (0.8 + LEADING), Held.MIDDLE);
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
        sorted.sort(java.util.Comparator.comparingDouble(EndName::y));
        double needed = letters * LEADING * (chart.series().size() > 1 ? 2 : 1) + 4;
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
                        clipped(each.name(), size.width * 0.3 - 12),
                        letters,
                        end + 8,
                        y - letters * LEADING / 2,
                        Held.START);
            svg.strong(each.tone(), each.value(), letters, end + 8, named ? y + letters * LEADING / 2 : y, Held.START);
        }
    }

    /** A row for each category: bars or dots, their values at the end. */
    private String rows() {
        boolean beside = size == Size.WIDE;
        double longest = chart.categories().stream()
                .mapToDouble(each -> widthOf(each.name()))
                .max()
                .orElse(0);
        double start = beside ? Math.min(size.width * 0.38, longest + 12) : 2;
        double end = size.width - roomForValues();
        double row = beside ? 30 : 46;
        double top = (chart.series().size() > 1 || chart.reference() != null ? 2 : 0.6) * letters;
        double bottom = top + row * chart.categories().size();
        boolean axis = chart.kind() == Chart.Kind.DOTS;
        begin(bottom
                + (axis ? 3.2 * letters : Numbers.counted(page, chart.unit()).isEmpty() ? 4 : 1.6 * letters));
        if (axis) ticksBelow(start, end, top, bottom);
        key(start);
        referenceDown(start, end, top, bottom);
        double zero = start + scale.place(Math.max(0, scale.least())) * (end - start);
        for (int i = 0; i < chart.categories().size(); i++) {
            double middle = top + row * i + (beside ? row / 2 : row * 0.68);
            var name = chart.categories().get(i).name();
            if (beside) svg.ink(clipped(name, start - 8), letters, 0, middle + letters / 3, Held.START);
            else svg.ink(clipped(name, size.width - 4), letters, 0, top + row * i + letters, Held.START);
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
                        .mapToDouble(value -> widthOf(Numbers.value(page, chart.unit(), value)))
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
            x += 36 + widthOf(series.name());
        }
    }

    private void begin(double height) {
        svg.begin(
                chart.id() + "-" + size.code(),
                height,
                chart.words().title(),
                chart.words().sentence());
    }

    private double widthOf(String text) {
        return text.codePointCount(0, text.length()) * letters * letterOf(text);
    }

    private static double letterOf(String text) {
        return Svg.isArabic(text) ? ARABIC_LETTER : LETTER;
    }

    private String clipped(String text, double room) {
        int most = Math.max(3, (int) (room / (letters * letterOf(text))));
        return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
    }
}
