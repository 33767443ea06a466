package org.tawasul.administration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.tawasul.language.Digits;
import org.tawasul.language.Name;

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
        var read = date(typed);
        if (read.isEmpty()) errors.rejectValue(field, "calendars.date.unreadable");
        return read.orElse(LocalDate.EPOCH);
    }

    static Optional<LocalDate> date(@Nullable String typed) {
        try {
            return Optional.of(
                    LocalDate.parse(typed == null ? "" : Digits.western(typed).strip()));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /** In both languages, for both are shown. */
    static Name name(@Nullable String ar, @Nullable String en, BindingResult errors) {
        if (isWrong(ar)) errors.rejectValue("nameAr", "calendars.name-ar.missing");
        if (isWrong(en)) errors.rejectValue("nameEn", "calendars.name-en.missing");
        return new Name(ar == null ? "" : ar.strip(), en == null ? "" : en.strip());
    }

    private static boolean isWrong(@Nullable String typed) {
        return typed == null || typed.isBlank() || typed.length() > LONG;
    }
}
