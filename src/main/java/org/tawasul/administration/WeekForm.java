package org.tawasul.administration;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.tawasul.calendars.Amending;
import org.tawasul.calendars.Flaw;
import org.tawasul.calendars.WorkingTime.Block;

/** The hours of each day of a week as they were typed; the week begins on Sunday. */
public record WeekForm(
        @Nullable String sunday,
        @Nullable String monday,
        @Nullable String tuesday,
        @Nullable String wednesday,
        @Nullable String thursday,
        @Nullable String friday,
        @Nullable String saturday) {

    static WeekForm of(Map<DayOfWeek, List<Block>> week) {
        return new WeekForm(
                hours(week, DayOfWeek.SUNDAY),
                hours(week, DayOfWeek.MONDAY),
                hours(week, DayOfWeek.TUESDAY),
                hours(week, DayOfWeek.WEDNESDAY),
                hours(week, DayOfWeek.THURSDAY),
                hours(week, DayOfWeek.FRIDAY),
                hours(week, DayOfWeek.SATURDAY));
    }

    /** Each field, named as its day. */
    public Map<DayOfWeek, String> fields() {
        var fields = new LinkedHashMap<DayOfWeek, String>();
        fields.put(DayOfWeek.SUNDAY, text(sunday));
        fields.put(DayOfWeek.MONDAY, text(monday));
        fields.put(DayOfWeek.TUESDAY, text(tuesday));
        fields.put(DayOfWeek.WEDNESDAY, text(wednesday));
        fields.put(DayOfWeek.THURSDAY, text(thursday));
        fields.put(DayOfWeek.FRIDAY, text(friday));
        fields.put(DayOfWeek.SATURDAY, text(saturday));
        return fields;
    }

    /** The week; what is wrong is told at its day. */
    Map<DayOfWeek, List<Block>> check(BindingResult errors) {
        var week = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        fields().forEach((day, typed) -> {
            var read = Hours.read(typed);
            if (read.isEmpty()) errors.rejectValue(DayName.field(day), "calendars.hours.unreadable");
            else if (Amending.isDisorderly(Map.of(day, read.get())))
                errors.rejectValue(DayName.field(day), Flaw.DISORDER.key());
            else if (!read.get().isEmpty()) week.put(day, read.get());
        });
        return week;
    }

    private static String hours(Map<DayOfWeek, List<Block>> week, DayOfWeek day) {
        return Hours.write(week.getOrDefault(day, List.of()));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
