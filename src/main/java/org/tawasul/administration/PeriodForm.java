package org.tawasul.administration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Period;
import org.tawasul.language.Digits;

/** A response period as it was typed; what is left empty holds for all. */
public record PeriodForm(
        @Nullable String agency,
        @Nullable String service,
        @Nullable String kind,
        @Nullable String importance,
        @Nullable String days,
        @Nullable String first,
        @Nullable String last) {

    /** What is wrong is told at its field. */
    Period check(BindingResult errors) {
        var typed = Digits.western(text(days)).strip();
        if (!typed.matches("[1-9]\\d{0,2}")) errors.rejectValue("days", "calendars.period.days.wrong");
        var from = HolidayForm.date(first, "first", errors);
        LocalDate until = text(last).isBlank() ? null : HolidayForm.date(last, "last", errors);
        return new Period(
                0,
                number(agency),
                number(service),
                text(kind).isEmpty() ? null : Kind.valueOf(text(kind)),
                (int) number(importance),
                errors.hasFieldErrors("days") ? 1 : Integer.parseInt(typed),
                from,
                until);
    }

    private static long number(@Nullable String typed) {
        return text(typed).matches("\\d{1,18}") ? Long.parseLong(text(typed)) : 0;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
