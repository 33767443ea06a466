package org.tawasul.worklist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How long a kind of task may take. @param next what holds from a later day on; null when nothing was said */
public record IndicatorLine(
        String code,
        String key,
        Allowance now,
        @Nullable Allowance next,
        @Nullable LocalDate from) {}
