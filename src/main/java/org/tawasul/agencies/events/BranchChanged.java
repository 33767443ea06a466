package org.tawasul.agencies.events;

import org.tawasul.journal.Event;

/** A branch is called otherwise, or is somewhere else. */
public record BranchChanged(long agencyId, long branchId, Entry before, Entry after) implements Event {
    public record Entry(
            String nameAr, String nameEn, String addressAr, String addressEn, double latitude, double longitude) {}
}
