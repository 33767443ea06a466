package org.tawasul.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.Complaints;
import org.tawasul.Reading;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Case;
import org.tawasul.cases.Closing;
import org.tawasul.cases.Referring;
import org.tawasul.cases.Reopening;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Withdrawing;
import org.tawasul.identity.As;
import org.tawasul.insight.Traces.Key;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriptions;
import org.tawasul.notices.events.MessageSent;
import org.tawasul.ratings.events.ReplyRated;

@TawasulTest
class BehindTest {
    private static final int YEAR = 2038;
    private static final Span ALL = Span.ofYear(YEAR);
    private static final String LATE = "/staff/figures/cases?of=late&from=2038-01-01&to=2038-12-31";
    private static boolean happened;

    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    Complaints complaints;

    @Autowired
    TestClock clock;

    @Autowired
    Replying replying;

    @Autowired
    Reopening reopening;

    @Autowired
    Referring referring;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Asking asking;

    @Autowired
    Closing closing;

    @Autowired
    Journal journal;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Traces traces;

    @Autowired
    Rollups rollups;

    @Autowired
    Reading reading;

    @Autowired
    JdbcClient jdbc;

    private Case late;

    @BeforeEach
    void oneIsAnsweredLate() {
        clock.is("2038-03-01T09:00");
        late = complaints.held();
        clock.passes(Duration.ofDays(20));
        reply(late);
        clock.passes(Duration.ofDays(1));
        subscriptions.catchUp();
    }

    /** A little of everything, once for all tests. */
    private void muchHappens() {
        if (happened) return;
        happened = true;
        for (int i = 0; i < 24; i++) {
            clock.is("2038-0" + (4 + i % 5) + "-02T09:00");
            var complaint = complaints.held();
            clock.passes(Duration.ofHours(7L * i));
            if (i % 4 == 1) asking.ask(complaint.id(), cast.huda, "أين؟", clock.instant());
            switch (i % 6) {
                case 0 -> withdrawing.withdraw(complaint.id(), clock.instant());
                case 1 ->
                    referring.refer(complaint.id(), cast.huda, cast.water, cast.pipes, "للاختصاص", clock.instant());
                case 2 -> {}
                default -> {
                    if (i % 6 == 5) clock.passes(Duration.ofDays(20));
                    reply(complaint);
                    rate(complaint, 1 + i % 5);
                    if (i % 6 == 3) reopening.reopenByRequester(complaint.id(), "لم يتغير شيء", clock.instant());
                    else closing.close(complaint.id(), cast.huda, null, clock.instant());
                }
            }
            long id = complaint.id().value();
            journal.append(MessageSent.SUBJECT, id, new MessageSent(id, "SMS"), clock.instant(), Actor.CLOCK);
        }
        subscriptions.catchUp();
    }

    @ParameterizedTest
    @EnumSource(Figure.class)
    void behindEveryFigureStandExactlyTheCasesThatItCounts(Figure figure) {
        muchHappens();
        var sums = new BehindSums(traces, rollups);
        for (var behind : Behind.listOf(figure))
            for (var reach : List.of(
                    Reach.NATION,
                    new Reach(cast.municipality, 0),
                    new Reach(cast.municipality, cast.cleaning),
                    new Reach(cast.water, 0)))
                for (var span : List.of(
                        ALL,
                        new Span(LocalDate.of(YEAR, 4, 2), LocalDate.of(YEAR, 6, 11)),
                        new Span(LocalDate.of(YEAR, 5, 4), LocalDate.of(YEAR, 5, 4)))) sums.agree(behind, span, reach);
    }

    @Test
    void theSlowestComeFirstAndWhatIsOpenLongest() {
        muchHappens();
        var sums = new BehindSums(traces, rollups);
        var slowest = sums.read(Behind.SLOWEST, ALL, Reach.NATION, 3);
        assertThat(slowest)
                .extracting(kept -> kept.trace().value())
                .isSortedAccordingTo(Comparator.reverseOrder())
                .hasSizeGreaterThan(10);
        assertThat(sums.read(Behind.OPEN, ALL, Reach.NATION, 3))
                .extracting(kept -> kept.trace().day())
                .isSorted()
                .hasSizeGreaterThan(4);
    }

    @Test
    void readAnewTheTracesAreTheSame() {
        muchHappens();
        var sums = new BehindSums(traces, rollups);
        var before = sums.read(Behind.RATED, ALL, Reach.NATION, 100).stream()
                .map(kept -> kept.trace())
                .toList();
        subscriptions.rebuild(KeepingTraces.NAME);
        subscriptions.catchUp();
        assertThat(sums.read(Behind.RATED, ALL, Reach.NATION, 100))
                .extracting(kept -> kept.trace())
                .containsExactlyInAnyOrderElementsOf(before)
                .isNotEmpty();
    }

