package org.tawasul.agencies;

import java.time.Instant;
import org.tawasul.journal.Actor;

/** Somebody who must know when one of the staff leaves, or works in another agency or for the nation; a bean. Called within the transaction. */
public interface StaffGoing {
    void going(long officerId, Instant at, Actor by);
}
