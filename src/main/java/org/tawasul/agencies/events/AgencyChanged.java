package org.tawasul.agencies.events;

import org.tawasul.journal.Event;

/** An agency is called, described or sorted otherwise, or its minister's office is another department. */
public record AgencyChanged(long agencyId, Entry before, Entry after) implements Event {
    public record Entry(
            String sector, String nameAr, String nameEn, String aboutAr, String aboutEn, long ministersOfficeId) {}
}
