package org.tawasul.cases.events;

/** The coordinating committee shall say who answers for it; in what words stands with the request. */
public record CommitteeAsked(long caseId, long agencyId, long officerId) implements CaseEvent {}
