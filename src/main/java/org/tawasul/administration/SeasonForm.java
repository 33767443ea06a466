package org.tawasul.administration;

import org.jspecify.annotations.Nullable;

/** A season as it was typed; its week stands beside it. */
public record SeasonForm(
        @Nullable String nameAr,
        @Nullable String nameEn,
        @Nullable String first,
        @Nullable String last) {}
