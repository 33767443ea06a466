package org.tawasul.cases.events;

import org.tawasul.journal.Event;

/** A macro was made or changed; 0 for the department of one that is for the whole agency. */
public record MacroKept(long macroId, long agencyId, long departmentId) implements Event {}
