package org.tawasul.worklist;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.calendars.Calendars;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.worklist.Task.Span;

/** The time of a task: when it is due by its indicator, how long it stood, how long it took; in the working time of whoever has it. */
@Component
class Measuring {
    private final Indicators indicators;
    private final Agencies agencies;
    private final Calendars calendars;

    Measuring(Indicators indicators, Agencies agencies, Calendars calendars) {
        this.indicators = indicators;
        this.agencies = agencies;
        this.calendars = calendars;
    }

    /** The nation's staff go by the first calendar that was opened. */
    WorkingTime timeOf(Whose whose) {
        long calendar = whose.agencyId() == 0
                ? calendars.list().getFirst().id()
                : agencies.calendarOf(whose.agencyId(), whose.departmentId());
        return calendars.get(calendar);
    }

    Instant due(TaskKind kind, Whose whose, Instant since, Duration stood) {
        var time = timeOf(whose);
        var end = indicators.inForce(kind, since).endFrom(since, time);
        return stood.isZero() ? end : time.add(end, stood);
    }

    Span goneOn(TaskKind kind, Whose whose, Span span, Instant at) {
        var since = span.standsSince();
        if (since == null) return span;
        // Who was late already stays late: waiting buys no time that was used up.
        var more = since.isAfter(span.dueAt()) ? Duration.ZERO : between(whose, since, at);
        var stood = span.stood().plus(more);
        var due = span.fixed() ? span.dueAt() : due(kind, whose, span.since(), stood);
        return new Span(span.since(), due, span.fixed(), null, stood);
    }

    Duration took(Whose whose, Span span, Instant at) {
        var took = between(whose, span.since(), at).minus(span.stood());
        return took.isNegative() ? Duration.ZERO : took;
    }

    private Duration between(Whose whose, Instant from, Instant to) {
        return to.isAfter(from) ? timeOf(whose).between(from, to) : Duration.ZERO;
    }
}
