package org.tawasul.cases.events;

/**
 * The department that had the case was closed.
 *
 * @param from the closed one
 * @param to who has it now; 0 for nobody yet, and then the coordinator finds the department
 * @param officerId who keeps it; 0 for nobody
 */
public record CaseMoved(long caseId, long from, long to, long officerId) implements CaseEvent {}
