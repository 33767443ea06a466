package org.tawasul.insight.reports;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What picture stands above the table of a report. */
public enum Look {
    NONE,
    BARS,
    LINES;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "reports.look." + code();
    }

    static Look of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(look -> look.code().equals(code))
                .findFirst()
                .orElse(NONE);
    }
}
