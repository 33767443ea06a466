package org.tawasul.privacy;

import org.jspecify.annotations.Nullable;
import org.tawasul.journal.Event;

/** For how many years cases of a kind are kept from now on; null before for ever. */
record RetentionSet(
        String kind, @Nullable Integer before, @Nullable Integer after) implements Event {}
