package org.tawasul.cases.events;

/** One of its parts was answered; the contribution is a message among the staff. */
public record ContributionReceived(long caseId, long partId, long messageId, long agencyId) implements CaseEvent {}
