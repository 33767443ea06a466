package org.tawasul.worklist;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far figures look back, today included. */
public enum Period {
    WEEK(7),
    MONTH(30);

    private final int days;

    Period(int days) {
        this.days = days;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "quality.period." + code();
    }

    Figures.Days endingOn(LocalDate day) {
        return new Figures.Days(day.minusDays(days - 1L), day);
    }

    static Period of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(period -> period.code().equals(code))
                .findFirst()
                .orElse(WEEK);
    }
}
