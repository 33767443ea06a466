package org.tawasul.insight.dashboards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Reference;
import org.tawasul.catalogue.Services;
import org.tawasul.insight.Dimension;
import org.tawasul.insight.Line;
import org.tawasul.insight.Measure;
import org.tawasul.insight.Question;
import org.tawasul.insight.Reach;
import org.tawasul.insight.Rollups;
import org.tawasul.insight.Span;
import org.tawasul.insight.Step;
import org.tawasul.insight.Tally;
import org.tawasul.language.Dates;
import org.tawasul.worklist.WaitingSteps;

/**
 * Puts a dashboard together, in a dozen statements whatever there is to count: sums come from {@link Rollups} alone, and
 * single cases from short lists.
 */
@Component
class Dashboards {
    /** Before the first case of anybody. */
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final Rollups rollups;
    private final Weighty weighty;
    private final WaitingSteps steps;
    private final Naming naming;
    private final Services services;

    Dashboards(Rollups rollups, Weighty weighty, WaitingSteps steps, Naming naming, Services services) {
        this.rollups = rollups;
        this.weighty = weighty;
        this.steps = steps;
        this.naming = naming;
        this.services = services;
    }

    Dashboard make(Reach reach, Window window, Officer reader, Instant now) {
        var today = LocalDate.ofInstant(now, Dates.ZONE);
        var parts =
                reach.isNation() ? Dimension.AGENCY : reach.isDepartment() ? Dimension.SERVICE : Dimension.DEPARTMENT;
        var span = window.read(today);
        var before = window.before();
        var matters = rollups.list(mattersOf(span));
        var linesNow = rollups.list(reach.narrow(Question.of(span).by(parts)).withTimes());
        var linesThen =
                rollups.list(reach.narrow(Question.of(before).by(parts).sums(Measure.ANSWERED, Measure.ON_TIME)));
        var open = openOf(reach, parts, window.span().last());
        return new Dashboard(
                reach,
                naming.of(reach),
                window,
                parts,
                naming.parts(reach, parts),
                rollups.get(reach.narrow(Question.of(window.read(today)).withTimes())),
                rollups.get(reach.narrow(Question.of(window.before()).withTimes())),
                months(reach, window.span().last()),
                lines(linesNow, open, parts),
                Change.of(counted(linesThen, parts), counted(linesNow, parts)),
                standings(reach, span, matters),
                steps.list(reach.agencyId(), reach.departmentId(), today),
                weighty.listOverdue(reader, reach, now).stream()
                        .map(each -> new Dashboard.Overdue(
                                each.reference().grouped(),
                                address(each.reference()),
                                each.subject(),
                                naming.of(each.agencyId(), each.departmentId()),
                                each.importance(),
                                Dates.daysBetween(each.dueAt(), now)))
                        .toList(),
                weighty.listBroken(reader, reach).stream()
                        .map(each -> new Dashboard.Broken(
                                each.reference().grouped(),
                                address(each.reference()),
                                each.what(),
                                naming.of(each.agencyId(), 0),
                                each.promisedOn()))
                        .toList());
    }

    private static String address(Reference reference) {
        return "/staff/cases/" + reference;
    }

    private static Question mattersOf(Span span) {
        return Question.of(span)
                .by(Dimension.AGENCY, Dimension.SERVICE, Dimension.KIND)
                .sums(Measure.ANSWERED, Measure.ON_TIME);
    }

    /** By agencies for the nation, by departments within an agency, by services within a department. */
    private List<Standing> standings(Reach reach, Span span, List<Line> matters) {
        var mixes = new Mixes(matters, services);
        if (reach.isNation()) return mixes.standings(matters, line -> line.id(Dimension.AGENCY));
        var own = rollups.list(reach.narrow(Question.of(span)
                .by(Dimension.DEPARTMENT, Dimension.SERVICE, Dimension.KIND)
                .sums(Measure.ANSWERED, Measure.ON_TIME)));
        var parts = reach.isDepartment() ? Dimension.SERVICE : Dimension.DEPARTMENT;
        return mixes.standings(own, line -> line.id(parts));
    }

    /** What was open at the end of each of the last two years' months: all that began to be, less all that ceased. */
    private List<Dashboard.Month> months(Reach reach, LocalDate until) {
        var last = YearMonth.from(until);
        var lines = rollups.list(reach.narrow(Question.of(new Span(BEGINNING, last.atEndOfMonth())))
                .each(Step.MONTH)
                .withTimes());
        var tallies = new HashMap<YearMonth, Tally>();
        var opened = new TreeMap<YearMonth, Long>();
        for (var line : lines) {
            tallies.put(YearMonth.from(line.from()), line.tally());
            opened.put(YearMonth.from(line.from()), growth(line.tally()));
        }
        var months = new ArrayList<Dashboard.Month>();
        var first = last.minusMonths(2L * Dashboard.YEAR - 1);
        long open = opened.headMap(first).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            open += opened.getOrDefault(month, 0L);
            months.add(new Dashboard.Month(month.atDay(1), tallies.getOrDefault(month, new Tally()), open));
        }
        return List.copyOf(months);
    }

    private Map<Long, Long> openOf(Reach reach, Dimension parts, LocalDate until) {
        var open = new HashMap<Long, Long>();
        var since = new Span(BEGINNING, YearMonth.from(until).atEndOfMonth());
        for (var line : rollups.list(reach.narrow(Question.of(since).by(parts).sums(Measure.OPENED, Measure.ENDED))))
            open.put(line.id(parts), growth(line.tally()));
        return open;
    }

    private static long growth(Tally tally) {
        return tally.get(Measure.OPENED) - tally.get(Measure.ENDED);
    }

    private static List<Dashboard.Part> lines(List<Line> now, Map<Long, Long> open, Dimension dimension) {
        var counted = tallies(now, dimension);
        var ids = new LinkedHashSet<>(counted.keySet());
        open.forEach((id, count) -> {
            if (count > 0) ids.add(id);
        });
        return ids.stream()
                .filter(id -> id != 0)
                .map(id -> new Dashboard.Part(id, counted.getOrDefault(id, new Tally()), open.getOrDefault(id, 0L)))
                .toList();
    }

    private static Map<Long, Tally> tallies(List<Line> lines, Dimension dimension) {
        var tallies = new TreeMap<Long, Tally>();
        for (var line : lines) tallies.put(line.id(dimension), line.tally());
        return tallies;
    }

    private static Map<Long, Counted> counted(List<Line> lines, Dimension dimension) {
        var counted = new HashMap<Long, Counted>();
        for (var line : lines) counted.merge(line.id(dimension), Counted.of(line.tally()), Counted::plus);
        return counted;
    }
}
