package org.tawasul.insight;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which list of single cases stands behind a figure. */
public enum Behind {
    ANSWERED,
    /** Answered after what was promised. */
    LATE,
    REOPENED;

    public static Optional<Behind> of(Figure figure) {
        return Optional.ofNullable(
                switch (figure) {
                    case ANSWERED, MEDIAN_TIME, NINE_OF_TEN_TIME, MEAN_TIME, MEAN_DAYS -> ANSWERED;
                    case ON_TIME, KEPT -> LATE;
                    case REOPENED -> REOPENED;
                    default -> null;
                });
    }

    static Optional<Behind> find(@Nullable String code) {
        for (var each : values()) if (each.code().equals(code)) return Optional.of(each);
        return Optional.empty();
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The key of its heading. */
    public String key() {
        return "insight.behind." + code();
    }

    public String address() {
        return "/staff/figures/cases?of=" + code();
    }

    /** The list of a span and a place. */
    public String address(Span span, Reach reach) {
        return address() + "&from=" + span.first() + "&to=" + span.last()
                + (reach.agencyId() == 0 ? "" : "&agency=" + reach.agencyId())
                + (reach.departmentId() == 0 ? "" : "&department=" + reach.departmentId());
    }
}
