package org.tawasul.insight.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tawasul.insight.Dimension;
import org.tawasul.insight.Question;
import org.tawasul.insight.Reach;
import org.tawasul.insight.Rollups;
import org.tawasul.insight.Span;

/** Reads from the rollups what a report shows, for somebody's reach. */
@Component
class Reckoning {
    private final Rollups rollups;

    Reckoning(Rollups rollups) {
        this.rollups = rollups;
    }

    /** Told as a long report goes on; by throwing it ends it. */
    interface Progress {
        void at(int done, int of);
    }

    /** All at once. */
    Grid count(Choice choice, Reach reach, LocalDate today) {
        var asked = asked(choice, reach, today);
        var grid = asked.grid();
        rollups.list(asked.question()).forEach(grid::add);
        return grid;
    }

    /** Piece by piece of time, for what is long. */
    Grid count(Choice choice, Reach reach, LocalDate today, Progress progress) {
        var asked = asked(choice, reach, today);
        var grid = asked.grid();
        var pieces = pieces(grid.span());
        for (int i = 0; i < pieces.size(); i++) {
            progress.at(i, pieces.size());
            rollups.list(asked.question().in(pieces.get(i))).forEach(grid::add);
        }
        progress.at(pieces.size(), pieces.size());
        return grid;
    }

    private record Asked(Question question, Grid grid) {}

    private static Asked asked(Choice choice, Reach reach, LocalDate today) {
        var span = choice.on(today);
        var question = question(choice, reach, span);
        if (question.isKeptByDays()) return new Asked(question, new Grid(choice, span, false));
        var coarser = choice.byMonths();
        var months = new Span(
                YearMonth.from(span.first()).atDay(1),
                YearMonth.from(span.last()).atEndOfMonth());
        boolean widened = !months.equals(span) || !coarser.equals(choice);
        return new Asked(question(coarser, reach, months), new Grid(coarser, months, widened));
    }

    private static Question question(Choice choice, Reach reach, Span span) {
        var question = Question.of(span)
                .by(choice.axes().map(Axis::dimension).filter(Objects::nonNull).toArray(Dimension[]::new));
        for (var axis : choice.axes().filter(Axis::isTime).toList()) question = question.each(axis.step());
        for (var held : choice.only().entrySet())
            question = question.only(held.getKey(), java.util.Set.of(held.getValue()));
        if (choice.needsTimes()) question = question.withTimes();
        return reach.narrow(question);
    }

    /** By months, and what is left at both ends. */
    private static List<Span> pieces(Span span) {
        var pieces = new ArrayList<Span>();
        for (var first = span.first(); !first.isAfter(span.last()); ) {
            var end = YearMonth.from(first).atEndOfMonth();
            var last = end.isAfter(span.last()) ? span.last() : end;
            pieces.add(new Span(first, last));
            first = last.plusDays(1);
        }
        return pieces;
    }
}
