package org.tawasul.cases.events;

/** The requester took it back. */
public record CaseWithdrawn(long caseId) implements CaseEvent {}
