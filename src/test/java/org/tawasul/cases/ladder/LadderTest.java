package org.tawasul.cases.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Referring;
import org.tawasul.cases.events.CaseEscalated;
import org.tawasul.database.Moments;
import org.tawasul.identity.As;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriptions;

/** Seven working hours a day from seven to two, Sunday to Thursday; rubbish is promised in two working days. */
@TawasulTest
class LadderTest {
    /** Sunday, nine in the morning in Bahrain; due on Tuesday at nine. */
    private static final Instant SUNDAY_NINE = Instant.parse("2033-03-06T06:00:00Z");

    private static final Instant MONDAY_NINE = SUNDAY_NINE.plus(Duration.ofDays(1));
    private static final Instant TUESDAY_NINE = SUNDAY_NINE.plus(Duration.ofDays(2));

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    Assigning assigning;

    @Autowired
    Asking asking;

    @Autowired
    Referring referring;

    @Autowired
    Escalating escalating;

    @Autowired
    Ladders ladders;

    @Autowired
    Journal journal;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void theNationsLadderAgain() {
        ladders.set(cast.municipality, new TreeMap<>(), SUNDAY_NINE, Actor.OPERATOR);
    }

    @Test
    void aCaseClimbsRungAfterRungAsItsTimeGoesBy() {
        var complaint = cast.complaint(SUNDAY_NINE);
        assigning.claim(complaint.id(), cast.huda, SUNDAY_NINE);
        assertThat(rungsAfter(complaint, MONDAY_NINE.minusSeconds(60))).isEmpty();
        assertThat(rungsAfter(complaint, MONDAY_NINE)).containsExactly("OFFICER");
        assertThat(rungsAfter(complaint, TUESDAY_NINE.minusSeconds(60))).containsExactly("OFFICER");
        assertThat(rungsAfter(complaint, TUESDAY_NINE)).containsExactly("OFFICER", "HEAD");
        assertThat(rungsAfter(complaint, TUESDAY_NINE.plus(Duration.ofDays(1))))
                .containsExactly("OFFICER", "HEAD", "COORDINATOR");
        // Three working days after Tuesday nine: the weekend does not count.
        assertThat(rungsAfter(complaint, TUESDAY_NINE.plus(Duration.ofDays(5)).minusSeconds(60)))
                .hasSize(3);
        assertThat(rungsAfter(complaint, TUESDAY_NINE.plus(Duration.ofDays(5))))
                .containsExactly("OFFICER", "HEAD", "COORDINATOR", "MINISTERS_OFFICE");
        assertThat(rungsAfter(complaint, TUESDAY_NINE.plus(Duration.ofDays(50))))
                .hasSize(4);
    }

    @Test
    void whatHasLongBeenOverdueClimbsToItsPlaceAtOnce() {
        var complaint = cast.complaint(SUNDAY_NINE);
        assertThat(rungsAfter(complaint, TUESDAY_NINE.plus(Duration.ofDays(30))))
                .containsExactly("MINISTERS_OFFICE");
        assertThat(cases.get(complaint.id()).course().escalated()).isEqualTo(4);
    }

