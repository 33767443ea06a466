package org.tawasul.cases.events;

/** Somebody has it; {@code claimed} when they took it themselves. */
public record CaseAssigned(long caseId, long departmentId, long officerId, boolean claimed) implements CaseEvent {}
