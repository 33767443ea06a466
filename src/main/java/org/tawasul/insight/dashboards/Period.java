package org.tawasul.insight.dashboards;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tawasul.insight.Span;

/** Over what time figures are told, up to a day. */
public enum Period {
    MONTH,
    LAST_MONTH,
    QUARTER,
    YEAR,
    DAYS;

    private static final int LATELY = 30;
    /** A month that began a few days ago tells little. */
    private static final int TELLING = 10;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String key() {
        return "dashboards.period." + code();
    }

    static Period of(@Nullable String code, LocalDate until) {
        return Arrays.stream(values())
                .filter(period -> period.code().equals(code))
                .findFirst()
                .orElse(until.getDayOfMonth() < TELLING ? LAST_MONTH : MONTH);
    }

    Span span(LocalDate until) {
        return switch (this) {
            case MONTH -> new Span(until.withDayOfMonth(1), until);
            case LAST_MONTH -> Span.of(YearMonth.from(until).minusMonths(1));
            case QUARTER -> new Span(LocalDate.of(until.getYear(), (until.getMonthValue() - 1) / 3 * 3 + 1, 1), until);
            case YEAR -> new Span(until.withDayOfYear(1), until);
            case DAYS -> Span.ofDays(LATELY, until);
        };
    }

    /** The time before it, as far as this one has come. */
    Span before(Span span) {
        return switch (this) {
            case MONTH, LAST_MONTH -> earlier(span, 1);
            case QUARTER -> earlier(span, 3);
            case YEAR -> earlier(span, 12);
            case DAYS -> span.before();
        };
    }

    /** The same days so many months earlier; what ends with a month does so there. */
    static Span earlier(Span span, int months) {
        var last = YearMonth.from(span.last());
        boolean whole = span.last().equals(last.atEndOfMonth());
        return new Span(
                span.first().minusMonths(months),
                whole ? last.minusMonths(months).atEndOfMonth() : span.last().minusMonths(months));
    }
}
