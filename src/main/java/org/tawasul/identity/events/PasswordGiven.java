package org.tawasul.identity.events;

import org.tawasul.journal.Event;

/** Somebody gave an officer a password to begin with. */
public record PasswordGiven(long officerId) implements Event {}
