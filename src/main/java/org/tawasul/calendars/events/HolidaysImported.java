package org.tawasul.calendars.events;

import java.time.LocalDate;
import java.util.List;
import org.tawasul.journal.Event;

/** The holidays of many years came at once; these days are new. */
public record HolidaysImported(long calendarId, List<LocalDate> added) implements Event {}
