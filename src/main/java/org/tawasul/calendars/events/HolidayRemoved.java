package org.tawasul.calendars.events;

import java.time.LocalDate;
import org.tawasul.journal.Event;

/** That day is a working day after all. */
public record HolidayRemoved(long calendarId, LocalDate on) implements Event {}
