package org.tawasul.cases.rescheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.calendars.Amending;
import org.tawasul.calendars.Calendars;
import org.tawasul.calendars.Holiday;
import org.tawasul.calendars.Season;
import org.tawasul.calendars.WorkingTime.Block;
import org.tawasul.cases.Answering;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Noting;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Referring;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Triaging;
import org.tawasul.cases.events.CaseRescheduled;
import org.tawasul.cases.events.CaseRescheduled.Cause;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Period;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.catalogue.Services;
import org.tawasul.catalogue.SettingPeriods;
import org.tawasul.database.Moments;
import org.tawasul.identity.As;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.language.Dates;
import org.tawasul.language.Name;

/** An agency of its own, Sunday to Thursday from seven to two, whose service promises two working days. */
@TawasulTest
class ReschedulingTest {
    private static final Name NAME = new Name("اختبار", "Test");
    private static final AtomicInteger AGENCIES = new AtomicInteger();
    private static final int DAYS = 2;
    private static final Instant SUNDAY_NINE = at("2026-03-01T09:00");
    private static final Instant SUNDAY_EVENING = at("2026-03-01T20:00");
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    Batches batches;

    @Autowired
    Reschedulings reschedulings;

    @Autowired
    Calendars calendars;

    @Autowired
    Amending amending;

    @Autowired
    Agencies agencies;

    @Autowired
    Services services;

    @Autowired
    Cases cases;

    @Autowired
    Assigning assigning;

    @Autowired
    Asking asking;

    @Autowired
    Answering answering;

    @Autowired
    Noting noting;

    @Autowired
    Replying replying;

    @Autowired
    Referring referring;

    @Autowired
    Triaging triaging;

    @Autowired
    SettingPeriods settingPeriods;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private long calendar;
    private long agency;
    private long department;
    private long service;
    private Officer huda;

    @BeforeEach
    void anAgencyWithACalendarOfItsOwn() {
        var code = "rescheduled-" + AGENCIES.incrementAndGet();
        calendar = calendars.open(code, NAME, week(7, 14), SUNDAY_NINE, Actor.OPERATOR);
        agency = agencies.open(code, "services", calendar, NAME, NAME, SUNDAY_NINE, Actor.OPERATOR);
        department = agencies.openDepartment(agency, "one", false, NAME, SUNDAY_NINE, Actor.OPERATOR);
        service = services.offer(
                new Service(
                        0,
                        code,
                        services.listGroups().getFirst().id(),
                        agency,
                        department,
                        Set.of(Kind.COMPLAINT),
                        PlaceNeed.NONE,
                        DAYS,
                        false,
                        NAME,
                        NAME,
                        NAME),
                SUNDAY_NINE,
                Actor.OPERATOR);
        huda = as.appointed(Role.HEAD, agency, department);
    }

    @Test
    void aHolidayAnnouncedTonightMovesWhatTheAgencyOwesAndKeepsThePromise() {
        var complaint = complaint(SUNDAY_NINE);
        announce(MONDAY);
        follow(100);
        var now = cases.get(complaint.id());
        assertThat(now.clocks().agencyDueAt()).isEqualTo(at("2026-03-04T09:00"));
        assertThat(now.clocks().dueAt()).isEqualTo(at("2026-03-03T09:00"));
        assertThat(rescheduled(complaint.id()))
                .containsExactly(new CaseRescheduled(
                        complaint.id().value(), at("2026-03-03T09:00"), at("2026-03-04T09:00"), Cause.HOLIDAY, MONDAY));
        assertThat(reschedulings.findLatest(calendar)).hasValueSatisfying(done -> {
            assertThat(done.isFinished()).isTrue();
            assertThat(done.moved()).isOne();
        });
    }

    @Test
    void aHolidayThatMovesOrGoesGivesTheDayBack() {
        var complaint = complaint(SUNDAY_NINE);
        announce(MONDAY);
        follow(100);
        assertThat(amending.moveHoliday(calendar, MONDAY, MONDAY.plusDays(7), SUNDAY_EVENING, Actor.OPERATOR))
                .isNull();
        follow(100);
        assertThat(due(complaint)).isEqualTo(at("2026-03-03T09:00"));
        announce(MONDAY);
        assertThat(amending.removeHoliday(calendar, MONDAY, SUNDAY_EVENING, Actor.OPERATOR))
                .isNull();
        follow(100); // One after the other.
        assertThat(due(complaint)).isEqualTo(at("2026-03-03T09:00"));
        assertThat(rescheduled(complaint.id())).hasSize(4);
    }

