package org.tawasul.cases.events;

/** One of its parts is not needed any more. */
public record PartDropped(long caseId, long partId, long officerId) implements CaseEvent {}
