package org.tawasul.cases.events;

/** The requester did not say in time whether it was kept. */
public record PromiseUnanswered(long caseId, long messageId) implements CaseEvent {}