    @Test
    void shorterHoursMoveTheHourAndNotTheDay() {
        var complaint = complaint(at("2026-03-01T10:30"));
        var ramadan = new Season(0, NAME, MONDAY, MONDAY.plusDays(20), week(9, 14));
        assertThat(amending.addSeason(calendar, ramadan, SUNDAY_EVENING, Actor.OPERATOR))
                .isNull();
        follow(100);
        assertThat(due(complaint)).isEqualTo(at("2026-03-03T11:30"));
    }

    @Test
    void aDepartmentMayWorkByACalendarOfItsOwn() {
        var complaint = complaint(SUNDAY_NINE);
        long evenings = calendars.open("evenings-" + AGENCIES.get(), NAME, week(14, 21), SUNDAY_NINE, Actor.OPERATOR);
        agencies.workBy(agency, department, evenings, SUNDAY_EVENING, Actor.OPERATOR);
        follow(100);
        // Nothing of a day that begins at two is over at nine: two whole days.
        assertThat(due(complaint)).isEqualTo(at("2026-03-02T21:00"));
        assertThat(due(complaint(SUNDAY_EVENING))).isEqualTo(at("2026-03-03T20:00"));
        assertThat(amending.addHoliday(calendar, new Holiday(MONDAY, NAME, false), SUNDAY_EVENING, Actor.OPERATOR))
                .isNull();
        follow(100);
        assertThat(due(complaint)).isEqualTo(at("2026-03-02T21:00"));
    }

    @Test
    void openCasesFollowAnotherPeriodOnItsFirstDayAndThePromiseStays() {
        var running = complaint(SUNDAY_NINE);
        var waiting = complaint(SUNDAY_NINE);
        var asked = at("2026-03-01T11:20");
        ask(waiting, asked);
        set(DAYS + 3, MONDAY, null);
        follow(100);
        assertThat(due(running)).isEqualTo(at("2026-03-03T09:00")); // Its day has not come.
        followAt(at("2026-03-02T06:00"));
        assertThat(due(running)).isEqualTo(at("2026-03-08T09:00"));
        assertThat(due(waiting)).isEqualTo(at("2026-03-08T09:00"));
        assertThat(cases.get(running.id()).clocks().dueAt()).isEqualTo(at("2026-03-03T09:00"));
        assertThat(rescheduled(running.id()))
                .containsExactly(new CaseRescheduled(
                        running.id().value(), at("2026-03-03T09:00"), at("2026-03-08T09:00"), Cause.PERIOD, MONDAY));
        assertThat(reschedulings.findLatestOfPeriods(at("2026-03-02T06:00")))
                .hasValueSatisfying(done -> assertThat(done.moved()).isEqualTo(2));
    }

    @Test
    void aShorterPeriodMakesNoCaseLateOnItsFirstDayAndItsEndGivesTheDaysBack() {
        var old = complaint(at("2026-02-25T09:00")); // Wednesday; due on Sunday at nine
        var fresh = complaint(at("2026-03-01T13:00"));
        set(1, MONDAY, LocalDate.parse("2026-03-03"));
        followAt(at("2026-03-02T06:00"));
        assertThat(due(old)).isEqualTo(at("2026-03-01T09:00")); // It was late before.
        assertThat(due(fresh)).isEqualTo(at("2026-03-02T14:00")); // One day would have been over at one.
        followAt(at("2026-03-04T06:00"));
        assertThat(due(fresh)).isEqualTo(at("2026-03-03T14:00"));
    }

    @Test
    void whatTriageChangesGoesByThePeriodInForceNow() {
        var complaint = complaint(SUNDAY_NINE);
        set(DAYS + 3, MONDAY, null);
        var monday = at("2026-03-02T10:00");
        followAt(monday);
        var due = due(complaint);
        assertThat(triaging.triage(complaint.id(), huda, service, 3, monday)).isEqualTo(new Done());
        assertThat(due(complaint)).isEqualTo(due);
    }

    private void set(int days, LocalDate first, @Nullable LocalDate last) {
        assertThat(settingPeriods.set(
                        new Period(0, agency, service, null, 0, days, first, last), SUNDAY_EVENING, Actor.OPERATOR))
                .isNull();
    }

    private void followAt(Instant now) {
        while (batches.next(100, now)) Thread.onSpinWait();
    }

