package org.tawasul.cases.events;

import java.time.Instant;

/** The agency's clock runs again; {@code officerId} 0 when the pause ended by itself. */
public record CaseResumed(long caseId, long officerId, Instant agencyDueAt) implements CaseEvent {}
