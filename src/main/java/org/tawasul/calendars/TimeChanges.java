package org.tawasul.calendars;

import java.time.Instant;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Event;

/** Somebody who must know when a calendar counts otherwise than before; a bean. Called within the transaction of the change. */
public interface TimeChanges {
    /** @param what happened; a change that moves no working time (another name) is not told */
    void changed(Event what, Calendar before, Calendar after, Instant at, Actor by);
}
