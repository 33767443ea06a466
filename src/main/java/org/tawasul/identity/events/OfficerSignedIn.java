package org.tawasul.identity.events;

import org.tawasul.journal.Event;

/** An officer signed in; {@code by} is {@code authenticator}, {@code recovery-code} or {@code demo}. */
public record OfficerSignedIn(long officerId, String by) implements Event {}
