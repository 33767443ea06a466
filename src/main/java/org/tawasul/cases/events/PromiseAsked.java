package org.tawasul.cases.events;

/** The promised day has come: the requester is asked whether it was kept. */
public record PromiseAsked(long caseId, long messageId) implements CaseEvent {}
