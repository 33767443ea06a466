package org.tawasul.agencies.events;

import org.jspecify.annotations.Nullable;
import org.tawasul.journal.Event;

/** Somebody of the staff has another name, address, role or place. */
public record OfficerChanged(long officerId, Entry before, Entry after) implements Event {
    public record Entry(
            long agencyId,
            long departmentId,
            String role,
            String nameAr,
            String nameEn,
            @Nullable String email) {}
}
