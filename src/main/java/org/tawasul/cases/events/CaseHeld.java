package org.tawasul.cases.events;

/** It is not erased until the hold ends; the reason stands with the hold. */
public record CaseHeld(long caseId, long officerId) implements CaseEvent {}
