package org.tawasul.cases.events;

/** The requester asked that the staff shall not learn who they are. */
public record IdentityHidden(long caseId) implements CaseEvent {}
