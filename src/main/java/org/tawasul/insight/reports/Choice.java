package org.tawasul.insight.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.tawasul.insight.Dimension;
import org.tawasul.insight.Figure;
import org.tawasul.insight.Span;

/**
 * What a report shows. It says nothing of who reads: that narrows it each time that it is made.
 *
 * @param rows one or two
 * @param columns null for none; of rows and columns at most one is time
 * @param only values to which dimensions are held
 * @param fixed the days when they do not move
 * @param order the figure by which lines stand, the largest first; null for the order of names and days
 */
public record Choice(
        List<Axis> rows,
        @Nullable Axis columns,
        List<Figure> figures,
        Map<Dimension, String> only,
        When when,
        @Nullable Span fixed,
        Look look,
        @Nullable Figure order) {
    public Choice {
        rows = List.copyOf(rows);
        figures = List.copyOf(figures);
        only = Map.copyOf(only);
    }

    Stream<Axis> axes() {
        return columns == null ? rows.stream() : Stream.concat(rows.stream(), Stream.of(columns));
    }

    Span on(LocalDate today) {
        return fixed == null ? when.on(today) : fixed;
    }

    boolean needsTimes() {
        return figures.stream().anyMatch(Figure::needsTimes);
    }

    /** The same with days told apart by months. */
    Choice byMonths() {
        return new Choice(
                rows.stream().map(Choice::coarser).toList(),
                columns == null ? null : coarser(columns),
                figures,
                only,
                when,
                fixed,
                look,
                order);
    }

    private static Axis coarser(Axis axis) {
        return axis == Axis.DAY ? Axis.MONTH : axis;
    }

    Choice orderedBy(@Nullable Figure figure) {
        return new Choice(rows, columns, figures, only, when, fixed, look, figure);
    }

    /** As it stands in an address: always alike for the same report. */
    public String query() {
        var query = UriComponentsBuilder.newInstance()
                .queryParam("rows", rows.getFirst().code());
        if (rows.size() > 1) query.queryParam("then", rows.get(1).code());
        if (columns != null) query.queryParam("columns", columns.code());
        query.queryParam(
                "figure",
                new ArrayList<Object>(figures.stream().map(Figure::code).toList()));
        for (var dimension : Dimension.values()) {
            var value = only.get(dimension);
            if (value != null) query.queryParam(dimension.code(), "{" + dimension.code() + "}");
        }
        query.queryParam("when", when.code());
        if (fixed != null) query.queryParam("from", fixed.first()).queryParam("to", fixed.last());
        if (look != Look.NONE) query.queryParam("look", look.code());
        if (order != null) query.queryParam("order", order.code());
        var values = new java.util.HashMap<String, Object>();
        only.forEach((dimension, value) -> values.put(dimension.code(), value));
        var written = query.encode().buildAndExpand(values).toUriString();
        return written.substring(written.indexOf('?') + 1);
    }
}
