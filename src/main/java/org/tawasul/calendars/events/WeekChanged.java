package org.tawasul.calendars.events;

import org.tawasul.journal.Event;

/** The ordinary week has other hours. */
public record WeekChanged(long calendarId) implements Event {}
