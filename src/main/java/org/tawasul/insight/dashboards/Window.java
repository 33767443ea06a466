package org.tawasul.insight.dashboards;

import java.time.LocalDate;
import java.time.YearMonth;
import org.tawasul.insight.Span;

/**
 * The time that a dashboard is about, and the time beside which it is held.
 *
 * @param until its last day
 * @param besideYear whether it is held beside the same days a year before, and not beside the time just before
 */
public record Window(Period period, LocalDate until, boolean besideYear, Span span, Span before) {
    static Window of(Period period, LocalDate until, boolean besideYear) {
        var span = period.span(until);
        return new Window(period, until, besideYear, span, besideYear ? Period.earlier(span, 12) : period.before(span));
    }

    /** What happened after its end is not there yet: a month that runs is read as a whole, which costs less. */
    Span read(LocalDate today) {
        return span.last().equals(today)
                ? new Span(span.first(), YearMonth.from(today).atEndOfMonth())
                : span;
    }

    /** With what it is compared, as the key of words such as "last month". */
    public String besideKey() {
        return "dashboards.beside." + (besideYear ? "year-before" : period.code());
    }
}
