package org.tawasul.agencies.events;

import org.tawasul.journal.Event;

/** Somebody joined the staff. */
public record OfficerAppointed(long officerId, long agencyId, long departmentId, String role) implements Event {}
