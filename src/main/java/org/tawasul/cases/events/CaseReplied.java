package org.tawasul.cases.events;

/** The agency answered; {@code first} when this stopped the citizen's clock, {@code onTime} whether within the promise. */
public record CaseReplied(long caseId, long messageId, long officerId, long agencyId, boolean first, boolean onTime)
        implements CaseEvent {}
