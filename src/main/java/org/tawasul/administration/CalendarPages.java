package org.tawasul.administration;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.calendars.Calendar;
import org.tawasul.calendars.Calendars;
import org.tawasul.cases.rescheduling.Rescheduling;
import org.tawasul.cases.rescheduling.Reschedulings;
import org.tawasul.language.Dates;
import org.tawasul.language.Name;

/** What the pages of calendars show. */
@Component
class CalendarPages {
    /** More open cases than this are not counted: "more than". */
    static final int COUNTED = 10_000;

    private final Calendars calendars;
    private final Agencies agencies;
    private final Reschedulings reschedulings;
    private final InstantSource clock;

    CalendarPages(Calendars calendars, Agencies agencies, Reschedulings reschedulings, InstantSource clock) {
        this.calendars = calendars;
        this.agencies = agencies;
        this.reschedulings = reschedulings;
        this.clock = clock;
    }

    /** Without one at this address there is no page. */
    Calendar find(long calendarId) {
        try {
            return calendars.describe(calendarId);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.getMessage(), unknown);
        }
    }

    List<CalendarLine> list() {
        return calendars.list().stream()
                .map(calendar -> new CalendarLine(
                        calendar,
                        usersOf(calendar.id()),
                        (int) calendar.holidays().stream()
                                .filter(holiday -> !holiday.on().isBefore(today()))
                                .count(),
                        running(calendar.id())))
                .toList();
    }

    /** Who works by it: agencies, and departments with their agency. */
    List<Name> usersOf(long calendarId) {
        var users = new ArrayList<Name>();
        for (var agency : agencies.list()) {
            if (agency.calendarId() == calendarId) users.add(agency.name());
            for (var department : agencies.listDepartmentsOf(agency.id()))
                if (department.calendarId() == calendarId) users.add(within(department.name(), agency));
        }
        return users;
    }

    /** How many open cases a change concerns; one more than {@link #COUNTED} for more than that. */
    int touched(long calendarId) {
        return reschedulings.count(calendarId, COUNTED + 1);
    }

    @Nullable
    Rescheduling latest(long calendarId) {
        return reschedulings.findLatest(calendarId).orElse(null);
    }

    LocalDate today() {
        return clock.instant().atZone(Dates.ZONE).toLocalDate();
    }

    static Name within(Name department, Agency agency) {
        return new Name(
                department.ar() + " – " + agency.name().ar(),
                department.en() + " – " + agency.name().en());
    }

    private boolean running(long calendarId) {
        var latest = latest(calendarId);
        return latest != null && !latest.isFinished();
    }
}
