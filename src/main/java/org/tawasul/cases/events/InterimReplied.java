package org.tawasul.cases.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agency told how it stands; the answer is still to come, and no clock stops.
 *
 * @param overruled the checks that spoke against it, overruled by who wrote it; older entries do not say
 */
public record InterimReplied(
        long caseId,
        long messageId,
        long officerId,
        @Nullable List<String> overruled) implements CaseEvent {}
