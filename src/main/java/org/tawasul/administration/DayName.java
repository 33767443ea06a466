package org.tawasul.administration;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;

/** What a day of the week is called on our pages: as a field of a form, and as the key of its text. */
public final class DayName {
    /** As a week is written here. */
    public static final List<DayOfWeek> WEEK = List.of(
            DayOfWeek.SUNDAY,
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY,
            DayOfWeek.SATURDAY);

    private DayName() {}

    public static String field(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    public static String key(DayOfWeek day) {
        return "calendars.day." + field(day);
    }
}