    @Test
    void hundredsFollowThroughACrash() {
        var random = new Random(7);
        var expected = new LinkedHashMap<CaseId, Instant>();
        var untouched = new LinkedHashMap<CaseId, Case>();
        for (int i = 0; i < 300; i++) {
            // From Wednesday to Sunday afternoon; announced on Sunday evening that Monday is off.
            var submitted = at("2026-02-25T07:30").plus(Duration.ofMinutes(random.nextInt(4 * 24 * 60)));
            var complaint = complaint(submitted);
            switch (i % 6) {
                case 0 -> { // waits for its requester
                    ask(complaint, submitted.plusSeconds(60));
                    expected.put(complaint.id(), submitted);
                }
                case 1 -> { // waited, and has its answer
                    var asked = submitted.plusSeconds(600);
                    ask(complaint, asked);
                    var answered = asked.plus(Duration.ofMinutes(random.nextInt(900)));
                    if (answered.isAfter(SUNDAY_EVENING)) answered = SUNDAY_EVENING.minusSeconds(1);
                    assertThat(answering.answer(complaint.id(), "نعم", List.of(), answered))
                            .isEqualTo(new Done());
                    expected.put(complaint.id(), answered);
                }
                case 2 -> { // is done
                    assertThat(replying.reply(complaint.id(), huda, "تم", List.of(), SUNDAY_EVENING))
                            .isEqualTo(new Done());
                    untouched.put(complaint.id(), cases.get(complaint.id()));
                }
                case 3 -> { // is another agency's
                    assertThat(referring.refer(complaint.id(), huda, cast.water, cast.pipes, "لكم", SUNDAY_EVENING))
                            .isEqualTo(new Done());
                    untouched.put(complaint.id(), cases.get(complaint.id()));
                }
                default -> expected.put(complaint.id(), submitted);
            }
        }
        var old = calendars.get(calendar);
        var before = new LinkedHashMap<CaseId, Instant>();
        expected.keySet().forEach(id -> before.put(id, cases.get(id).clocks().agencyDueAt()));
        announce(MONDAY);
        var fresh = calendars.get(calendar);

        for (int i = 0; i < 3; i++) assertThat(batches.next(40, SUNDAY_EVENING)).isTrue();
        var halfway = reschedulings.findLatest(calendar).orElseThrow();
        assertThat(halfway.total()).isEqualTo(expected.size());
        assertThat(halfway.done()).isEqualTo(80);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    batches.next(40, SUNDAY_EVENING);
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");
        assertThat(reschedulings.findLatest(calendar)).contains(halfway);
        follow(60);

        var moved = new ArrayList<CaseId>();
        expected.forEach((id, set) -> {
            var was = Objects.requireNonNull(before.get(id));
            var due = fresh.addDays(set, old.daysBetween(set, was));
            assertThat(cases.get(id).clocks().agencyDueAt()).isCloseTo(due, within(1, ChronoUnit.MILLIS));
            boolean moves = Duration.between(was, due).toSeconds() > 0;
            if (moves) moved.add(id);
            assertThat(rescheduled(id)).hasSize(moves ? 1 : 0);
            assertThat(brokenSeals(id)).isZero();
        });
        assertThat(moved).hasSizeBetween(50, expected.size());
        untouched.forEach((id, was) -> assertThat(cases.get(id)).isEqualTo(was));
        assertThat(reschedulings.findLatest(calendar)).hasValueSatisfying(done -> {
            assertThat(done.moved()).isEqualTo(moved.size());
            assertThat(done.done()).isEqualTo(expected.size());
            assertThat(done.isFinished()).isTrue();
        });
    }

