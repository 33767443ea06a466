package org.tawasul.calendars.events;

import java.time.LocalDate;
import org.tawasul.journal.Event;

/** A holiday has another name, or is an estimate no more. */
public record HolidayRenamed(long calendarId, LocalDate on) implements Event {}
