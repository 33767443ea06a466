package org.tawasul.cases.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Role;
import org.tawasul.calendars.Calendars;
import org.tawasul.calendars.WorkingTime.Block;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Referring;
import org.tawasul.cases.events.CaseEscalated;
import org.tawasul.cases.events.DelayAnnounced;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.catalogue.Services;
import org.tawasul.identity.As;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.language.Dates;
import org.tawasul.language.Name;

/** An agency that works from seven to two, and a department of it that works from two to nine; both promise two days. */
@TawasulTest
class OwnWeekTest {
    private static final Name NAME = new Name("اختبار", "Test");
    private static final AtomicInteger AGENCIES = new AtomicInteger();
    private static final Instant SUNDAY_NINE = at("2034-03-05T09:00");

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    Agencies agencies;

    @Autowired
    Calendars calendars;

    @Autowired
    Services services;

    @Autowired
    Cases cases;

    @Autowired
    Referring referring;

    @Autowired
    Escalating escalating;

    @Autowired
    AnnouncingDelay announcing;

    @Autowired
    Journal journal;

    private long agency;
    private long evenings;
    private long eveningService;
    private long morningService;

    @BeforeEach
    void anAgencyWithADepartmentThatWorksInTheEvening() {
        var code = "own-week-" + AGENCIES.incrementAndGet();
        long morning = calendars.open(code, NAME, week(7, 14), SUNDAY_NINE, Actor.OPERATOR);
        long evening = calendars.open(code + "-evening", NAME, week(14, 21), SUNDAY_NINE, Actor.OPERATOR);
        agency = agencies.open(code, "services", morning, NAME, NAME, SUNDAY_NINE, Actor.OPERATOR);
        long mornings = agencies.openDepartment(agency, "mornings", false, NAME, SUNDAY_NINE, Actor.OPERATOR);
        evenings = agencies.openDepartment(agency, "evenings", false, NAME, SUNDAY_NINE, Actor.OPERATOR);
        agencies.workBy(agency, evenings, evening, SUNDAY_NINE, Actor.OPERATOR);
        morningService = service(code + "-morning", mornings);
        eveningService = service(code + "-evening", evenings);
    }

    @Test
    void aCaseClimbsInTheHoursOfTheDepartmentThatHoldsIt() {
        var late = complaint(eveningService);
        assertThat(late.clocks().agencyDueAt()).isEqualTo(at("2034-03-06T21:00"));
        assertThat(rungsAfter(late, "2034-03-05T20:59")).isEmpty();
        // Seven of its hours before, which by the agency's week would be on Monday only.
        assertThat(rungsAfter(late, "2034-03-06T06:00")).containsExactly("OFFICER");
        assertThat(rungsAfter(late, "2034-03-06T21:00")).containsExactly("OFFICER", "HEAD");
        // By the agency's week seven hours have gone since, by its own not all of them.
        assertThat(rungsAfter(late, "2034-03-07T20:59")).hasSize(2);
        assertThat(rungsAfter(late, "2034-03-07T21:00")).containsExactly("OFFICER", "HEAD", "COORDINATOR");
    }

    @Test
    void theOthersOfTheAgencyClimbInItsOwnHours() {
        var early = complaint(morningService);
        var untriaged = complaint(morningService);
        referring.refer(untriaged.id(), as.appointed(Role.COORDINATOR, agency, 0), cast.water, 0, "لهم", SUNDAY_NINE);
        referring.refer(untriaged.id(), cast.waterCoordinator, agency, 0, "لا، لكم", SUNDAY_NINE);
        assertThat(early.clocks().agencyDueAt()).isEqualTo(at("2034-03-07T09:00"));
        var both = List.of(early, untriaged);
        assertThat(both)
                .allSatisfy(
                        each -> assertThat(rungsAfter(each, "2034-03-06T08:59")).isEmpty());
        assertThat(both)
                .allSatisfy(
                        each -> assertThat(rungsAfter(each, "2034-03-06T09:00")).containsExactly("OFFICER"));
    }

    @Test
    void whoChangesTheDepartmentChangesTheHoursToo() {
        var moved = complaint(morningService);
        var head = as.appointed(Role.COORDINATOR, agency, 0);
        referring.refer(moved.id(), head, agency, evenings, "مساء", SUNDAY_NINE);
        // Due on Tuesday at nine: the last of the department's seven hours before that begins on Monday at two.
        assertThat(rungsAfter(moved, "2034-03-05T20:59")).isEmpty();
        assertThat(rungsAfter(moved, "2034-03-06T14:00")).isEmpty();
        assertThat(rungsAfter(moved, "2034-03-06T14:01")).containsExactly("OFFICER");
    }

    @Test
    void theRequesterHearsOfADelayThreeOfTheDepartmentsHoursBefore() {
        var late = complaint(eveningService);
        announcing.sweep(at("2034-03-06T17:59"));
        assertThat(delays(late)).isEmpty();
        announcing.sweep(at("2034-03-06T18:00"));
        assertThat(delays(late))
                .singleElement()
                .satisfies(delay -> assertThat(delay.until()).isEqualTo(at("2034-03-07T21:00")));
    }

    @Test
    void severalNodesThatSweepAtOnceTellOnceAndBeforeThePromiseEnds() throws Exception {
        var late = complaint(eveningService);
        var before = at("2034-03-06T18:00");
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> sweep = () -> announcing.sweep(before);
            for (var node : nodes.invokeAll(List.of(sweep, sweep, sweep, sweep))) node.get();
        }
        assertThat(delays(late)).hasSize(1);
        assertThat(journal.listOf("case", late.id().value()).getLast().at())
                .isBefore(late.clocks().dueAt());
    }

    private List<String> rungsAfter(Case complaint, String moment) {
        escalating.sweep(at(moment));
        return journal.listOf("case", complaint.id().value()).stream()
                .filter(entry -> entry.type().equals("CaseEscalated"))
                .map(entry -> journal.decode(entry, CaseEscalated.class).role())
                .toList();
    }

    private List<DelayAnnounced> delays(Case complaint) {
        return journal.listOf("case", complaint.id().value()).stream()
                .filter(entry -> entry.type().equals("DelayAnnounced"))
                .map(entry -> journal.decode(entry, DelayAnnounced.class))
                .toList();
    }

    private Case complaint(long service) {
        return cast.complaint(service, cast.maryam, "تأخر", SUNDAY_NINE);
    }

    private long service(String code, long department) {
        long group = services.listGroups().getFirst().id();
        return services.offer(
                new Service(
                        0,
                        code,
                        group,
                        agency,
                        department,
                        Set.of(Kind.COMPLAINT),
                        PlaceNeed.OPTIONAL,
                        2,
                        false,
                        NAME,
                        NAME,
                        NAME),
                SUNDAY_NINE,
                Actor.OPERATOR);
    }

    private static Map<DayOfWeek, List<Block>> week(int from, int to) {
        var week = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day == DayOfWeek.FRIDAY || day == DayOfWeek.SATURDAY) continue;
            week.put(day, List.of(new Block(LocalTime.of(from, 0), LocalTime.of(to, 0))));
        }
        return week;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Dates.ZONE).toInstant();
    }
}
