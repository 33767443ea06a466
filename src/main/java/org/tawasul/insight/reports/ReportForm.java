package org.tawasul.insight.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.Errors;
import org.springframework.web.util.UriComponentsBuilder;
import org.tawasul.insight.Dimension;
import org.tawasul.insight.Figure;
import org.tawasul.insight.Reach;
import org.tawasul.insight.Span;
import org.tawasul.language.Typed;

/**
 * A report as it was chosen on a page, in an address or long ago: what means nothing any more is left out, and what was
 * not chosen is what most people begin with.
 *
 * @param only by the codes of dimensions
 */
public record ReportForm(
        String rows,
        String then,
        String columns,
        List<String> figure,
        Map<String, String> only,
        String when,
        String from,
        String to,
        String look,
        String order) {
    private static final List<Figure> USUAL =
            List.of(Figure.RECEIVED, Figure.ANSWERED, Figure.ON_TIME, Figure.MEDIAN_TIME, Figure.SATISFACTION);
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    static ReportForm of(MultiValueMap<String, String> typed) {
        var only = new java.util.LinkedHashMap<String, String>();
        for (var dimension : Dimension.values()) {
            var value = Typed.text(typed.getFirst(dimension.code()));
            if (!value.isEmpty()) only.put(dimension.code(), value);
        }
        return new ReportForm(
                Typed.text(typed.getFirst("rows")),
                Typed.text(typed.getFirst("then")),
                Typed.text(typed.getFirst("columns")),
                Objects.requireNonNullElse(typed.get("figure"), List.of()),
                only,
                Typed.text(typed.getFirst("when")),
                Typed.text(typed.getFirst("from")),
                Typed.text(typed.getFirst("to")),
                Typed.text(typed.getFirst("look")),
                Typed.text(typed.getFirst("order")));
    }

    /** @param query see {@link Choice#query} */
    static ReportForm of(String query) {
        return of(decoded(query));
    }

    private static MultiValueMap<String, String> decoded(String query) {
        var encoded = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        var decoded = new org.springframework.util.LinkedMultiValueMap<String, String>();
        encoded.forEach((name, values) -> values.stream()
                .filter(Objects::nonNull)
                .forEach(value ->
                        decoded.add(name, java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8))));
        return decoded;
    }

    /** What it says, as far as this reader may ask it. */
    Choice choose(Reach reach, Errors errors) {
        var axes = new LinkedHashSet<Axis>();
        add(axes, rows);
        if (axes.isEmpty())
            axes.add(reach.isDepartment() ? Axis.SERVICE : reach.isNation() ? Axis.AGENCY : Axis.DEPARTMENT);
        add(axes, then);
        var chosen = new ArrayList<>(axes);
        add(axes, columns);
        var column = axes.size() > chosen.size() ? axes.removeLast() : null;
        var figures = figure.stream()
                .flatMap(code -> Figure.find(code).stream())
                .distinct()
                .toList();
        if (figures.isEmpty()) figures = USUAL;
        var order = Figure.find(this.order).filter(figures::contains).orElse(null);
        var moving = When.of(when);
        var days = moving == When.FIXED ? days(errors) : null;
        if (moving == When.FIXED && days == null) moving = When.LAST_MONTH;
        return new Choice(chosen, column, figures, held(reach), moving, days, Look.of(look), order);
    }

    /** Time stands only once. */
    private static void add(LinkedHashSet<Axis> axes, String code) {
        Axis.find(code)
                .filter(axis -> !axis.isTime() || axes.stream().noneMatch(Axis::isTime))
                .ifPresent(axes::add);
    }

    private Map<Dimension, String> held(Reach reach) {
        var held = new EnumMap<Dimension, String>(Dimension.class);
        for (var dimension : Dimension.values()) {
            var value = only.getOrDefault(dimension.code(), "");
            boolean own = dimension == Dimension.AGENCY && !reach.isNation()
                    || dimension == Dimension.DEPARTMENT && reach.isDepartment();
            if (!own && value.matches(isId(dimension) ? "\\d{1,18}" : "[A-Za-z0-9_-]{1,60}"))
                held.put(dimension, value);
        }
        return held;
    }

    private static boolean isId(Dimension dimension) {
        return dimension == Dimension.AGENCY || dimension == Dimension.DEPARTMENT || dimension == Dimension.SERVICE;
    }

    private @Nullable Span days(Errors errors) {
        var first = Typed.day(from, FIRST_DAY, LAST_DAY);
        var last = Typed.day(to, FIRST_DAY, LAST_DAY);
        if (first.isEmpty()) errors.rejectValue("from", "reports.from.wrong");
        if (last.isEmpty()) errors.rejectValue("to", "reports.to.wrong");
        if (first.isEmpty() || last.isEmpty()) return null;
        if (last.get().isBefore(first.get())) {
            errors.rejectValue("to", "reports.to.before");
            return null;
        }
        return new Span(first.get(), last.get());
    }
}
