package org.tawasul.cases.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.identity.As;

/** Who has a case open is told to the others who have it open, and to nobody else. */
@TawasulTest
class PresenceTest {
    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Presence presence;

    private Case complaint;

    @BeforeEach
    void maryamComplains() {
        clock.is("2026-03-01T09:00");
        complaint = cast.complaint(clock.instant());
    }

    @Test
    void whoeverOpensACaseReadsWhoElseHasItOpen() {
        as.officer(cast.salem).get(address());
        assertThat(as.officer(cast.huda).get(address()).body())
                .contains("role=\"status\"", "الحالة مفتوحة الآن لدى سالم الدوسري أيضًا.")
                .doesNotContain("لدى هدى");
        assertThat(as.officer(cast.amal).carrying("lang", "en").get(address()).body())
                .contains("Salem Al Doseri has this case open, too.", "Huda Al Mansoori has this case open, too.");
    }

    @Test
    void itIsToldWhatTheyWriteWhileTheyWriteIt() {
        var huda = at(cast.huda);
        var salem = at(cast.salem);
        beat(salem, "replies");
        assertThat(beat(huda, "")).contains("سالم الدوسري أيضًا، وهناك رد قيد الكتابة");
        beat(salem, "questions");
        assertThat(beat(huda, "")).contains("وهناك سؤال لمقدم الطلب قيد الكتابة");
        beat(salem, "notes");
        assertThat(beat(huda, "")).contains("وهناك ملاحظة قيد الكتابة");
        beat(salem, "<b>anything</b>");
        assertThat(beat(huda, "")).contains("وهناك خطوة قيد التنفيذ").doesNotContain("anything");
    }

    @Test
    void aMinuteAfterTheLastWordSomebodyHasLeft() {
        var huda = at(cast.huda);
        at(cast.salem);
        clock.passes(Duration.ofSeconds(59));
        assertThat(beat(huda, "")).contains("سالم الدوسري");
        clock.passes(Duration.ofSeconds(2));
        assertThat(beat(huda, "").strip()).isEmpty();
    }

    @Test
    void whoClosesThePageHasLeftAtOnce() {
        var huda = at(cast.huda);
        var salem = at(cast.salem);
        assertThat(beat(huda, "")).contains("سالم الدوسري");
        assertThat(salem.post(address() + "/presence/leave").statusCode()).isEqualTo(204);
        assertThat(beat(huda, "").strip()).isEmpty();
    }

    @Test
    void theSameAnswerAsPermissionForEverybody() {
        var secret = cast.complaint(cast.secret, cast.maryam, "مخالفة", clock.instant());
        for (var officer : everybody()) {
            for (var found : List.of(complaint, secret)) {
                var visitor = as.officer(officer);
                visitor.get("/staff/desk");
                boolean sees = org.tawasul.cases.Permission.sees(officer, found);
                assertThat(visitor.post("/staff/cases/" + found.reference() + "/presence")
                                .statusCode())
                        .as("%s and %s", officer.username(), found.matter().subject())
                        .isEqualTo(sees ? 200 : 404);
            }
        }
        assertThat(presence.beat(secret.id(), cast.amal, Doing.READING, clock.instant())
                        .orElseThrow())
                .extracting(Present::name)
                .containsExactlyInAnyOrder(cast.layla.name(), cast.minister.name());
    }

    @Test
    void whatIsNoReferenceIsNotThere() {
        var huda = at(cast.huda);
        assertThat(huda.post("/staff/cases/12345678901/presence").statusCode()).isEqualTo(404);
        assertThat(huda.post("/staff/cases/98765432104/presence").statusCode()).isEqualTo(404);
        assertThat(as.guest().post(address() + "/presence").statusCode()).isNotEqualTo(200);
    }

    @Test
    void whatWasOpenedLongAgoIsForgotten() {
        at(cast.huda);
        assertThat(presence.sweep(clock.instant().plus(Duration.ofDays(6)))).isZero();
        assertThat(presence.sweep(clock.instant().plus(Duration.ofDays(8)))).isPositive();
    }

    private List<Officer> everybody() {
        return List.of(
                cast.huda,
                cast.salem,
                cast.amal,
                cast.yusuf,
                cast.layla,
                cast.minister,
                cast.omar,
                cast.waterCoordinator,
                cast.noora,
                cast.khalid);
    }

    private Visitor at(Officer officer) {
        var visitor = as.officer(officer);
        visitor.get(address());
        return visitor;
    }

    private String beat(Visitor visitor, String doing) {
        var answer = visitor.post(address() + "/presence", "doing", doing);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().length()).isLessThan(600);
        return answer.body();
    }

    private String address() {
        return "/staff/cases/" + complaint.reference();
    }
}
