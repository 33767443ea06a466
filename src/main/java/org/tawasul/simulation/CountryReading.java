package org.tawasul.simulation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.calendars.Amending;
import org.tawasul.calendars.Calendars;
import org.tawasul.calendars.Season;
import org.tawasul.calendars.WorkingTime.Block;
import org.tawasul.cases.Periods;
import org.tawasul.cases.ladder.Ladders;
import org.tawasul.catalogue.Approvals;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.ServiceGroup;
import org.tawasul.catalogue.Services;
import org.tawasul.demo.Founding;
import org.tawasul.demo.Names;
import org.tawasul.demo.Wording;
import org.tawasul.journal.Actor;
import org.tawasul.language.Dates;
import org.tawasul.language.Language;
import org.tawasul.simulation.Country.Bureau;
import org.tawasul.simulation.Country.Matters;
import org.tawasul.simulation.Country.Offer;

/** Founds the country of the demo before a year, with that year's feasts; reads it; and appoints whom it lacks. */
@Component
class CountryReading {
    private static final int YEARS = 3;
    /** Replies to what is given so long are approved by who leads. */
    private static final int WEIGHTY_DAYS = 10;

    private static final LocalTime OPENS_IN_RAMADAN = LocalTime.of(8, 0);
    private static final LocalTime CLOSES_IN_RAMADAN = LocalTime.of(14, 0);
    private static final double FALL = 0.62;

    private final Founding founding;
    private final Agencies agencies;
    private final Officers officers;
    private final Services services;
    private final Calendars calendars;
    private final Amending amending;
    private final Ladders ladders;
    private final Periods periods;
    private final Approvals approvals;

    CountryReading(
            Founding founding,
            Agencies agencies,
            Officers officers,
            Services services,
            Calendars calendars,
            Amending amending,
            Ladders ladders,
            Periods periods,
            Approvals approvals) {
        this.founding = founding;
        this.agencies = agencies;
        this.officers = officers;
        this.services = services;
        this.calendars = calendars;
        this.amending = amending;
        this.ladders = ladders;
        this.periods = periods;
        this.approvals = approvals;
    }

    boolean isEmpty() {
        return agencies.list().isEmpty();
    }

    void found(int year) {
        var at = LocalDate.of(year, Month.JANUARY, 1).atStartOfDay(Dates.ZONE).toInstant();
        founding.found(at);
        for (var service : services.list())
            if (service.responseDays() >= WEIGHTY_DAYS) approvals.setForService(service, true, at, Actor.OPERATOR);
        for (var calendar : calendars.list()) {
            if (calendar.holidays().isEmpty()) continue;
            var known =
                    calendar.holidays().stream().map(day -> day.on().getYear()).collect(Collectors.toSet());
            for (int each = year; each < year + YEARS; each++) {
                var almanac = new Almanac(each);
                if (!known.contains(each))
                    amending.importHolidays(calendar.id(), almanac.holidays(), at, Actor.OPERATOR);
                for (var days : almanac.ramadans()) addRamadan(calendar.id(), calendar.week(), days, at);
            }
        }
    }

    private void addRamadan(long calendarId, Map<DayOfWeek, List<Block>> week, Almanac.Days days, Instant at) {
        var shorter = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        week.forEach((day, blocks) -> shorter.put(day, List.of(new Block(OPENS_IN_RAMADAN, CLOSES_IN_RAMADAN))));
        var flaw = amending.addSeason(
                calendarId,
                new Season(0, Almanac.name("ramadan"), days.first(), days.last(), shorter),
                at,
                Actor.OPERATOR);
        if (flaw != null) throw new IllegalStateException("Ramadan " + days + ": " + flaw);
    }

    /** @param most so many agencies, in the order in which they were opened */
    Country read(int most) {
        return read(agencies.list().stream().limit(most).toList(), department -> true);
    }

    /**
     * With nobody but who leads: the rule of staffing says how many officers there are.
     *
     * @param agencyId 0 for all; likewise the department
     * @param asked how often each service is asked; where it is empty, as often as is ordinary
     */
    Country readUnstaffed(long agencyId, long departmentId, Map<Long, Long> asked) {
        var read = read(
                agencies.list().stream()
                        .filter(agency -> agencyId == 0 || agency.id() == agencyId)
                        .toList(),
                department -> departmentId == 0 || department == departmentId);
        return asked.isEmpty() ? read.unstaffed() : read.unstaffed().asked(asked);
    }

