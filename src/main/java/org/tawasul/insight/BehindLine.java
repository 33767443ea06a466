package org.tawasul.insight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Case;
import org.tawasul.insight.Figure.Unit;
import org.tawasul.language.Name;
import org.tawasul.site.Page;

/**
 * A case behind a figure as a reader sees it, with what it added to the figure.
 *
 * @param working seconds until the first reply, calendar likewise; 0 where it is not about that
 * @param marks from 1 to 5; empty where it is not about that
 */
public record BehindLine(
        Case found, Name service, LocalDate day, int times, int working, int calendar, List<Integer> marks) {
    private static final List<Figure> MARKED = List.of(Figure.HANDLING, Figure.CLARITY, Figure.COURTESY, Figure.EASE);

    static BehindLine of(Trace trace, Case found, Name service) {
        boolean rated = Behind.RATED.traces().contains(trace.what());
        boolean answered = Behind.ANSWERED.traces().contains(trace.what());
        return new BehindLine(
                found,
                service,
                trace.day(),
                trace.times(),
                answered ? trace.value() : 0,
                trace.calendar(),
                rated ? Arrays.stream(trace.marks()).boxed().toList() : List.of());
    }

    /** How long, how it was rated, how often; null where there is nothing to add. */
    public @Nullable String detail(Page page) {
        if (calendar > 0)
            return page.text(
                    "insight.behind.took",
                    FigureText.of(page, Unit.WORKING_TIME, OptionalDouble.of(working)),
                    FigureText.of(page, Unit.CALENDAR_TIME, OptionalDouble.of(calendar)));
        if (!marks.isEmpty()) {
            var words = new StringBuilder();
            for (int i = 0; i < marks.size(); i++)
                words.append(i == 0 ? "" : " · ")
                        .append(page.text(
                                "insight.behind.mark", page.text(MARKED.get(i).key()), page.number(marks.get(i))));
            return words.toString();
        }
        return times > 1 ? page.text("insight.behind.times", times) : null;
    }
}
