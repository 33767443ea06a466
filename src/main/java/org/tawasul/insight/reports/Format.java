package org.tawasul.insight.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** As what a report can be taken. */
public enum Format {
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** Also the end of its files' names. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "reports.format." + code();
    }

    static Optional<Format> find(@Nullable String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }

    /** What the last part of an address is called after. */
    static Format ofAddress(String address) {
        return find(address.substring(address.lastIndexOf('.') + 1)).orElseThrow();
    }
}
