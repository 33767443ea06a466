package org.tawasul.insight.reports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.tawasul.agencies.Officer;
import org.tawasul.insight.reports.Timetable.Rhythm;
import org.tawasul.language.Digits;
import org.tawasul.language.Language;
import org.tawasul.language.Typed;

/**
 * When a report shall be sent, as it was typed.
 *
 * @param recipient ids of colleagues
 * @param usernames of others, with commas or blanks between them
 */
public record ScheduleForm(
        @Nullable String rhythm,
        @Nullable String weekday,
        @Nullable String monthDay,
        @Nullable String hour,
        @Nullable List<String> language,
        @Nullable List<String> format,
        @Nullable String eastern,
        @Nullable List<String> recipient,
        @Nullable String usernames) {
    static final ScheduleForm USUAL =
            new ScheduleForm("MONTH", "7", "1", "7", List.of("ar"), List.of("PDF", "XLSX"), null, List.of(), "");

    Timetable timetable(Errors errors) {
        var chosen = Rhythm.of(rhythm);
        int at = number(hour, 0, 23, "hour", errors);
        int day = switch (chosen) {
            case DAY -> 1;
            case WEEK -> number(weekday, 1, 7, "weekday", errors);
            case MONTH -> number(monthDay, 1, 31, "monthDay", errors);
        };
        return new Timetable(chosen, day, at);
    }

    private static int number(@Nullable String typed, int least, int most, String field, Errors errors) {
        var text = Digits.western(Typed.text(typed));
        int number = text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
        if (number >= least && number <= most) return number;
        errors.rejectValue(field, "reports." + field.toLowerCase(java.util.Locale.ROOT) + ".wrong");
        return least;
    }

    List<Language> languages(Errors errors) {
        var chosen = new LinkedHashSet<Language>();
        if (language != null)
            for (var code : language) if (code.equals("ar") || code.equals("en")) chosen.add(Language.of(code));
        if (chosen.isEmpty()) errors.rejectValue("language", "reports.language.missing");
        return List.copyOf(chosen);
    }

    List<Format> formats(Errors errors) {
        var chosen = new LinkedHashSet<Format>();
        if (format != null)
            for (var name : format)
                for (var each : Format.values()) if (each.name().equals(name)) chosen.add(each);
        if (chosen.isEmpty()) errors.rejectValue("format", "reports.format.missing");
        return List.copyOf(chosen);
    }

    boolean isEastern() {
        return "true".equals(eastern);
    }

    /** @param among colleagues that can be chosen; @param found somebody by their user name, or null */
    Set<Long> recipients(List<Officer> among, Function<String, @Nullable Officer> found, Errors errors) {
        var chosen = new LinkedHashSet<Long>();
        for (var officer : among)
            if (recipient != null && recipient.contains(Long.toString(officer.id()))) chosen.add(officer.id());
        var unknown = new ArrayList<String>();
        for (var name : Typed.text(usernames).split("[\\s,،;]+")) {
            if (name.isEmpty()) continue;
            var officer = found.apply(name);
            if (officer == null) unknown.add(name);
            else chosen.add(officer.id());
        }
        if (!unknown.isEmpty())
            errors.rejectValue(
                    "usernames", "reports.usernames.unknown", new Object[] {String.join(", ", unknown)}, null);
        else if (chosen.isEmpty()) errors.rejectValue("recipient", "reports.recipient.missing");
        return chosen;
    }
}
