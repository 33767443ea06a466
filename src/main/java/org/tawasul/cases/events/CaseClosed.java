package org.tawasul.cases.events;

/** Nothing more to come. */
public record CaseClosed(long caseId) implements CaseEvent {}
