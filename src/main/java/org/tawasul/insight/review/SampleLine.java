package org.tawasul.insight.review;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;

/** One reply of a sample in its list. @param address where it leads; null for nowhere */
public record SampleLine(
        int nr,
        String grouped,
        Name agency,
        Sample.State state,
        @Nullable Double score,
        @Nullable String address) {}
