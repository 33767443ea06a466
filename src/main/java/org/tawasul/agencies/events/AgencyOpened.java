package org.tawasul.agencies.events;

import org.tawasul.journal.Event;

/** An agency takes part. */
public record AgencyOpened(long agencyId, String code, long calendarId) implements Event {}
