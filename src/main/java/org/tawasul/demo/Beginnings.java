package org.tawasul.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Department;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.cases.Channel;
import org.tawasul.cases.Place;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.catalogue.ServiceGroup;
import org.tawasul.demo.Table.Row;
import org.tawasul.language.Language;

/** Draws the beginnings of cases by lot; the same number gives the same beginning. */
final class Beginnings {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration MOST_OF_A_DAY =
            WorkingTime.DAY.multipliedBy(2).dividedBy(3);
    private static final int CAST_AGENCY_PERCENT = 22;
    private static final int CAST_AGENCY_PERCENT_OPEN = 36;
    private static final int CAST_DEPARTMENT_PERCENT = 60;
    private static final double JITTER_DEGREES = 0.003;

    private final World world;
    private final Wording wording;
    private final Rhythm rhythm;
    private final Instant now;
    private final List<Row> areas = Table.read("areas");
    private final List<Service> services;
    private final Map<Long, String> groups;
    private final long castAgency;
    private final long castDepartment;

    Beginnings(World world, Wording wording, Instant now) {
        this.world = world;
        this.wording = wording;
        this.now = now;
        this.rhythm = new Rhythm(now);
        var described =
                Table.read("services").stream().map(row -> row.get("code")).collect(Collectors.toSet());
        this.services = world.services().list().stream()
                .filter(service -> wording.has(service.code(), Language.AR))
                .toList();
        this.groups =
                world.services().listGroups().stream().collect(Collectors.toMap(ServiceGroup::id, ServiceGroup::code));
        this.castAgency = world.workforce().castAgency();
        this.castDepartment = world.workforce().castDepartment();
    }

    Beginning of(int number, Random random) {
        var requester = world.requesters().ofCase(number);
        var drawn = Requesters.isMaryams(number) ? Fate.ofMaryams(number) : Fate.any(random);
        var service = service(requester.language(), drawn != Fate.ORDINARY, random);
        var lately = lately(drawn, service, random);
        var fate = lately == null ? Fate.ORDINARY : drawn;
        var at = lately == null ? rhythm.anyTime(Duration.ofMinutes(5), random) : lately;
        var area = Wording.any(areas, random);
        var filling = wording.new Filling(requester.language(), area.name("name"), random);
        return new Beginning(
                fate,
                requester,
                service,
                String.valueOf(groups.get(service.groupId())),
                random.nextInt(100) < 2 ? ministersOffice(service) : 0,
                wording.matter(service.code(), requester.language(), random),
                place(service, area, filling, random),
                channel(random),
                filling,
                at);
    }

    private Service service(Language language, boolean open, Random random) {
        boolean ofCast = random.nextInt(100) < (open ? CAST_AGENCY_PERCENT_OPEN : CAST_AGENCY_PERCENT);
        boolean ofDepartment = random.nextInt(100) < CAST_DEPARTMENT_PERCENT;
        Predicate<Service> wanted = service -> !ofCast
                || service.agencyId() == castAgency && (!ofDepartment || service.departmentId() == castDepartment);
        var known = services.stream()
                .filter(service -> wording.has(service.code(), language))
                .toList();
        var fitting = known.stream().filter(wanted).toList();
        return Wording.any(fitting.isEmpty() ? known : fitting, random);
    }

    /** When a case of such a fate was submitted, or null when none can have been. */
    private @Nullable Instant lately(Fate fate, Service service, Random random) {
        var time = world.timeOf(service.agencyId());
        var period = WorkingTime.DAY.multipliedBy(service.responseDays());
        Predicate<Instant> fits = switch (fate) {
            case ORDINARY -> at -> false;
            case NEW -> at -> time.between(at, now).compareTo(Duration.ofHours(3)) < 0;
            case IN_WORK -> at -> isBetween(time.daysBetween(at, now), period, 0.1, 0.75);
            case WAITING -> at -> isBetween(time.daysBetween(at, now), period, 0.2, 0.9);
            case REFERRED -> at -> isBetween(time.daysBetween(at, now), period, 0.05, 0.5);
            case REOPENED -> at -> isBetween(time.daysBetween(at, now), period, 0.5, 6);
            case DUE_SOON ->
                at -> {
                    var left = period.minus(time.daysBetween(at, now));
                    return left.isPositive() && left.compareTo(MOST_OF_A_DAY) < 0;
                };
            case OVERDUE ->
                at -> {
                    var beyond = time.daysBetween(at, now).minus(period);
                    return beyond.isPositive() && beyond.compareTo(WorkingTime.DAY.multipliedBy(4)) < 0;
                };
        };
        return rhythm.lately(MONTH, fits, random).orElse(null);
    }

    private static boolean isBetween(Duration length, Duration whole, double least, double most) {
        double share = (double) length.toSeconds() / whole.toSeconds();
        return share >= least && share <= most;
    }

    private long ministersOffice(Service service) {
        return world.agencies().listDepartmentsOf(service.agencyId()).stream()
                .filter(Department::ministersOffice)
                .findFirst()
                .map(Department::id)
                .orElse(0L);
    }

    private static @Nullable Place place(Service service, Row area, Wording.Filling filling, Random random) {
        boolean told = service.place() == PlaceNeed.REQUIRED
                || service.place() == PlaceNeed.OPTIONAL && random.nextInt(100) < 50;
        if (!told) return null;
        return Place.of(
                area.number("latitude") + random.nextGaussian() * JITTER_DEGREES,
                area.number("longitude") + random.nextGaussian() * JITTER_DEGREES,
                filling.fill("{area}, {place}").replace(", ", filling.comma()));
    }

    private static Channel channel(Random random) {
        int lot = random.nextInt(100);
        if (lot < 52) return Channel.WEB;
        if (lot < 74) return Channel.APP;
        if (lot < 87) return Channel.PHONE;
        if (lot < 91) return Channel.VISIT;
        if (lot < 96) return Channel.EMAIL;
        return lot < 98 ? Channel.SMS : Channel.SOCIAL;
    }
}
