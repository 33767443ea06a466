package org.tawasul.cases.events;

import java.time.Instant;

/** The requester answered; the agency's clock runs again, its due time moved by the working time that it stood. */
public record RequesterAnswered(long caseId, long messageId, int files, Instant agencyDueAt) implements CaseEvent {}
