package org.tawasul.identity.events;

import org.tawasul.journal.Event;

/** An officer took an authenticator into use; the one before it no longer counts. */
public record AuthenticatorEnrolled(long officerId) implements Event {}
