package org.tawasul.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Noting;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Triaging;
import org.tawasul.identity.As;

/** Two who work on one case at once: nobody's words or choices are lost, and nobody decides over another's head unawares. */
@TawasulTest
class ConflictTest {
    private static final Pattern ACTION = Pattern.compile("action=\"(/staff/cases/\\d{11}/[a-z]+\\?seen=\\d+)\"");

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    Triaging triaging;

    @Autowired
    Assigning assigning;

    @Autowired
    Asking asking;

    @Autowired
    Noting noting;

    @Autowired
    Replying replying;

    private Case complaint;

    @BeforeEach
    void maryamComplains() {
        clock.is("2026-03-01T09:00");
        complaint = cast.complaint(clock.instant());
    }

    @Test
    void twoWhoSortACaseSeeBothChoices() {
        var layla = as.officer(cast.layla);
        var action = action(layla.get(address() + "/triage").body());
        triaging.triage(complaint.id(), cast.amal, cast.rubbish, 3, clock.instant());
        var both = layla.post(action, "service", Long.toString(cast.trees), "importance", "1");
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body())
                .contains("عندما فتحتها", "أمل العلوي", "اختيارك")
                .containsPattern("(?s)الأهمية</th>.*عادية.*عالية.*منخفضة")
                .containsPattern("value=\"1\" checked");
        assertThat(cases.get(complaint.id()).importance()).isEqualTo(3);

        var mine = layla.post(action(both.body()), "service", Long.toString(cast.trees), "importance", "1");
        assertThat(mine.statusCode()).isEqualTo(302);
        assertThat(cases.get(complaint.id()).importance()).isEqualTo(1);
    }

    @Test
    void twoWhoGiveOutACaseSeeBothNames() {
        var layla = as.officer(cast.layla);
        var action = action(layla.get(address() + "/assignment").body());
        assigning.assign(complaint.id(), cast.amal, cast.salem.id(), clock.instant());
        var both = layla.post(action, "officer", Long.toString(cast.huda.id()));
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).containsPattern("(?s)الموظف</th>.*لم تُسند.*سالم الدوسري.*هدى المنصوري");
        assertThat(layla.post(action(both.body()), "officer", Long.toString(cast.huda.id()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(cases.get(complaint.id()).holder().officerId()).isEqualTo(cast.huda.id());
    }

    @Test
    void whoTakesACaseTooLateReadsWhoHasIt() {
        var huda = as.officer(cast.huda);
        var action = action(huda.get(address()).body());
        assigning.claim(complaint.id(), cast.salem, clock.instant());
        var late = huda.post(action, "officer", "");
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body()).contains("أصبحت في عهدة سالم الدوسري").doesNotContain("button-primary");
    }

    @Test
    void aQuestionIsNotAskedTwiceUnawares() {
        assigning.claim(complaint.id(), cast.huda, clock.instant());
        var huda = as.officer(cast.huda);
        var action = action(huda.get(address() + "/questions").body());
        asking.ask(complaint.id(), cast.amal, "ما رقم الحاوية؟", clock.instant());
        var both = huda.post(action, "text", "أين الحاوية؟");
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).contains("ما رقم الحاوية؟", "أين الحاوية؟</textarea>");
    }

    @Test
    void whatOthersWroteStandsBesideMyReply() {
        assigning.claim(complaint.id(), cast.huda, clock.instant());
        var seen = Integer.toString(cases.get(complaint.id()).version());
        var huda = as.officer(cast.huda);
        huda.get(address());
        noting.note(complaint.id(), cast.amal, "المقاول يعود غدًا", clock.instant());
        replying.reply(complaint.id(), cast.amal, "أُفرغت الحاوية صباحًا.", java.util.List.of(), clock.instant());
        var both = huda.post(address() + "/replies", "text", "جُمعت القمامة.", "version", seen);
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body())
                .contains("المقاول يعود غدًا", "أُفرغت الحاوية صباحًا.", "جُمعت القمامة.</textarea>", "readonly");
    }

    @Test
    void aNoteNeitherOvertakesNorIsOvertaken() {
        var layla = as.officer(cast.layla);
        var triage = action(layla.get(address() + "/triage").body());
        var note = action(layla.get(address() + "/notes").body());
        noting.note(complaint.id(), cast.huda, "رأيتها", clock.instant());
        assertThat(layla.post(triage, "service", Long.toString(cast.rubbish), "importance", "3", "criterion", "DANGER")
                        .statusCode())
                .isEqualTo(302);
        triaging.triage(complaint.id(), cast.amal, cast.rubbish, 2, clock.instant());
        assertThat(layla.post(note, "text", "وأنا أيضًا").statusCode()).isEqualTo(302);
    }

    @Test
    void ownStepsInAnotherWindowAreNoConflict() {
        var layla = as.officer(cast.layla);
        var action = action(layla.get(address() + "/triage").body());
        noting.note(complaint.id(), cast.layla, "للعلم", clock.instant());
        triaging.triage(complaint.id(), cast.layla, cast.rubbish, 2, clock.instant());
        assertThat(layla.post(action, "service", Long.toString(cast.rubbish), "importance", "3", "criterion", "DANGER")
                        .statusCode())
                .isEqualTo(302);
    }

    private static String action(String page) {
        var action = ACTION.matcher(page);
        assertThat(action.find()).as(page).isTrue();
        return action.group(1);
    }

    private String address() {
        return "/staff/cases/" + complaint.reference();
    }
}
