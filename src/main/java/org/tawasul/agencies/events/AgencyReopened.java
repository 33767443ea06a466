package org.tawasul.agencies.events;

import org.tawasul.journal.Event;

/** A closed agency takes part again. */
public record AgencyReopened(long agencyId) implements Event {}
