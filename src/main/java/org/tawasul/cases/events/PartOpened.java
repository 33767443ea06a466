package org.tawasul.cases.events;

import java.time.Instant;

/** A part of another case came to whoever shall answer it; the requester follows the whole. */
public record PartOpened(long caseId, long wholeId, long agencyId, long departmentId, Instant dueAt)
        implements CaseEvent {}
