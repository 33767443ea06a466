package org.tawasul.cases.events;

/** The requester let the staff know again who they are. */
public record IdentityShown(long caseId) implements CaseEvent {}
