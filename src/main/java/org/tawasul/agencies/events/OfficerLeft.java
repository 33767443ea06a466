package org.tawasul.agencies.events;

import org.tawasul.journal.Event;

/** Somebody is on the staff no more and may not sign in. */
public record OfficerLeft(long officerId) implements Event {}
