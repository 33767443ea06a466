package org.tawasul.insight.reports;

import com.ibm.icu.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.insight.Dimension;
import org.tawasul.insight.Reach;
import org.tawasul.insight.Span;
import org.tawasul.insight.Tally;
import org.tawasul.insight.reports.Report.About;
import org.tawasul.site.Page;

/** Lays the sums of a report out in somebody's words and order. */
@Component
class Laying {
    private final ReportWords words;
    private final Agencies agencies;

    Laying(ReportWords words, Agencies agencies) {
        this.words = words;
        this.agencies = agencies;
    }

    Report lay(Grid grid, String title, Reach reach, Page page, Instant at) {
        return new Report(title, about(grid, reach, page), table(grid, reach, page), grid, at);
    }

    private ReportTable table(Grid grid, Reach reach, Page page) {
        var choice = grid.choice();
        boolean withAgency = reach.isNation()
                && !choice.only().containsKey(Dimension.AGENCY)
                && choice.axes().noneMatch(Axis.AGENCY::equals);
        var read = new Read(page, withAgency);
        var columns = columns(grid, read);
        var groups = new ArrayList<String>();
        for (var column : columns) groups.add(choice.columns() == null ? "" : read.key(choice.columns(), column));
        if (choice.columns() != null) groups.add(page.text("reports.total"));
        var rows = grid.rows().stream()
                .map(row -> new Placed(row, read.keys(choice.rows(), row.keys())))
                .sorted(order(choice, read.collator))
                .map(placed -> new ReportTable.Row(placed.texts, values(choice, columns, placed.row)))
                .toList();
        return new ReportTable(
                choice.rows().stream().map(axis -> page.text(axis.key())).toList(),
                groups,
                choice.figures(),
                rows,
                new ReportTable.Row(List.of(), values(choice, columns, grid.total())));
    }

    /** The words of each key, once. */
    private final class Read {
        private final Page page;
        private final boolean withAgency;
        private final Collator collator;
        private final Map<String, String> known = new java.util.HashMap<>();

        Read(Page page, boolean withAgency) {
            this.page = page;
            this.withAgency = withAgency;
            this.collator = Collator.getInstance(page.language().locale());
        }

        String key(Axis axis, String key) {
            return known.computeIfAbsent(axis + " " + key, each -> words.of(page, axis, key, withAgency));
        }

        List<String> keys(List<Axis> axes, List<String> keys) {
            var texts = new ArrayList<String>();
            for (int i = 0; i < axes.size(); i++) texts.add(key(axes.get(i), keys.get(i)));
            return texts;
        }
    }

    private record Placed(Grid.Row row, List<String> texts) {}

    private static List<String> columns(Grid grid, Read read) {
        var axis = grid.choice().columns();
        if (axis == null) return List.of("");
        Comparator<String> byWords = Comparator.comparing(key -> read.key(axis, key), read.collator::compare);
        return grid.columns().stream()
                .sorted(axis.isTime() ? Comparator.naturalOrder() : byWords.thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Comparator<Placed> order(Choice choice, Collator collator) {
        Comparator<Placed> order = (one, other) -> 0;
        var figure = choice.order();
        if (figure != null)
            order = Comparator.comparingDouble(
                    placed -> -figure.of(placed.row.sum()).orElse(Double.NEGATIVE_INFINITY));
        for (int i = 0; i < choice.rows().size(); i++) {
            int place = i;
            if (!choice.rows().get(i).isTime())
                order = order.thenComparing(placed -> placed.texts.get(place), collator::compare);
            order = order.thenComparing(placed -> placed.row.keys().get(place));
        }
        return order;
    }

    private static List<java.util.OptionalDouble> values(Choice choice, List<String> columns, Grid.Row row) {
        var tallies = new ArrayList<Tally>();
        if (choice.columns() != null) columns.forEach(column -> tallies.add(row.cell(column)));
        tallies.add(row.sum());
        return ReportTable.values(choice.figures(), tallies);
    }

    private List<About> about(Grid grid, Reach reach, Page page) {
        var about = new ArrayList<About>();
        about.add(new About(page.text("reports.time"), span(page, grid.span())));
        about.add(new About(page.text("reports.scope"), scope(page, reach)));
        var held = grid.choice().only().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> page.text(each.getKey().key()) + ": "
                        + words.of(page, Axis.valueOf(each.getKey().name()), each.getValue(), false))
                .collect(Collectors.joining(page.text("reports.and")));
        if (!held.isEmpty()) about.add(new About(page.text("reports.held"), held));
        return about;
    }

    private String scope(Page page, Reach reach) {
        if (reach.isNation()) return page.text("reports.nation");
        var agency = page.name(agencies.get(reach.agencyId()).name());
        return reach.isDepartment()
                ? page.name(agencies.getDepartment(reach.departmentId()).name()) + page.text("reports.of") + agency
                : agency;
    }

    static String span(Page page, Span span) {
        return span.days() == 1
                ? page.date(span.first())
                : page.text("reports.span", page.date(span.first()), page.date(span.last()));
    }
}
