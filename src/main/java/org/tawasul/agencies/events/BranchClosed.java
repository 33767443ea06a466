package org.tawasul.agencies.events;

import org.tawasul.journal.Event;

/** An agency receives people at one place less. */
public record BranchClosed(long agencyId, long branchId) implements Event {}
