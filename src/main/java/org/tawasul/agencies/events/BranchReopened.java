package org.tawasul.agencies.events;

import org.tawasul.journal.Event;

/** An agency receives people again where it had closed. */
public record BranchReopened(long agencyId, long branchId) implements Event {}