    @Test
    void severalNodesThatSweepAtOnceWarnOnce() throws Exception {
        var complaint = cast.complaint(SUNDAY_NINE);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> sweep = () -> escalating.sweep(TUESDAY_NINE);
            for (var node : nodes.invokeAll(List.of(sweep, sweep, sweep, sweep))) node.get();
        }
        assertThat(rungs(complaint)).containsExactly("HEAD");
    }

    @Test
    void nobodyIsWarnedWhileTheRequesterOwesAnAnswer() {
        var complaint = cast.complaint(SUNDAY_NINE);
        assigning.claim(complaint.id(), cast.huda, SUNDAY_NINE);
        asking.ask(complaint.id(), cast.huda, "أين الحاوية؟", SUNDAY_NINE);
        assertThat(rungsAfter(complaint, TUESDAY_NINE)).isEmpty();
    }

    @Test
    void anotherAgencyBeginsAtTheFootOfItsOwnLadder() {
        var complaint = cast.complaint(SUNDAY_NINE);
        assertThat(rungsAfter(complaint, TUESDAY_NINE)).containsExactly("HEAD");
        referring.refer(complaint.id(), cast.layla, cast.water, cast.pipes, "تسرب من الشبكة", TUESDAY_NINE);
        assertThat(cases.get(complaint.id()).course().escalated()).isZero();
        assertThat(rungsAfter(complaint, TUESDAY_NINE)).containsExactly("HEAD");
    }

    @Test
    void anAgencyHasItsOwnTimes() {
        var coordinator = as.officer(cast.layla);
        assertThat(coordinator.get("/staff/ladder").body()).contains("بسلّم الدولة");
        var saved = coordinator.post(
                "/staff/ladder", "officer", "-١٢", "head", "-1", "coordinator", "0", "ministersOffice", "1");
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(coordinator.get("/staff/ladder").body())
                .contains("بسلّم خاص بها")
                .contains("value=\"-12\"");
        var complaint = cast.complaint(SUNDAY_NINE);
        assertThat(rungsAfter(complaint, SUNDAY_NINE.plus(Duration.ofHours(2)))).containsExactly("OFFICER");
        assertThat(rungsAfter(complaint, TUESDAY_NINE.minus(Duration.ofHours(1))))
                .containsExactly("OFFICER", "HEAD");
        assertThat(rungsAfter(complaint, TUESDAY_NINE.plus(Duration.ofHours(1))))
                .containsExactly("OFFICER", "HEAD", "MINISTERS_OFFICE");
        var entry = journal.listOf("ladder", cast.municipality).getLast();
        assertThat(entry.actor()).isEqualTo("officer:" + cast.layla.id());
        assertThat(coordinator.post("/staff/ladder/national").statusCode()).isEqualTo(302);
        assertThat(ladders.hasOwn(cast.municipality)).isFalse();
    }

    @Test
    void whatIsWrongInALadderIsSaidAtItsField() {
        var coordinator = as.officer(cast.layla);
        coordinator.get("/staff/ladder");
        var refused = coordinator.post(
                "/staff/ladder", "officer", "seven", "head", "5", "coordinator", "5", "ministersOffice", "999");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"officer-error\"", "id=\"coordinator-error\"", "id=\"ministersOffice-error\"")
                .contains("value=\"seven\"")
                .doesNotContain("id=\"head-error\"");
        assertThat(ladders.hasOwn(cast.municipality)).isFalse();
    }

    @Test
    void nobodyElseSetsALadder() {
        for (var officer : List.of(cast.huda, cast.amal, cast.minister, cast.noora)) {
            var visitor = as.officer(officer);
            visitor.get("/staff/desk");
            assertThat(visitor.get("/staff/ladder").statusCode()).isEqualTo(403);
            assertThat(visitor.post(
                                    "/staff/ladder",
                                    "officer",
                                    "-1",
                                    "head",
                                    "0",
                                    "coordinator",
                                    "1",
                                    "ministersOffice",
                                    "2")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(as.citizen(As.somePhone()).get("/staff/ladder").statusCode()).isIn(302, 403);
        assertThat(as.officer(cast.khalid).get("/staff/ladder").body()).contains("سلّم الدولة");
    }

    @Test
    void whoStandsOnTheRungReadsItInOneMailHoweverManyThereAre() {
        var sunday = SUNDAY_NINE.plus(Duration.ofDays(364));
        var tuesday = TUESDAY_NINE.plus(Duration.ofDays(364));
        subscriptions.catchUp(); // What others left is told before.
        clock.is(tuesday);
        var first = cast.complaint(sunday);
        var second = cast.complaint(sunday);
        assigning.claim(first.id(), cast.huda, sunday);
        assigning.claim(second.id(), cast.huda, sunday);
        escalating.sweep(tuesday);
        subscriptions.catchUp();
        var mails = jdbc.sql("""
                select text from notices.notice
                 where recipient = 'test.amal@example.org' and kind = 'notice.staff.escalated' and created_at = :at
                """)
                .param("at", Moments.bound(tuesday))
                .query(String.class)
                .list();
        assertThat(mails).singleElement().asString().contains("/staff/desk?list=escalated");
        assertThat(mails.getFirst()).doesNotContain(first.reference().value());
    }

    @Test
    void whoLeadsFindsItInAListOfItsOwn() {
        // So long ago that it stands at the top of every list.
        var complaint = cast.complaint(SUNDAY_NINE.minus(Duration.ofDays(7 * 2000)));
        escalating.sweep(TUESDAY_NINE);
        var reference = complaint.reference().toString();
        for (var officer : List.of(cast.amal, cast.layla, cast.khalid)) {
            clock.is(TUESDAY_NINE);
            assertThat(as.officer(officer).get("/staff/desk?list=escalated").body())
                    .contains(reference);
        }
        assertThat(as.officer(cast.huda).get("/staff/desk").body()).doesNotContain("list=escalated");
        assertThat(as.officer(cast.waterCoordinator)
                        .get("/staff/desk?list=escalated")
                        .body())
                .doesNotContain(reference);
    }

    private List<String> rungsAfter(Case complaint, Instant at) {
        escalating.sweep(at);
        return rungs(complaint);
    }

    private List<String> rungs(Case complaint) {
        return journal.listOf("case", complaint.id().value()).stream()
                .filter(entry -> entry.type().equals("CaseEscalated"))
                .map((Entry entry) -> journal.decode(entry, CaseEscalated.class).role())
                .toList();
    }
}
