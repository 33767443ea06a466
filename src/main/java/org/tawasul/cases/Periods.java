package org.tawasul.cases;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.calendars.Calendars;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.catalogue.Service;

/** Response periods: when something is due, in the working time of the agency that owes it. */
@Component
public class Periods {
    /** When an agency gets a case without a service of its own for it. */
    private static final int REFERRED_DAYS = 5;

    private final Agencies agencies;
    private final Calendars calendars;

    Periods(Agencies agencies, Calendars calendars) {
        this.agencies = agencies;
        this.calendars = calendars;
    }

    public WorkingTime timeOf(long agencyId) {
        return calendars.get(agencies.get(agencyId).calendarId());
    }

    /** The end of the service's period for an agency that has the case since the given moment. */
    public Instant due(Service service, long agencyId, Instant since) {
        int days = service.agencyId() == agencyId ? service.responseDays() : REFERRED_DAYS;
        var time = timeOf(agencyId);
        return time.add(since, time.day().multipliedBy(days));
    }
}
