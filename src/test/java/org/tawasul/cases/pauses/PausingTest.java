package org.tawasul.cases.pauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.Complaints;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.cases.Answering;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Case;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Replying;
import org.tawasul.identity.As;

/** Seven working hours a day from seven to two, Sunday to Thursday; rubbish is promised in two working days. */
@TawasulTest
class PausingTest {
    /** Sunday, nine in the morning in Bahrain; due on Tuesday at nine. */
    private static final Instant SUNDAY_NINE = Instant.parse("2033-05-01T06:00:00Z");

    private static final Instant MONDAY_NINE = SUNDAY_NINE.plus(Duration.ofDays(1));
    private static final Instant NEXT_MONDAY_NINE = MONDAY_NINE.plus(Duration.ofDays(7));

    @Autowired
    Cast cast;

    @Autowired
    Complaints complaints;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Asking asking;

    @Autowired
    Answering answering;

    @Autowired
    Replying replying;

    @Autowired
    Pausing pausing;

    @Test
    void theAgencysClockStandsAndTheCitizensRunsOn() {
        var complaint = complaints.held(SUNDAY_NINE);
        assertThat(pause(complaint, MONDAY_NINE)).isEqualTo(new Done());
        assertThat(pause(complaint, MONDAY_NINE)).isEqualTo(new Refused(Refusal.ALREADY_THERE));
        assertThat(pausing.resume(complaint.id(), cast.huda, NEXT_MONDAY_NINE)).isEqualTo(new Done());
        var now = complaints.now(complaint);
        assertThat(now.clocks().agencyDueAt())
                .isEqualTo(complaint.clocks().agencyDueAt().plus(Duration.ofDays(7)));
        assertThat(now.clocks().dueAt()).isEqualTo(complaint.clocks().dueAt());
        assertThat(pausing.resume(complaint.id(), cast.huda, NEXT_MONDAY_NINE)).isEqualTo(new Refused(Refusal.NOT_NOW));
    }

    @Test
    void itRunsAgainByItselfOnTheDayThatWasNamed() {
        var complaint = complaints.held(SUNDAY_NINE);
        pause(complaint, MONDAY_NINE);
        pausing.sweep(NEXT_MONDAY_NINE.minusSeconds(1));
        assertThat(complaints.now(complaint).clocks().waitingSince()).isEqualTo(MONDAY_NINE);
        pausing.sweep(NEXT_MONDAY_NINE);
        assertThat(complaints.now(complaint).clocks().waitingSince()).isNull();
        assertThat(pausing.sweep(NEXT_MONDAY_NINE.plusSeconds(60))).isZero();
    }

    @Test
    void aQuestionDuringAPauseCountsTheTimeOnce() {
        var complaint = complaints.held(SUNDAY_NINE);
        pause(complaint, MONDAY_NINE);
        asking.ask(complaint.id(), cast.huda, "ما رقم الدعوى؟", MONDAY_NINE.plus(Duration.ofDays(1)));
        answering.answer(complaint.id(), "رقمها 12", List.of(), NEXT_MONDAY_NINE);
        assertThat(complaints.now(complaint).clocks().agencyDueAt())
                .isEqualTo(complaint.clocks().agencyDueAt().plus(Duration.ofDays(7)));
    }

    @Test
    void whatWasAnsweredMeanwhileIsLeftAlone() {
        var complaint = complaints.held(SUNDAY_NINE);
        pause(complaint, MONDAY_NINE);
        replying.reply(complaint.id(), cast.huda, "صدر القرار.", List.of(), MONDAY_NINE.plus(Duration.ofHours(1)));
        var answered = complaints.now(complaint);
        pausing.sweep(NEXT_MONDAY_NINE);
        assertThat(complaints.now(complaint)).isEqualTo(answered);
    }

    @Test
    void thePageTakesTheReasonAndTheDayAndSaysWhatIsWrong() {
        clock.is(MONDAY_NINE);
        var complaint = complaints.held(SUNDAY_NINE);
        var huda = as.officer(cast.huda);
        var address = "/staff/cases/" + complaint.reference();
        assertThat(huda.get(address).body()).contains(address + "/pause").doesNotContain(address + "/resumption");
        var refused = huda.post(address + "/pause", "reason", "LOAD", "text", "كثرة العمل", "until", "2034-05-01");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"reason-error\"", "id=\"until-error\"", "كثرة العمل");
        assertThat(huda.post(address + "/pause", "reason", "COURT", "text", "دعوى 12", "until", "2033-05-20")
                        .statusCode())
                .isEqualTo(302);
        assertThat(huda.get(address).body()).contains(address + "/resumption", "توقفت مهلة الجهة بانتظار قرار");
        var mine = as.citizen(Cast.MARYAMS_PHONE).get("/my/cases/" + complaint.reference());
        assertThat(mine.body()).contains("قرارًا من محكمة").doesNotContain("دعوى 12");
        assertThat(huda.post(address + "/resumption").statusCode()).isEqualTo(302);
        assertThat(complaints.now(complaint).clocks().waitingSince()).isNull();
    }

    @Test
    void onlyWhoWorksOnItPauses() {
        var complaint = complaints.held(SUNDAY_NINE);
        for (var officer : List.of(cast.salem, cast.minister, cast.noora, cast.omar)) {
            assertThat(pausing.pause(complaint.id(), officer, PauseReason.COURT, "دعوى", NEXT_MONDAY_NINE, MONDAY_NINE))
                    .isEqualTo(new Refused(Refusal.NOT_YOURS));
        }
    }

    private Outcome pause(Case complaint, Instant at) {
        return pausing.pause(complaint.id(), cast.huda, PauseReason.COURT, "دعوى 12", NEXT_MONDAY_NINE, at);
    }
}
