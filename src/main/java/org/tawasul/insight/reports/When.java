package org.tawasul.insight.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tawasul.insight.Span;

/** The time of a report: fixed days, or days that move with the day on which it is asked. */
public enum When {
    YESTERDAY,
    LAST_7_DAYS,
    LAST_30_DAYS,
    THIS_MONTH,
    LAST_MONTH,
    THIS_QUARTER,
    LAST_QUARTER,
    LAST_12_MONTHS,
    THIS_YEAR,
    LAST_YEAR,
    FIXED;

    private static final int MONTHS_OF_QUARTER = 3;

    /** What moves ends with the day before today, or with the month before this one: of today nobody knows all yet. "This …" ends today. */
    Span on(LocalDate today) {
        var month = YearMonth.from(today);
        var quarter = month.minusMonths((month.getMonthValue() - 1) % MONTHS_OF_QUARTER);
        return switch (this) {
            case YESTERDAY -> Span.ofDays(1, today.minusDays(1));
            case LAST_7_DAYS -> Span.ofDays(7, today.minusDays(1));
            case LAST_30_DAYS -> Span.ofDays(30, today.minusDays(1));
            case THIS_MONTH -> new Span(month.atDay(1), today);
            case LAST_MONTH -> Span.of(month.minusMonths(1));
            case THIS_QUARTER -> new Span(quarter.atDay(1), today);
            case LAST_QUARTER ->
                new Span(
                        quarter.minusMonths(MONTHS_OF_QUARTER).atDay(1),
                        quarter.minusMonths(1).atEndOfMonth());
            case LAST_12_MONTHS ->
                new Span(month.minusYears(1).atDay(1), month.minusMonths(1).atEndOfMonth());
            case THIS_YEAR -> new Span(today.withDayOfYear(1), today);
            case LAST_YEAR -> Span.ofYear(today.getYear() - 1);
            case FIXED -> throw new IllegalStateException("Fixed days are said, not found");
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String key() {
        return "reports.when." + code();
    }

    static When of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(when -> when.code().equals(code))
                .findFirst()
                .orElse(LAST_MONTH);
    }
}
