package org.tawasul.cases.events;

import org.jspecify.annotations.Nullable;
import org.tawasul.journal.Event;
import org.tawasul.language.Name;

/**
 * A criterion of importance was written, changed, retired or offered again.
 *
 * @param before null for one that was not offered
 * @param after null for one that is offered no more
 */
public record CriterionChanged(
        long criterionId, @Nullable Name before, @Nullable Name after) implements Event {}
