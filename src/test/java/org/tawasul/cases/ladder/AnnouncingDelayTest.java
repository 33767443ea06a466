package org.tawasul.cases.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.Complaints;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.cases.Case;
import org.tawasul.cases.Replying;
import org.tawasul.cases.events.DelayAnnounced;
import org.tawasul.identity.As;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriptions;

@TawasulTest
class AnnouncingDelayTest {
    /** Sunday, nine in the morning in Bahrain; promised for Tuesday at nine. */
    private static final Instant SUNDAY_NINE = Instant.parse("2033-04-03T06:00:00Z");

    private static final Instant TUESDAY_NINE = SUNDAY_NINE.plus(Duration.ofDays(2));

    @Autowired
    Cast cast;

    @Autowired
    Complaints complaints;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Replying replying;

    @Autowired
    AnnouncingDelay announcing;

    @Autowired
    Journal journal;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theRequesterHearsTheReasonAndTheNewDateAndThePromiseStays() {
        clock.is(SUNDAY_NINE);
        var complaint = complaints.held(SUNDAY_NINE);
        var huda = as.officer(cast.huda);
        var address = "/staff/cases/" + complaint.reference();
        assertThat(huda.get(address).body()).contains(address + "/delays");
        huda.get(address + "/delays");
        var told = huda.post(
                address + "/delays", "reason", "MATERIALS", "text", "طلبنا حاوية جديدة.", "until", "٢٠٣٣-٠٤-١٠");
        assertThat(told.statusCode()).isEqualTo(302);
        var now = complaints.now(complaint);
        assertThat(now.clocks()).isEqualTo(complaint.clocks());
        assertThat(delays(complaint)).singleElement().satisfies(delay -> {
            assertThat(delay.officerId()).isEqualTo(cast.huda.id());
            assertThat(delay.until()).isEqualTo("2033-04-10T20:59:00Z");
        });
        subscriptions.catchUp();
        assertThat(texts(complaint))
                .anySatisfy(text -> assertThat(text)
                        .contains("سيتأخر رد بلدية الاختبار")
                        .contains("ننتظر قطعًا أو مواد")
                        .contains("الأحد 10 أبريل 2033"));
        var page = as.citizen(Cast.MARYAMS_PHONE).get("/my/cases/" + complaint.reference());
        assertThat(page.body()).contains("الأحد 10 أبريل 2033").contains("طلبنا حاوية جديدة.");
    }

    @Test
    void whatIsWrongInItIsSaidAndWhatWasTypedStays() {
        clock.is(SUNDAY_NINE);
        var complaint = complaints.held(SUNDAY_NINE);
        var huda = as.officer(cast.huda);
        var address = "/staff/cases/" + complaint.reference() + "/delays";
        huda.get(address);
        var refused = huda.post(address, "reason", "UNFINISHED", "text", "كلمات", "until", "2033-04-03");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"reason-error\"", "id=\"until-error\"", "كلمات")
                .doesNotContain("id=\"text-error\"");
        assertThat(huda.post(address, "reason", "LOAD", "text", " ", "until", "غدًا")
                        .body())
                .contains("id=\"text-error\"", "id=\"until-error\"");
        assertThat(delays(complaint)).isEmpty();
    }

    @Test
    void onlyWhoWorksOnItTellsOfADelay() {
        clock.is(SUNDAY_NINE);
        var complaint = complaints.held(SUNDAY_NINE);
        var address = "/staff/cases/" + complaint.reference() + "/delays";
        for (var officer : List.of(cast.salem, cast.minister, cast.noora)) {
            var visitor = as.officer(officer);
            visitor.get("/staff/cases/" + complaint.reference());
            assertThat(visitor.post(address, "reason", "LOAD", "text", "كلمات", "until", "2033-04-10")
                            .statusCode())
                    .isEqualTo(403);
        }
        var stranger = as.officer(cast.omar);
        stranger.get("/staff/desk");
        assertThat(stranger.post(address, "reason", "LOAD", "text", "كلمات", "until", "2033-04-10")
                        .statusCode())
                .isEqualTo(404);
        assertThat(delays(complaint)).isEmpty();
    }

    @Test
    void whatNobodyToldTheProductTellsThreeWorkingHoursBefore() {
        var complaint = complaints.held(SUNDAY_NINE);
        announcing.sweep(TUESDAY_NINE.minus(Duration.ofDays(1)).plus(Duration.ofHours(3)));
        assertThat(delays(complaint)).isEmpty();
        // Three working hours before Tuesday nine is Monday one in the afternoon.
        var monday = TUESDAY_NINE.minus(Duration.ofDays(1)).plus(Duration.ofHours(4));
        announcing.sweep(monday);
        announcing.sweep(monday.plusSeconds(60));
        assertThat(delays(complaint)).singleElement().satisfies(delay -> {
            assertThat(delay.officerId()).isZero();
            assertThat(delay.until()).isEqualTo(TUESDAY_NINE.plus(Duration.ofDays(1)));
        });
        // The date that it named is not kept either: told again before it.
        announcing.sweep(monday.plus(Duration.ofDays(1)));
        assertThat(delays(complaint)).hasSize(2);
        assertThat(complaints.now(complaint).clocks().dueAt()).isEqualTo(TUESDAY_NINE);
    }

    @Test
    void whoWasToldOrAnsweredIsNotToldByTheProduct() {
        var told = complaints.held(SUNDAY_NINE);
        announcing.announce(
                told.id(), cast.huda, DelayReason.STUDY, "ندرسها", TUESDAY_NINE.plus(Duration.ofDays(9)), SUNDAY_NINE);
        var answered = complaints.held(SUNDAY_NINE);
        replying.reply(answered.id(), cast.huda, "جُمعت القمامة.", List.of(), SUNDAY_NINE.plus(Duration.ofHours(1)));
        announcing.sweep(TUESDAY_NINE.minusSeconds(60));
        assertThat(delays(told)).hasSize(1);
        assertThat(delays(answered)).isEmpty();
    }

    @Test
    void theSmsOfTheProductComesOnceAndBeforeThePromiseEnds() {
        var complaint = complaints.held(SUNDAY_NINE);
        var monday = TUESDAY_NINE.minus(Duration.ofDays(1)).plus(Duration.ofHours(4));
        clock.is(monday);
        for (int node = 0; node < 2; node++) announcing.sweep(monday);
        subscriptions.catchUp();
        assertThat(texts(complaint).stream().filter(text -> text.contains("سيتأخر رد بلدية الاختبار")))
                .singleElement()
                .asString()
                .contains(complaint.reference().value(), "لم يكتمل العمل", "الأربعاء 6 أبريل 2033");
        assertThat(clock.instant()).isBefore(complaint.clocks().dueAt());
    }

    private List<DelayAnnounced> delays(Case complaint) {
        return journal.listOf("case", complaint.id().value()).stream()
                .filter(entry -> entry.type().equals("DelayAnnounced"))
                .map(entry -> journal.decode(entry, DelayAnnounced.class))
                .toList();
    }

    private List<String> texts(Case complaint) {
        return jdbc.sql("select text from notices.notice where case_id = :case and medium = 'SMS'")
                .param("case", complaint.id().value())
                .query(String.class)
                .list();
    }
}
