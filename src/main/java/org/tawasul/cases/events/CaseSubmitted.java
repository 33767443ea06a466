package org.tawasul.cases.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A matter was accepted; {@code dueAt} is what was promised.
 *
 * @param requester the name of a {@code people.RequesterType}, what kind of person asks and never who; old entries do not say
 * @param area the code of the part of the country; empty where none was told, null in old entries
 */
public record CaseSubmitted(
        long caseId,
        String kind,
        long serviceId,
        long agencyId,
        long departmentId,
        String channel,
        String language,
        long requesterId,
        Instant dueAt,
        @Nullable String requester,
        @Nullable String area)
        implements CaseEvent {}
