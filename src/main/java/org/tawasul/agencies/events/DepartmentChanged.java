package org.tawasul.agencies.events;

import org.tawasul.journal.Event;

/** A department is called otherwise. */
public record DepartmentChanged(long agencyId, long departmentId, Entry before, Entry after) implements Event {
    public record Entry(String nameAr, String nameEn) {}
}
