package org.tawasul.insight.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tawasul.insight.Dimension;
import org.tawasul.insight.Step;

/** By what lines or columns of a report are told apart: a dimension, or pieces of time. */
public enum Axis {
    AGENCY(Dimension.AGENCY),
    DEPARTMENT(Dimension.DEPARTMENT),
    SERVICE(Dimension.SERVICE),
    KIND(Dimension.KIND),
    CHANNEL(Dimension.CHANNEL),
    REQUESTER(Dimension.REQUESTER),
    AREA(Dimension.AREA),
    YEAR(Step.YEAR),
    MONTH(Step.MONTH),
    DAY(Step.DAY);

    private final @Nullable Dimension dimension;
    private final Step step;

    Axis(Dimension dimension) {
        this.dimension = dimension;
        this.step = Step.WHOLE;
    }

    Axis(Step step) {
        this.dimension = null;
        this.step = step;
    }

    /** Null for time. */
    @Nullable
    Dimension dimension() {
        return dimension;
    }

    /** {@link Step#WHOLE} for what is no time. */
    Step step() {
        return step;
    }

    boolean isTime() {
        return dimension == null;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name. */
    public String key() {
        return dimension == null ? "reports.axis." + code() : dimension.key();
    }

    static Optional<Axis> find(@Nullable String code) {
        return Arrays.stream(values()).filter(axis -> axis.code().equals(code)).findFirst();
    }
}
