package org.tawasul.cases.events;

/** The requester says that what was promised was not done; {@code reopens} when the case was thought to be answered. */
public record PromiseBroken(long caseId, long messageId, long officerId, boolean reopens) implements CaseEvent {}
