package org.tawasul.agencies.events;

import org.tawasul.journal.Event;

/** An agency receives people at one more place. */
public record BranchOpened(long agencyId, long branchId, String code) implements Event {}
