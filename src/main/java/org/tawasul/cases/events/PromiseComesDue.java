package org.tawasul.cases.events;

/** Tomorrow is the day of what was promised in a reply; who promised it is reminded. */
public record PromiseComesDue(long caseId, long messageId, long officerId) implements CaseEvent {}
