package org.tawasul.administration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.tawasul.language.Name;
import org.tawasul.language.Typed;

/** A holiday as it was typed. */
public record HolidayForm(
        @Nullable String on,
        @Nullable String nameAr,
        @Nullable String nameEn,
        @Nullable Boolean estimated) {
    private static final int LONG = 80;

    public boolean isEstimated() {
        return Boolean.TRUE.equals(estimated);
    }

    static LocalDate date(@Nullable String typed, String field, BindingResult errors) {
        var read = Typed.day(typed);
        if (read.isEmpty()) errors.rejectValue(field, "calendars.date.unreadable");
        return read.orElse(LocalDate.EPOCH);
    }

    /** In both languages, for both are shown. */
    static Name name(@Nullable String ar, @Nullable String en, BindingResult errors) {
        if (isWrong(ar)) errors.rejectValue("nameAr", "calendars.name-ar.missing");
        if (isWrong(en)) errors.rejectValue("nameEn", "calendars.name-en.missing");
        return new Name(Typed.text(ar), Typed.text(en));
    }

    private static boolean isWrong(@Nullable String typed) {
        return typed == null || typed.isBlank() || typed.length() > LONG;
    }
}
