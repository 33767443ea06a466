package org.tawasul.suggestions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: the moment by which it is sorted and the number, of the last line shown. */
public record ListKey(Instant at, long number) {
    /** Null when what stands in an address is none. */
    static @Nullable ListKey parse(@Nullable String typed) {
        if (typed == null || !typed.matches("-?\\d{1,17}_\\d{1,18}")) return null;
        var parts = typed.split("_");
        return new ListKey(Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), Long.parseLong(parts[1]));
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + number;
    }
}
