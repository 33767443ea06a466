package org.tawasul.administration;

import org.jspecify.annotations.Nullable;

/** A new calendar as it was typed; its week stands beside it. */
public record OpeningForm(
        @Nullable String code,
        @Nullable String nameAr,
        @Nullable String nameEn) {}
