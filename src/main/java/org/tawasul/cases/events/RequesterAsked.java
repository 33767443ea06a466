package org.tawasul.cases.events;

/** The requester owes an answer; the agency's clock stands. */
public record RequesterAsked(long caseId, long messageId, long officerId) implements CaseEvent {}
