package org.tawasul.intake.boston;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.calendars.Calendars;
import org.tawasul.calendars.WorkingTime.Block;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.catalogue.Services;
import org.tawasul.journal.Actor;
import org.tawasul.language.Language;
import org.tawasul.language.Name;
import org.tawasul.people.People;
import org.tawasul.people.Person;

/**
 * Boston as our country: each of its subjects an agency, each code of a department a department of it, each type a
 * service, opened when the first request names it. The source does not say who asked, nor which employee answered: one
 * organisation asks for all, and a record of each department answers.
 */
@Component
class BostonCity {
    static final Actor SOURCE = Actor.source("boston311");
    private static final String NAMES = "intake/boston311.tsv";
    private static final int RESPONSE_DAYS = 5;

    private final Agencies agencies;
    private final Services services;
    private final Officers officers;
    private final Calendars calendars;
    private final People people;
    private final InstantSource clock;
    private final Map<String, Long> known = new HashMap<>();
    /** The services of before, by their codes; asked once, for each new one empties what the catalogue holds in memory. */
    private final Map<String, Long> offered = new HashMap<>();

    private final Map<String, Name> names = new HashMap<>();

    BostonCity(
            Agencies agencies,
            Services services,
            Officers officers,
            Calendars calendars,
            People people,
            InstantSource clock) {
        this.agencies = agencies;
        this.services = services;
        this.officers = officers;
        this.calendars = calendars;
        this.people = people;
        this.clock = clock;
    }

    /** Where a request goes. {@code officer} is the record in whose name it was answered. */
    record Route(long serviceId, long departmentId, long officerId) {}

    Route routeOf(BostonRow row) {
        var agency = agency(row.subject());
        var department = department(agency, row.department());
        return new Route(service(row, agency, department), department, officer(agency, department));
    }

    /** Who asks for all of Boston; nobody can sign in as it. */
    long requester() {
        return known(
                "requester",
                () -> people.register(
                        new People.Registration(
                                Person.Kind.ORGANISATION,
                                "Boston 311",
                                "source:boston311",
                                null,
                                null,
                                null,
                                Language.EN),
                        clock.instant()));
    }

    private long agency(String subject) {
        return known("agency " + subject, () -> {
            var code = "boston-" + slug(subject);
            var found = agencies.find(code);
            if (found.isPresent()) return found.get().id();
            var about = new Name("من سجلات مدينة بوسطن", "From the records of the City of Boston");
            return agencies.open(code, "services", calendar(), named(subject), about, clock.instant(), SOURCE);
        });
    }

    private long department(long agency, String code) {
        return known(
                "department " + agency + " " + code,
                () -> agencies.listDepartmentsOf(agency).stream()
                        .filter(department -> department.code().equals(slug(code)))
                        .findFirst()
                        .map(department -> department.id())
                        .orElseGet(() -> agencies.openDepartment(
                                agency, slug(code), false, named(code), clock.instant(), SOURCE)));
    }

    private long service(BostonRow row, long agency, long department) {
        return known("service " + agency + " " + row.type(), () -> {
            var code = agencies.get(agency).code() + "-" + slug(row.type());
            if (offered.isEmpty()) services.list().forEach(service -> offered.put(service.code(), service.id()));
            var before = offered.get(code);
            if (before != null) return before;
            var none = new Name("", "");
            var name = new Name(row.type(), row.type());
            var reason = new Name(row.reason(), row.reason());
            var service = new Service(
                    0,
                    code,
                    group(),
                    agency,
                    department,
                    EnumSet.of(Kind.COMPLAINT, Kind.INQUIRY),
                    PlaceNeed.OPTIONAL,
                    RESPONSE_DAYS,
                    false,
                    name,
                    none,
                    reason);
            long id = services.offer(service, clock.instant(), SOURCE);
            offered.put(code, id);
            return id;
        });
    }

    private long officer(long agency, long department) {
        return known("officer " + department, () -> {
            var username = "boston311." + department;
            return officers.findActive(username).map(officer -> officer.id()).orElseGet(() -> {
                var of = agencies.getDepartment(department).name();
                var name = new Name("سجل " + of.ar(), of.en() + " (record)");
                return officers.appoint(
                        agency, department, Role.OFFICER, username, name, null, clock.instant(), SOURCE);
            });
        });
    }

    private long group() {
        return known(
                "group",
                () -> services.listGroups().stream()
                        .filter(group -> group.code().equals("boston311"))
                        .findFirst()
                        .map(group -> group.id())
                        .orElseGet(() -> services.addGroup("boston311", "inbox", new Name("بوسطن 311", "Boston 311"))));
    }

    /** Whole days from Monday to Friday: the source does not say when its offices are open. */
    private long calendar() {
        return known(
                "calendar",
                () -> calendars.find("boston311").orElseGet(() -> {
                    var week = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
                    for (var day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
                        week.put(day, List.of(new Block(LocalTime.MIN, LocalTime.MAX)));
                    }
                    return calendars.open("boston311", new Name("بوسطن", "Boston"), week, clock.instant(), SOURCE);
                }));
    }

    private long known(String what, LongSupplier otherwise) {
        var id = known.get(what);
        if (id == null) known.put(what, id = otherwise.getAsLong());
        return id;
    }

    private Name named(String english) {
        if (names.isEmpty()) names.putAll(readNames());
        return names.getOrDefault(english, new Name(english, english));
    }

    private static Map<String, Name> readNames() {
        var names = new HashMap<String, Name>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new ClassPathResource(NAMES).getInputStream(), StandardCharsets.UTF_8))) {
            for (var line : lines.lines().skip(1).toList()) {
                var fields = line.split("\t", -1);
                names.put(fields[0], new Name(fields[1], fields[2]));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }

    static String slug(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