    @Test
    void aFigureLeadsToTheCasesBehindIt() {
        var head = as.officer(cast.amal);
        assertThat(head.get(LATE).body()).contains(late.reference().grouped(), "رُدّ عليها بعد الموعد");
        var english = head.get(LATE.replace("late", "slowest") + "&lang=en").body();
        assertThat(english)
                .contains("Answered, the slowest first", late.reference().grouped(), "20.0 days");
        assertThat(head.get(LATE.replace("late", "answered") + "&lang=ar").body())
                .contains(late.reference().grouped());
        assertThat(head.get(LATE.replace("2038", "2017")).body()).contains("لا حالات هنا في هذه المدة");
        rate(late, 1);
        subscriptions.catchUp();
        assertThat(head.get(LATE.replace("late", "rated-low") + "&lang=en").body())
                .contains(late.reference().grouped(), "Clarity of the information 1");
        for (var behind : Behind.values())
            assertThat(head.get(behind.address(ALL, Reach.of(cast.amal)) + "&lang=ar")
                            .statusCode())
                    .as(behind.code())
                    .isEqualTo(200);
    }

    @Test
    void nobodyIsLedToWhatTheyMayNotSee() {
        var stranger = as.appointed(Role.HEAD, cast.water, cast.pipes);
        assertThat(as.officer(stranger).get(LATE).body())
                .doesNotContain(late.reference().grouped());
        for (var place : List.of("&agency=" + cast.municipality, "&department=" + cast.cleaning, "&agency=0"))
            assertThat(as.officer(stranger).get(LATE + place).statusCode()).isEqualTo(404);
        assertThat(as.officer(cast.huda).get(LATE).statusCode()).isEqualTo(403);
        assertThat(as.officer(cast.amal).get("/staff/figures/cases?of=all").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsConfidentialOrElsewhereIsCountedAndNotShown() {
        var committee = as.officer(as.appointed(Role.COMMITTEE, 0, 0));
        assertThat(committee.get(LATE).body()).contains(late.reference().grouped());
        jdbc.sql("update cases.cases set confidential = true where case_id = :id")
                .param("id", late.id().value())
                .update();
        assertThat(committee.get(LATE + "&lang=en").body())
                .doesNotContain(late.reference().grouped())
                .containsPattern("of this page (is|are) in the figure and not shown to you");
        assertThat(as.officer(cast.amal).get(LATE).body())
                .contains(late.reference().grouped());
    }

    @Test
    void theListsAreReadAlongTheirIndexes() {
        var span = new Span(LocalDate.of(2031, 1, 10), LocalDate.of(2035, 5, 31));
        reading.among("insight.trace", MANY, () -> {
            cheap(Behind.LATE, span, Reach.NATION, "trace_of_nation", 120);
            cheap(Behind.ANSWERED, span, Reach.NATION, "trace_of_nation", 220);
            cheap(Behind.LATE, span, new Reach(900_000, 0), "trace_of_agency", 120);
            cheap(Behind.LATE, span, new Reach(900_000, 910_001), "trace_of_agency", 400);
            cheap(Behind.SLOWEST, span, Reach.NATION, "trace_slow_of_nation", 6_000);
            cheap(Behind.SLOWEST, span, new Reach(900_000, 0), "trace_slow_of_agency", 6_000);
            cheap(Behind.OPEN, span, Reach.NATION, "trace_open_of_nation", 200);
            cheap(Behind.OPEN, span, new Reach(900_000, 0), "trace_open_of_agency", 200);
        });
    }

    /** The first page, and one that goes on. */
    private void cheap(Behind behind, Span span, Reach reach, String index, long entries) {
        var first = traces.list(behind, span, reach, null, 51);
        assertThat(first).as(behind.name()).hasSize(51);
        for (var key : new Key[] {null, behind.order().key(first.getLast())}) {
            var cost =
                    reading.cost("insight.trace", "insight." + index, () -> traces.list(behind, span, reach, key, 51));
            assertThat(cost.whole()).as("%s of %s", behind, reach).isZero();
            assertThat(cost.entries()).as("%s of %s", behind, reach).isBetween(51L, entries);
        }
    }

    private static final String MANY = """
            insert into insight.trace (case_id, what, day, agency_id, department_id, times, value, calendar, until)
            select 700000000 + n, case n % 4 when 0 then 'LATE' when 1 then 'IN_TIME' when 2 then 'RECEIVED' else 'OPEN' end,
                   date '2031-01-01' + n / 40, 900000 + n / 4 % 5, 910000 + n / 20 % 3, 1, (n * 7919::bigint % 500000)::integer, 1,
                   case when n % 4 = 3 and n % 32 < 16 then date 'infinity' else date '2031-01-02' + n / 40 end
              from generate_series(1, 60000) n
            """;

    private void reply(Case complaint) {
        replying.reply(complaint.id(), cast.huda, "جُمعت القمامة.", List.of(), clock.instant());
    }

    private void rate(Case complaint, int mark) {
        long id = complaint.id().value();
        journal.append(
                ReplyRated.SUBJECT,
                id,
                new ReplyRated(id, 1, cast.municipality, cast.cleaning, cast.huda.id(), mark, mark, 4, 5, 0),
                clock.instant(),
                Actor.person(cast.maryam));
    }
}
