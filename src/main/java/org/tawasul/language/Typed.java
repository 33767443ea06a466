package org.tawasul.language;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what people typed into a field, or did not. */
public final class Typed {
    private Typed() {}

    /** Without the blanks around it; empty when nothing was typed. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** A day such as 2026-03-01, in digits of any script; empty when it is none. */
    public static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(Digits.western(text(typed))));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** A day from the first to the last; empty when it is none of them. */
    public static Optional<LocalDate> day(@Nullable String typed, LocalDate first, LocalDate last) {
        return day(typed).filter(day -> !day.isBefore(first) && !day.isAfter(last));
    }
}
