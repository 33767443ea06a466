package org.tawasul.privacy;

import org.tawasul.journal.Event;

/** An officer decided that open cases do not hold an erasure up; the reason stands with the request. */
record ErasureTakenOver(long personId, long requestId, long officerId) implements Event {}
