package org.tawasul.cases;

import java.time.Instant;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;

/** By what time whoever holds a case counts, how many days of it they have, and where places lie. */
public interface Terms extends Whereabouts {
    WorkingTime timeOf(Holder holder);

    int days(Service service, Kind kind, int importance, Holder holder, Instant at);

    /** The end of the period of whoever has had such a case since the given moment. */
    default Instant due(Service service, Kind kind, int importance, Holder holder, Instant since) {
        return timeOf(holder).addDays(since, days(service, kind, importance, holder, since));
    }
}
