package org.tawasul.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Days in the country's time, both included. */
public record Span(LocalDate first, LocalDate last) {
    public Span {
        if (last.isBefore(first)) throw new IllegalArgumentException(first + " to " + last + " is no span");
    }

    public static Span ofYear(int year) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static Span of(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth());
    }

    /** The last so many days, with this one. */
    public static Span ofDays(int days, LocalDate last) {
        return new Span(last.minusDays(days - 1L), last);
    }

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** The same days a year before. */
    public Span yearBefore() {
        return new Span(first.minusYears(1), last.minusYears(1));
    }

    /** As many days, just before these; months before months. */
    public Span before() {
        if (!isOfMonths()) return new Span(first.minusDays(days()), first.minusDays(1));
        long months = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1;
        return new Span(first.minusMonths(months), first.minusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether it is made of whole months. */
    public boolean isOfMonths() {
        return first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
    }
}
