package org.tawasul.cases.events;

/** It goes its own way again. */
public record CaseUnmerged(long caseId, long fromId, long officerId) implements CaseEvent {}
