package org.tawasul.identity.events;

import org.tawasul.journal.Event;

/** An officer ended all sessions of theirs. */
public record OfficerSignedOutEverywhere(long officerId) implements Event {}
