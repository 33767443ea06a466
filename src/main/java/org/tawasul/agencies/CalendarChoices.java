package org.tawasul.agencies;

import java.time.Instant;
import org.tawasul.journal.Actor;

/** Somebody who must know when an agency or a department works by another calendar; a bean. Called within the transaction of the change. */
public interface CalendarChoices {
    /**
     * @param departmentId 0: the agency, with all its departments that have no calendar of their own
     * @param before the calendar that held until now
     * @param after the one that holds from now on
     */
    void chosen(long agencyId, long departmentId, long before, long after, Instant at, Actor by);
}
