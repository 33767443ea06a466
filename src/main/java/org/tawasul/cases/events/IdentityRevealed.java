package org.tawasul.cases.events;

import java.time.Instant;

/**
 * An officer had one thing revealed to them of a requester who asked to stay unknown.
 *
 * @param field the name of an {@code IdentityField}
 * @param reason the name of a {@code RevealReason}
 */
public record IdentityRevealed(long caseId, long officerId, String field, String reason, Instant until)
        implements CaseEvent {}
