package org.tawasul.demo;

import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.calendars.Calendars;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.cases.Cases;
import org.tawasul.catalogue.Services;

/** Everything that a case of the demo country meets. */
@Component
record World(
        Desk desk,
        Cases cases,
        Agencies agencies,
        Services services,
        Calendars calendars,
        Workforce workforce,
        Requesters requesters) {

    WorkingTime timeOf(long agencyId) {
        return calendars.get(agencies.get(agencyId).calendarId());
    }
}
