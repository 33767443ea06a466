package org.tawasul.catalogue;

import java.time.Instant;
import java.time.LocalDate;

/** Somebody who must know that response periods will be others from a day on; a bean. Called within the transaction of the change. */
public interface PeriodChanges {
    /**
     * @param agencyId whose; 0 for all
     * @param from the first day on which they are others
     */
    void changed(long agencyId, LocalDate from, Instant at);
}
