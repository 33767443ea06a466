package org.tawasul.calendars.events;

import java.time.LocalDate;
import org.tawasul.journal.Event;

/** The holiday falls on another day. */
public record HolidayMoved(long calendarId, LocalDate from, LocalDate to) implements Event {}
