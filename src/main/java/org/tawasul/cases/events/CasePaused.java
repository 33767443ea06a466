package org.tawasul.cases.events;

import java.time.Instant;

/** The agency's clock stands for a published reason, until a day named at once. */
public record CasePaused(long caseId, long officerId, String reason, Instant until) implements CaseEvent {}
