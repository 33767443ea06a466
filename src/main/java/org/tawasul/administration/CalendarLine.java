package org.tawasul.administration;

import java.util.List;
import org.tawasul.calendars.Calendar;
import org.tawasul.language.Name;

/**
 * A calendar in the list of all.
 *
 * @param users who works by it
 * @param holidays how many are still to come
 * @param running whether cases are following a change of it now
 */
public record CalendarLine(Calendar calendar, List<Name> users, int holidays, boolean running) {}
