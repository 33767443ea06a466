package org.tawasul.cases.events;

/** It may be erased again. */
public record HoldEnded(long caseId, long officerId) implements CaseEvent {}