    private Country read(List<Agency> known, LongPredicate departments) {
        var read = new ArrayList<Country.Agency>();
        var bureaus = new ArrayList<Bureau>();
        for (var agency : known) {
            var calendar = calendars.describe(agency.calendarId());
            var one = new Country.Agency(
                    read.size(), agency.id(), agency.code(), agency.name(), calendar, ladders.hoursOf(agency.id()));
            read.add(one);
            var coordinator = one(officers.listOfAgency(agency.id()), Role.COORDINATOR);
            for (var department : agencies.listDepartmentsOf(agency.id())) {
                var staff = officers.listOfDepartment(department.id());
                var head = one(staff, Role.HEAD);
                if (coordinator == null || head == null || !departments.test(department.id())) continue;
                bureaus.add(new Bureau(
                        bureaus.size(),
                        one,
                        department.id(),
                        head,
                        coordinator,
                        staff.stream()
                                .filter(officer -> officer.role() == Role.OFFICER)
                                .toList(),
                        calendars.describe(agencies.calendarOf(agency.id(), department.id()))));
            }
        }
        return new Country(read, bureaus, offers(bureaus), periods::daysOn);
    }

    private static @Nullable Officer one(List<Officer> staff, Role role) {
        return staff.stream()
                .filter(officer -> officer.role() == role)
                .findFirst()
                .orElse(null);
    }

    private List<Offer> offers(List<Bureau> bureaus) {
        var wording = new Wording();
        var groups = services.listGroups().stream().collect(Collectors.toMap(ServiceGroup::id, ServiceGroup::code));
        var bureauOf = bureaus.stream().collect(Collectors.toMap(Bureau::departmentId, bureau -> bureau));
        var offered = services.list().stream()
                .filter(service ->
                        bureauOf.containsKey(service.departmentId()) && wording.has(service.code(), Language.AR))
                .sorted(Comparator.comparingLong(Service::id))
                .toList();
        var offers = new ArrayList<Offer>();
        for (var service : offered) {
            var bureau = get(bureauOf, service.departmentId());
            offers.add(new Offer(
                    offers.size(),
                    service,
                    bureau,
                    groups.getOrDefault(service.groupId(), ""),
                    weight(service, bureau),
                    matters(wording, service, false),
                    matters(wording, service, true),
                    approvals.ofService(service),
                    alternatives(service, offered, bureauOf)));
        }
        return offers;
    }

    private static Bureau get(Map<Long, Bureau> bureauOf, long departmentId) {
        var bureau = bureauOf.get(departmentId);
        if (bureau == null) throw new IllegalStateException("No department " + departmentId);
        return bureau;
    }

    /** The agencies of every day's life come first in the table, and are asked the most. */
    private static double weight(Service service, Bureau bureau) {
        var lots = Lots.of(53, Lots.Of.SKILL, service.code().hashCode());
        return Math.pow(bureau.agency().index() + 2.0, -FALL) * Lots.around(lots, 0.6, 0.3, 3);
    }

    private static Matters matters(Wording wording, Service service, boolean suggestions) {
        return new Matters(
                matters(wording, service, suggestions, Language.AR),
                matters(wording, service, suggestions, Language.EN));
    }

    private static List<Wording.Matter> matters(
            Wording wording, Service service, boolean suggestions, Language language) {
        return wording.matters(service.code(), language).stream()
                .filter(matter -> matter.kind() == Kind.SUGGESTION == suggestions)
                .toList();
    }

    private static List<Integer> alternatives(Service service, List<Service> offered, Map<Long, Bureau> bureauOf) {
        return offered.stream()
                .filter(other -> other.groupId() == service.groupId()
                        && other.departmentId() != service.departmentId()
                        && !other.confidential())
                .map(other -> get(bureauOf, other.departmentId()).index())
                .distinct()
                .toList();
    }

    /** Appoints officers until every department has as many as it is to have; gives how many. */
    int appoint(Country country, Staffing staffing, double factor, Instant at) {
        var taken = new HashSet<String>();
        for (var agency : agencies.list())
            for (var officer : officers.listOfAgency(agency.id())) taken.add(officer.username());
        var names = new Names();
        var random = new Random(country.offers().size());
        int appointed = 0;
        var numbers = new HashMap<String, Integer>();
        for (var bureau : country.bureaus()) {
            int count = (int) Math.round(staffing.wanted(bureau) * factor)
                    - bureau.officers().size();
            for (int i = 0; i < count; i++) {
                var full = names.any(random.nextInt(100) < 55 ? "male" : "female", "gulf", random);
                var username =
                        free(Names.plain(full.first().en()), bureau.agency().code(), taken, numbers);
                officers.appoint(
                        bureau.agency().id(),
                        bureau.departmentId(),
                        Role.OFFICER,
                        username,
                        full.name(),
                        username + "@example.org",
                        at,
                        Actor.OPERATOR);
                appointed++;
            }
        }
        return appointed;
    }

    private static String free(String first, String agency, Set<String> taken, Map<String, Integer> numbers) {
        for (; ; ) {
            int number = numbers.merge(first + "." + agency, 1, Integer::sum);
            var username = first + (number + 1) + "." + agency;
            if (taken.add(username)) return username;
        }
    }
}
