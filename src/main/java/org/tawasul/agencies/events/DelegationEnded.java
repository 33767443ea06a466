package org.tawasul.agencies.events;

import org.tawasul.journal.Event;

/** Somebody stands in no more for an officer who was away, before the last day of it. */
public record DelegationEnded(long officerId, long delegationId, long deputyId) implements Event {}
