package org.tawasul.calendars.events;

import java.time.LocalDate;
import org.tawasul.journal.Event;

/** Nobody works by this calendar on that day. */
public record HolidayAdded(long calendarId, LocalDate on) implements Event {}
