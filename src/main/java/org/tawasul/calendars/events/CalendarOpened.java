package org.tawasul.calendars.events;

import org.tawasul.journal.Event;

/** Agencies may work by one more calendar. */
public record CalendarOpened(long calendarId, String code) implements Event {}
