package org.tawasul.cases.events;

/** The agency told how it stands; the answer is still to come, and no clock stops. */
public record InterimReplied(long caseId, long messageId, long officerId) implements CaseEvent {}
