package org.tawasul.agencies;

import org.tawasul.language.Name;

/**
 * An agency of the state. {@code code} stands in addresses; {@code calendarId} is the calendar that it works by.
 *
 * @param open whether it can still be chosen; a closed one stays for the cases that name it
 */
public record Agency(long id, String code, String sector, long calendarId, Name name, Name about, boolean open) {}
