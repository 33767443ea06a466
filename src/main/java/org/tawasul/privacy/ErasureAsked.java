package org.tawasul.privacy;

import java.time.Instant;
import org.tawasul.journal.Event;

/** Somebody asked to be erased; it begins then unless they take it back. */
record ErasureAsked(long personId, Instant dueAt) implements Event {}