    @Test
    void whoChangesACaseMeanwhileKeepsTheChangeAndTheCaseIsTriedAgain() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            whoChangesACaseMeanwhileKeepsTheChange(threads);
        }
    }

    private void whoChangesACaseMeanwhileKeepsTheChange(Executor threads) throws Exception {
        var complaint = complaint(SUNDAY_NINE);
        announce(MONDAY);
        assertThat(batches.next(10, SUNDAY_EVENING)).isTrue();
        var noted = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        var officer = CompletableFuture.runAsync(
                () -> transaction.executeWithoutResult(status -> {
                    assertThat(noting.note(complaint.id(), huda, "قيد البحث", SUNDAY_EVENING))
                            .isEqualTo(new Done());
                    noted.countDown();
                    await(looked);
                }),
                threads);
        await(noted);
        // It reads the case as it was before the note and waits for the officer's transaction to end.
        var clock = CompletableFuture.runAsync(() -> batches.next(10, SUNDAY_EVENING), threads);
        while (waiting() == 0 && !clock.isDone()) Thread.onSpinWait();
        looked.countDown();
        officer.get(20, TimeUnit.SECONDS);
        clock.get(20, TimeUnit.SECONDS);
        assertThat(due(complaint)).isEqualTo(at("2026-03-03T09:00"));
        follow(10);
        assertThat(due(complaint)).isEqualTo(at("2026-03-04T09:00"));
        assertThat(journal.listOf("case", complaint.id().value()).stream().map(Entry::type))
                .containsExactly("CaseSubmitted", "CaseAssigned", "NoteAdded", "CaseRescheduled");
    }

    @Test
    void ofManyNodesOneWorksAtATime() {
        complaint(SUNDAY_NINE);
        announce(MONDAY);
        transaction.executeWithoutResult(status -> {
            assertThat(batches.next(10, SUNDAY_EVENING)).isTrue();
            assertThat(CompletableFuture.supplyAsync(() -> batches.next(10, SUNDAY_EVENING))
                            .join())
                    .isFalse();
        });
        follow(10);
    }

    @Test
    void whatANodeCountedByTheOldCalendarIsGleaned() {
        announce(MONDAY);
        follow(10);
        var late = SUNDAY_EVENING.plusSeconds(20);
        var right = complaint(late);
        var stale = complaint(late);
        jdbc.sql("update cases.cases set agency_due_at = :due where case_id = :id")
                .param("due", Moments.bound(at("2026-03-03T14:00")))
                .param("id", stale.id().value())
                .update();
        while (batches.next(10, late.plusSeconds(60))) Thread.onSpinWait();
        assertThat(due(right)).isEqualTo(at("2026-03-04T14:00"));
        assertThat(due(stale)).isEqualTo(at("2026-03-04T14:00"));
        assertThat(rescheduled(right.id())).isEmpty();
        assertThat(rescheduled(stale.id())).hasSize(1);
    }

    @Test
    void aPageIsToldHowManyItTouches() {
        for (int i = 0; i < 4; i++) complaint(SUNDAY_NINE);
        assertThat(reschedulings.count(calendar, 100)).isEqualTo(4);
        assertThat(reschedulings.count(calendar, 3)).isEqualTo(3);
    }

    private void announce(LocalDate on) {
        assertThat(amending.addHoliday(calendar, new Holiday(on, NAME, false), SUNDAY_EVENING, Actor.OPERATOR))
                .isNull();
    }

    private void follow(int piece) {
        while (batches.next(piece, SUNDAY_EVENING)) Thread.onSpinWait();
    }

    private Case complaint(Instant at) {
        var complaint = cast.complaint(service, cast.maryam, "لم تُجمع القمامة", at);
        assertThat(assigning.claim(complaint.id(), huda, at)).isEqualTo(new Done());
        return complaint;
    }

    private void ask(Case complaint, Instant at) {
        assertThat(asking.ask(complaint.id(), huda, "أين؟", at)).isEqualTo(new Done());
    }

    private Instant due(Case complaint) {
        return cases.get(complaint.id()).clocks().agencyDueAt();
    }

    private List<CaseRescheduled> rescheduled(CaseId id) {
        return journal.listOf("case", id.value()).stream()
                .filter(entry -> entry.type().equals("CaseRescheduled"))
                .map(entry -> journal.decode(entry, CaseRescheduled.class))
                .toList();
    }

    private long brokenSeals(CaseId id) {
        return jdbc.sql("""
                select count(*) from (
                  select digest, journal.digest(
                           lag(digest, 1, decode(repeat('00', 32), 'hex')) over (order by seq),
                           subject, subject_id, seq, type, at, actor, data) as expected
                    from journal.entry where subject = 'case' and subject_id = :id) chain
                 where digest <> expected
                """).param("id", id.value()).query(Long.class).single();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from pg_locks where not granted")
                .query(Long.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static Map<DayOfWeek, List<Block>> week(int from, int to) {
        var week = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        for (var weekday :
                List.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY))
            week.put(weekday, List.of(new Block(LocalTime.of(from, 0), LocalTime.of(to, 0))));
        return week;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Dates.ZONE).toInstant();
    }
}
