package org.tawasul.administration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tawasul.calendars.Calendar;
import org.tawasul.calendars.Holiday;
import org.tawasul.calendars.Season;

/** A year of a calendar as it is drawn: month after month, each in weeks from Sunday to Saturday. */
public record Year(int number, List<Month> months) {
    /** @param weeks seven days each; null before the first and after the last of the month */
    public record Month(YearMonth month, List<List<@Nullable Day>> weeks) {}

    /** @param works whether anybody works on that day */
    public record Day(
            LocalDate on,
            boolean works,
            boolean today,
            @Nullable Holiday holiday,
            @Nullable Season season) {
        /** How it is drawn; words say the same. */
        public String css() {
            var css = new StringBuilder(works || holiday != null ? "" : "off");
            if (season != null) css.append(" season");
            if (holiday != null) css.append(holiday.estimated() ? " holiday estimated" : " holiday");
            return today ? css.append(" today").toString() : css.toString();
        }
    }

    static Year of(Calendar calendar, int number, LocalDate today) {
        return new Year(
                number,
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(calendar, YearMonth.of(number, month), today))
                        .toList());
    }

    private static Month month(Calendar calendar, YearMonth month, LocalDate today) {
        var weeks = new ArrayList<List<@Nullable Day>>();
        List<@Nullable Day> week = new ArrayList<>();
        for (int blank = month.atDay(1).getDayOfWeek().getValue() % 7; blank > 0; blank--) week.add(null);
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            var on = month.atDay(number);
            week.add(day(calendar, on, today));
            if (on.getDayOfWeek() == DayOfWeek.SATURDAY) {
                weeks.add(week);
                week = new ArrayList<>();
            }
        }
        while (!week.isEmpty() && week.size() < 7) week.add(null);
        if (!week.isEmpty()) weeks.add(week);
        return new Month(month, weeks);
    }

    private static Day day(Calendar calendar, LocalDate on, LocalDate today) {
        var holiday = calendar.findHoliday(on).orElse(null);
        boolean works = holiday == null
                && !calendar.weekOn(on)
                        .getOrDefault(on.getDayOfWeek(), List.of())
                        .isEmpty();
        return new Day(
                on, works, on.equals(today), holiday, calendar.findSeason(on).orElse(null));
    }
}
