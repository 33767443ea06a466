package org.tawasul.agencies.events;

import org.tawasul.journal.Event;

/** Somebody who had left is on the staff again. */
public record OfficerReturned(long officerId) implements Event {}
