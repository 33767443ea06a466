package org.tawasul.agencies.events;

import org.tawasul.journal.Event;

/** An agency takes part no more. */
public record AgencyClosed(long agencyId) implements Event {}
