package org.tawasul.cases.events;

/** It follows another case from now on. */
public record CaseMerged(long caseId, long intoId, long officerId) implements CaseEvent {}
