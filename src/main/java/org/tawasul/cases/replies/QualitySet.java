package org.tawasul.cases.replies;

import org.jspecify.annotations.Nullable;
import org.tawasul.journal.Event;

/**
 * How strict a check is from now on.
 *
 * @param agencyId 0 for the nation
 * @param before how strict it was there; older entries do not say
 */
record QualitySet(
        long agencyId, String check, String level, @Nullable String before) implements Event {}
