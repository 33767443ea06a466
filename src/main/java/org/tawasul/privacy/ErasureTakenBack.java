package org.tawasul.privacy;

import org.tawasul.journal.Event;

/** They want to stay after all. */
record ErasureTakenBack(long personId) implements Event {}
