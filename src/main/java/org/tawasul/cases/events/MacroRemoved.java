package org.tawasul.cases.events;

import org.tawasul.journal.Event;

/** A macro was removed. */
public record MacroRemoved(long macroId, long agencyId, long departmentId) implements Event {}
