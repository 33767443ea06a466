package org.tawasul.cases.events;

/**
 * Who had the case has left, or works elsewhere now.
 *
 * @param from who had it
 * @param to who has it now; 0 for nobody yet
 */
public record CaseHandedOver(long caseId, long from, long to) implements CaseEvent {}
