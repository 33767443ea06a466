package org.tawasul.calendars.events;

import java.time.LocalDate;
import org.tawasul.journal.Event;

/** Another week holds on these days, both included. */
public record SeasonAdded(long calendarId, long seasonId, LocalDate first, LocalDate last) implements Event {}
