package org.tawasul.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officers;
import org.tawasul.calendars.Amending;
import org.tawasul.calendars.Calendars;
import org.tawasul.calendars.Holiday;
import org.tawasul.calendars.WorkingTime.Block;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.catalogue.Services;
import org.tawasul.demo.Table.Row;
import org.tawasul.journal.Actor;
import org.tawasul.language.Name;

/** Founds the demo country as its tables describe it: calendars, agencies, departments, branches, staff and services. */
@Component
public class Founding {
    /** The country is older than its oldest case. */
    private static final Duration AGE = Duration.ofDays(500);

    private final Calendars calendars;
    private final Amending amending;
    private final Agencies agencies;
    private final Officers officers;
    private final Services services;
    private final Questions questions;

    Founding(
            Calendars calendars,
            Amending amending,
            Agencies agencies,
            Officers officers,
            Services services,
            Questions questions) {
        this.questions = questions;
        this.calendars = calendars;
        this.amending = amending;
        this.agencies = agencies;
        this.officers = officers;
        this.services = services;
    }

    /** As it is 500 days before the given moment. */
    public void found(Instant now) {
        var at = now.minus(AGE);
        var calendarIds = openCalendars(at);
        var agencyIds = new Ids("agencies");
        for (var row : Table.read("agencies"))
            agencyIds.put(row.get("code"), openAgency(row, calendarIds.of(row.get("calendar")), at));
        for (var row : Table.read("branches")) openBranch(row, agencyIds.of(row.get("agency")), at);
        var departmentIds = openDepartments(agencyIds, at);
        questions.publish(offerServices(agencyIds, departmentIds, at), at);
    }

    private Ids openCalendars(Instant at) {
        var ids = new Ids("calendars");
        var holidays = Table.read("holidays").stream()
                .map(row -> new Holiday(LocalDate.parse(row.get("on")), row.name("name"), false))
                .toList();
        for (var row : Table.read("calendars")) {
            long id = calendars.open(row.get("code"), row.name("name"), week(row), at, Actor.OPERATOR);
            ids.put(row.get("code"), id);
            if (row.is("holidays", "no")) continue;
            amending.importHolidays(id, holidays, at, Actor.OPERATOR);
        }
        return ids;
    }

    private static Map<DayOfWeek, List<Block>> week(Row row) {
        var blocks = Arrays.stream(row.get("blocks").split(","))
                .map(block -> block.split("-"))
                .map(times -> new Block(
                        LocalTime.parse(times[0]),
                        times[1].equals("24:00") ? LocalTime.MAX : LocalTime.parse(times[1])))
                .toList();
        var week = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        for (var weekday : DayOfWeek.values()) {
            var code = weekday.name().substring(0, 3).toLowerCase(Locale.ROOT);
            if (List.of(row.get("days").split(",")).contains(code)) week.put(weekday, blocks);
        }
        return week;
    }

    private long openAgency(Row row, long calendarId, Instant at) {
        return agencies.open(
                row.get("code"),
                row.get("sector"),
                calendarId,
                row.name("name"),
                row.name("about"),
                at,
                Actor.OPERATOR);
    }

    private void openBranch(Row row, long agencyId, Instant at) {
        agencies.openBranch(
                agencyId,
                row.get("code"),
                row.name("name"),
                row.name("address"),
                row.number("latitude"),
                row.number("longitude"),
                at,
                Actor.OPERATOR);
    }

    /** With their staff; the ids by {@code agency/department}. */
    private Ids openDepartments(Ids agencyIds, Instant at) {
        var ids = new Ids("departments");
        var staffing = new Staffing(officers, at);
        staffing.ofNation();
        for (var row : Table.read("departments")) {
            var agency = row.get("agency");
            long agencyId = agencyIds.of(agency);
            var code = row.get("code");
            boolean office = row.is("office", "minister");
            long id = agencies.openDepartment(agencyId, code, office, row.name("name"), at, Actor.OPERATOR);
            ids.put(agency + "/" + code, id);
            if (office) staffing.ofAgency(agency, agencyId, code, id);
            staffing.ofDepartment(agency, agencyId, code, id);
        }
        return ids;
    }

    /** Their ids by their codes. */
    private Ids offerServices(Ids agencyIds, Ids departmentIds, Instant at) {
        var ids = new Ids("services");
        var groupIds = new Ids("groups");
        for (var row : Table.read("groups"))
            groupIds.put(row.get("code"), services.addGroup(row.get("code"), row.get("icon"), row.name("name")));
        for (var row : Table.read("services")) {
            long id = services.offer(
                    new Service(
                            0,
                            row.get("code"),
                            groupIds.of(row.get("group")),
                            agencyIds.of(row.get("agency")),
                            departmentIds.of(row.get("agency") + "/" + row.get("department")),
                            Arrays.stream(row.get("kinds").split(","))
                                    .map(kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
                                    .collect(Collectors.toSet()),
                            PlaceNeed.valueOf(row.get("place").toUpperCase(Locale.ROOT)),
                            Integer.parseInt(row.get("response_days")),
                            row.is("confidential", "yes"),
                            row.name("name"),
                            row.name("hint"),
                            new Name(row.get("words_ar"), row.get("words_en"))),
                    at,
                    Actor.OPERATOR);
            ids.put(row.get("code"), id);
        }
        return ids;
    }
}
