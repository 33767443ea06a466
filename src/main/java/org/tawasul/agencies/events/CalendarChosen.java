package org.tawasul.agencies.events;

import org.tawasul.journal.Event;

/**
 * An agency or a department works by another calendar.
 *
 * @param departmentId 0: the agency
 * @param calendarId 0: the department goes by its agency's again
 */
public record CalendarChosen(long agencyId, long departmentId, long calendarId) implements Event {}
