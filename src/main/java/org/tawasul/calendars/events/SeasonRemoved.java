package org.tawasul.calendars.events;

import org.tawasul.journal.Event;

/** The ordinary week holds on those days again. */
public record SeasonRemoved(long calendarId, long seasonId) implements Event {}
