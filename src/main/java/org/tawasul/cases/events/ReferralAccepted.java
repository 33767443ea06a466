package org.tawasul.cases.events;

/** Whoever it was sent on to keeps it. Any other step that leads on says the same without this entry. */
public record ReferralAccepted(long caseId, long agencyId, long departmentId, long officerId) implements CaseEvent {}
