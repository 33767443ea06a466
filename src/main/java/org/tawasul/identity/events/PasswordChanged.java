package org.tawasul.identity.events;

import org.tawasul.journal.Event;

/** An officer chose a password. */
public record PasswordChanged(long officerId) implements Event {}
