package org.tawasul.insight.reports;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Dates;

/**
 * When something comes again, in the country's time. A day that a month does not have is its last.
 *
 * @param day of the week, 1 to 7 from Monday on, or of the month; any for each day
 */
public record Timetable(Rhythm rhythm, int day, int hour) {
    private static final int HOURS = 24;
    private static final int LONGEST_MONTH = 31;

    public Timetable {
        int most = rhythm == Rhythm.WEEK ? DayOfWeek.values().length : LONGEST_MONTH;
        if (hour < 0 || hour >= HOURS || day < 1 || day > most)
            throw new IllegalArgumentException(rhythm + " " + day + " at " + hour + " is no time");
    }

    /** How often. */
    public enum Rhythm {
        DAY,
        WEEK,
        MONTH;

        public String key() {
            return "reports.rhythm." + name().toLowerCase(Locale.ROOT);
        }

        static Rhythm of(@Nullable String name) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(MONTH);
        }
    }

    /** The first time after a moment. */
    Instant after(Instant moment) {
        var today = LocalDate.ofInstant(moment, Dates.ZONE);
        var next = at(first(today));
        return next.isAfter(moment) ? next : at(first(following(today)));
    }

    /** Its day on or after, or within the same month. */
    private LocalDate first(LocalDate day) {
        return switch (rhythm) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(this.day)));
            case MONTH -> day.withDayOfMonth(Math.min(this.day, day.lengthOfMonth()));
        };
    }

    private LocalDate following(LocalDate day) {
        return switch (rhythm) {
            case DAY, WEEK -> day.plusDays(1);
            case MONTH -> YearMonth.from(day).plusMonths(1).atDay(1);
        };
    }

    private Instant at(LocalDate day) {
        return day.atTime(hour, 0).atZone(Dates.ZONE).toInstant();
    }
}
