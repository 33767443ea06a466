package org.tawasul.identity.events;

import org.tawasul.journal.Event;

/** Somebody took an officer's authenticator and recovery codes away, because both were lost. */
public record AuthenticatorForgotten(long officerId) implements Event {}
