package org.tawasul.cases.events;

import java.time.Instant;

/** The coordinating committee made an agency answerable for it, and that is where it is from now on. */
public record JointOwnerNamed(long caseId, long fromAgencyId, long agencyId, long officerId, Instant agencyDueAt)
        implements CaseEvent {}
