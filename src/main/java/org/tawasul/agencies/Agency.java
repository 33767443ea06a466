package org.tawasul.agencies;

import org.tawasul.language.Name;

/** An agency of the state. {@code code} stands in addresses; {@code calendarId} is the calendar that it works by. */
public record Agency(long id, String code, String sector, long calendarId, Name name, Name about) {}
