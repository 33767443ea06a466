package org.tawasul.agencies.delegation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Dates;

/**
 * Somebody stands in for somebody who is away.
 *
 * @param officerId who is away
 * @param first the first day of it
 * @param last the last day of it, whole
 * @param note for the deputy; may be empty
 * @param endedAt when it was ended early; null when it was not
 */
public record Delegation(
        long id,
        long officerId,
        long deputyId,
        LocalDate first,
        LocalDate last,
        String note,
        @Nullable Instant endedAt) {

    public boolean holdsAt(Instant at) {
        return !isOver(at) && !LocalDate.ofInstant(at, Dates.ZONE).isBefore(first);
    }

    public boolean isOver(Instant at) {
        return endedAt != null || !at.isBefore(endsAt());
    }

    /** The moment after its last day. */
    public Instant endsAt() {
        return last.plusDays(1).atStartOfDay(Dates.ZONE).toInstant();
    }
}
