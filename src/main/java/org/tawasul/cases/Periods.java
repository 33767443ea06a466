package org.tawasul.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.calendars.Calendars;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.ResponsePeriods;
import org.tawasul.catalogue.Service;
import org.tawasul.language.Dates;

/** When something is due: so many working days, in the working time of who owes it. */
@Component
public class Periods {
    private final Agencies agencies;
    private final Calendars calendars;
    private final ResponsePeriods periods;

    Periods(Agencies agencies, Calendars calendars, ResponsePeriods periods) {
        this.agencies = agencies;
        this.calendars = calendars;
        this.periods = periods;
    }

    /** The working time of a department, or of its agency when it has no calendar of its own (or is 0). */
    public WorkingTime timeOf(long agencyId, long departmentId) {
        return calendars.get(agencies.calendarOf(agencyId, departmentId));
    }

    public WorkingTime timeOf(long agencyId) {
        return timeOf(agencyId, 0);
    }

    public WorkingTime timeOf(Holder holder) {
        return timeOf(holder.agencyId(), holder.departmentId());
    }

    /** The end of the period of whoever has had such a case since the given moment. */
    public Instant due(Service service, Kind kind, int importance, Holder holder, Instant since) {
        return timeOf(holder).addDays(since, days(service, kind, importance, holder, since));
    }

    /** A reply with how long the requester waited for it, by the calendar as it is now. */
    public CaseReplied measured(CaseReplied reply, Case replied, Instant at) {
        var since = replied.matter().submittedAt();
        return reply.after(timeOf(replied.holder()).daysBetween(since, at), Duration.between(since, at));
    }

    /** The period in force at a moment, in working days. */
    public int days(Service service, Kind kind, int importance, Holder holder, Instant at) {
        return daysOn(service, kind, importance, holder, at.atZone(Dates.ZONE).toLocalDate());
    }

    public int daysOn(Service service, Kind kind, int importance, Holder holder, LocalDate on) {
        return periods.days(service, holder.agencyId(), kind, importance, on);
    }
}
