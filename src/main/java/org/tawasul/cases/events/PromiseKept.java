package org.tawasul.cases.events;

/** The requester says that what was promised was done. */
public record PromiseKept(long caseId, long messageId) implements CaseEvent {}
