package org.tawasul.insight.charts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.site.Page;
import tools.jackson.databind.json.JsonMapper;

/** A chart as the script of the page reads it: every number beside its text, so that the script writes none itself. */
public record Live(
        String kind,
        boolean overTime,
        boolean fromRight,
        String title,
        String sentence,
        String source,
        String axis,
        String counted,
        Axis scale,
        List<String> categories,
        List<Drawn> series,
        @Nullable Held reference) {
    /** @param ticks their texts, from the least on */
    public record Axis(double least, double most, double step, List<String> ticks) {}

    /** @param values and ranges are null where there is none */
    public record Drawn(
            String name,
            String tone,
            List<@Nullable Double> values,
            List<String> texts,
            List<double @Nullable []> ranges) {}

    /** @param atEnd whether its name stands at the end of the line */
    public record Held(double at, String name, boolean atEnd) {}

    public static String json(Chart chart, Page page, String source) {
        var scale = Scale.of(chart);
        var unit = chart.unit();
        boolean overTime = chart.kind().isOverTime();
        var reference = chart.reference();
        return JsonMapper.shared()
                .writeValueAsString(new Live(
                        chart.kind().name().toLowerCase(java.util.Locale.ROOT),
                        overTime,
                        page.isArabic(),
                        chart.words().title(),
                        chart.words().sentence(),
                        source,
                        overTime ? page.text("charts.over-time", chart.words().axis()) : "",
                        Numbers.counted(page, unit),
                        new Axis(
                                scale.least(),
                                scale.most(),
                                scale.step(),
                                scale.ticks().stream()
                                        .map(tick -> Numbers.tick(page, unit, tick, scale.step()))
                                        .toList()),
                        chart.categories().stream().map(Chart.Category::name).toList(),
                        chart.series().stream()
                                .map(each -> drawn(each, chart, page))
                                .toList(),
                        reference == null
                                ? null
                                : new Held(reference.at(), reference.name(), chart.namesReferenceAtEnd())));
    }

    private static Drawn drawn(Chart.Series series, Chart chart, Page page) {
        var values = new ArrayList<@Nullable Double>();
        var ranges = new ArrayList<double @Nullable []>();
        for (int i = 0; i < series.values().size(); i++) {
            var value = series.values().get(i);
            values.add(value.isPresent() ? value.getAsDouble() : null);
            if (series.ranges().isEmpty()) continue;
            var range = series.ranges().get(i);
            ranges.add(value.isPresent() ? new double[] {range.low(), range.high()} : null);
        }
        return new Drawn(
                series.name(),
                series.tone().css(),
                values,
                series.values().stream()
                        .map(value -> Numbers.value(page, chart.unit(), value))
                        .toList(),
                ranges);
    }
}
