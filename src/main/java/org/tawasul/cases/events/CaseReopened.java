package org.tawasul.cases.events;

import java.time.Instant;

/** It is open again. */
public record CaseReopened(long caseId, long messageId, boolean byRequester, Instant agencyDueAt)
        implements CaseEvent {}
