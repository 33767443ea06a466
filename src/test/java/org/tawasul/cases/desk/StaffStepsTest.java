package org.tawasul.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
import org.tawasul.cases.Answering;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Drafting;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Noting;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Status;
import org.tawasul.identity.As;

/** Every step of the staff through its form, and everybody whom it is refused. */
@TawasulTest
class StaffStepsTest {
    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    Messages messages;

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
    Drafting drafting;

    @BeforeEach
    void itIsSundayMorning() {
        clock.is("2026-03-01T09:00");
    }

    @Test
    void hudaTakesACaseAsksAndReplies() {
        var complaint = cast.complaint(clock.instant());
        var huda = as.officer(cast.huda);
        assertThat(huda.get(address(complaint)).body()).contains("أتولى هذه الحالة");
        assertStep(huda, complaint, "assignment");
        assertThat(now(complaint).holder().officerId()).isEqualTo(cast.huda.id());

        assertStep(huda, complaint, "questions", "text", "ما رقم الحاوية؟");
        assertThat(now(complaint).status()).isEqualTo(Status.AWAITING_REQUESTER);
        assertThat(huda.get(address(complaint)).body()).contains("الساعة متوقفة");
        answering.answer(complaint.id(), "رقمها 417", List.of(), clock.instant());

        assertStep(huda, complaint, "notes", "text", "اتصلت بالمقاول");
        assertStep(huda, complaint, "draft", "text", "جُمعت");
        var page = huda.get(address(complaint)).body();
        assertThat(page).contains("رقمها 417", "ملاحظة للموظفين فقط", "اتصلت بالمقاول", "جُمعت</textarea>");
        var sent = huda.post(
                address(complaint) + "/replies",
                "text",
                "  جُمعت القمامة اليوم.  ",
                "version",
                Integer.toString(now(complaint).version()));
        assertThat(huda.follow(sent).body()).contains("أُرسل الرد.", "الحالة التالية");
        assertThat(now(complaint).status()).isEqualTo(Status.ANSWERED);
        assertThat(messages.findLast(complaint.id(), Message.Kind.REPLY)
                        .orElseThrow()
                        .text())
                .isEqualTo("جُمعت القمامة اليوم.");

        assertStep(huda, complaint, "closure", "reason", "");
        assertStep(huda, complaint, "reopening", "reason", "عادت القمامة");
        assertThat(now(complaint).status()).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void laylaSortsACaseAndGivesItToSalem() {
        var complaint = cast.complaint(clock.instant());
        var layla = as.officer(cast.layla);
        var page = layla.get(address(complaint)).body();
        assertThat(page).contains("فرز الحالة", "تقليم شجرة").doesNotContain("تسرب مياه");
        assertStep(
                layla,
                complaint,
                "triage",
                "service",
                Long.toString(cast.rubbish),
                "importance",
                "3",
                "criterion",
                "DANGER");
        assertThat(now(complaint).importance()).isEqualTo(3);
        assertThat(layla.get(address(complaint) + "/assignment").body()).contains("سالم الدوسري (");
        assertStep(layla, complaint, "assignment", "officer", Long.toString(cast.salem.id()));
        assertThat(now(complaint).holder().officerId()).isEqualTo(cast.salem.id());
    }

    @Test
    void aCaseThatIsReferredAwayLeavesTheDesk() {
        var complaint = heldByHuda();
        var huda = as.officer(cast.huda);
        huda.get(address(complaint) + "/referrals");
        var narrowed = huda.post(
                address(complaint) + "/referrals", "search", "شبكات", "narrow", "true", "reason", "تسرب من الشبكة");
        assertThat(narrowed.body())
                .contains("قسم الشبكات", "تسرب من الشبكة</textarea>")
                .doesNotContain("قسم الحدائق");
        var sent = huda.post(
                address(complaint) + "/referrals",
                "to",
                "department-" + cast.pipes,
                "because",
                "FACILITY",
                "reason",
                "تسرب من الشبكة");
        assertThat(sent.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/staff/desk"));
        assertThat(huda.get(address(complaint)).statusCode()).isEqualTo(404);
        assertThat(as.officer(cast.omar).get(address(complaint)).body()).contains("تسرب من الشبكة");
    }

    @Test
    void nothingIsOfferedThatIsRefused() {
        var complaint = heldByHuda();
        var salem = as.officer(cast.salem).get(address(complaint)).body();
        assertThat(salem).contains(address(complaint) + "/notes");
        for (var path : List.of("replies", "assignment", "questions", "referrals", "closure", "reopening")) {
            assertThat(salem).doesNotContain(address(complaint) + "/" + path);
        }
        assertThat(as.officer(cast.noora).get(address(complaint)).body())
                .doesNotContain("<textarea", address(complaint) + "/");
    }

    @Test
    void whatIsNotOfferedIsRefusedWhenItIsPosted() {
        var complaint = heldByHuda();
        refused(cast.salem, complaint, 403, StaffStep.REPLY, StaffStep.ASSIGN, StaffStep.ASK, StaffStep.REFER);
        refused(cast.noora, complaint, 403, StaffStep.values());
        refused(cast.khalid, complaint, 403, StaffStep.REPLY, StaffStep.ASK, StaffStep.CLOSE);
        refused(cast.minister, complaint, 403, StaffStep.REPLY, StaffStep.ASK, StaffStep.CLOSE);
        refused(cast.huda, complaint, 409, StaffStep.CLOSE, StaffStep.REOPEN);
        assertThat(now(complaint)).isEqualTo(complaint);
        var draft = as.officer(cast.salem);
        draft.get("/staff/desk");
        assertThat(draft.post(address(complaint) + "/draft", "text", "لا شأن لي")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoDoesNotSeeACaseLearnsNothingOfIt() {
        var complaint = heldByHuda();
        var secret = cast.complaint(cast.secret, cast.maryam, "مخالفة", clock.instant());
        for (var stranger : List.of(cast.yusuf, cast.omar, cast.waterCoordinator)) nothingThere(stranger, complaint);
        for (var stranger : List.of(cast.huda, cast.salem, cast.noora, cast.khalid)) nothingThere(stranger, secret);
    }

    @Test
    void aGuestIsSentToSignInAndACitizenNowhere() {
        var complaint = heldByHuda();
        assertThat(as.guest().get(address(complaint)).body())
                .doesNotContain(complaint.matter().subject());
        var maryam = as.citizen(Cast.MARYAMS_PHONE).get(address(complaint));
        assertThat(maryam.statusCode()).isNotEqualTo(200);
        assertThat(maryam.body()).doesNotContain(complaint.matter().subject());
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var complaint = heldByHuda();
        var huda = as.officer(cast.huda);
        huda.get(address(complaint));
        huda.forgetToken();
        assertThat(huda.post(address(complaint) + "/notes", "text", "من موقع آخر")
                        .statusCode())
                .isEqualTo(403);
        assertThat(messages.listOf(complaint.id())).isEmpty();
    }

    @Test
    void forgedChoicesAreRefused() {
        var complaint = cast.complaint(clock.instant());
        var layla = as.officer(cast.layla);
        layla.get(address(complaint));
        for (var form : List.of(
                List.of("assignment", "officer", Long.toString(cast.omar.id())),
                List.of("assignment", "officer", "999999999"),
                List.of("assignment", "officer", "huda"),
                List.of("triage", "service", Long.toString(cast.leak), "importance", "2"),
                List.of("triage", "service", "999999999", "importance", "2"),
                List.of("triage", "service", Long.toString(cast.rubbish), "importance", "9"),
                List.of("triage"),
                List.of("referrals", "to", "department-999999999", "because", "AREA", "reason", "تخصهم"),
                List.of("referrals", "to", "agency-999999999", "because", "AREA", "reason", "تخصهم"),
                List.of("referrals", "to", "moon-1", "reason", "تخصهم"))) {
            var answer = layla.post(
                    address(complaint) + "/" + form.getFirst(),
                    form.subList(1, form.size()).toArray(String[]::new));
            assertThat(answer.statusCode()).as("%s", form).isEqualTo(422);
            assertThat(answer.body()).contains("role=\"alert\"");
        }
        assertThat(now(complaint)).isEqualTo(complaint);
    }

    @Test
    void whatIsEmptyOrTooLongIsSaidAtItsFieldAndNothingTypedIsLost() {
        var complaint = heldByHuda();
        var huda = as.officer(cast.huda);
        huda.get(address(complaint));
        var empty = huda.post(address(complaint) + "/replies", "text", "   ", "version", "2");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("href=\"#text\"", "نص الرد فارغ");
        var words = "طويل ".repeat(1_000);
        var tooLong = huda.post(address(complaint) + "/replies", "text", words, "version", "2");
        assertThat(tooLong.body()).contains("نص الرد أطول من 4000 حرف", words.strip());
        var english = as.officer(cast.huda).carrying("lang", "en");
        english.get(address(complaint));
        assertThat(english.post(address(complaint) + "/notes", "text", "").body())
                .contains("The note is empty.");
        assertThat(messages.listOf(complaint.id())).isEmpty();
    }

    @Test
    void aReplyIsNotSentOverWhatHappenedMeanwhile() {
        var complaint = heldByHuda();
        var huda = as.officer(cast.huda);
        huda.get(address(complaint));
        noting.note(complaint.id(), cast.amal, "انتظري قبل الرد", clock.instant());
        var kept = huda.post(
                address(complaint) + "/replies",
                "text",
                "جُمعت القمامة.",
                "version",
                Integer.toString(complaint.version()));
        assertThat(kept.statusCode()).isEqualTo(409);
        assertThat(kept.body()).contains("ما حدث وأنت تكتب", "أمل العلوي", "جُمعت القمامة.</textarea>");
        assertThat(drafting.find(complaint.id(), cast.huda)).contains("جُمعت القمامة.");
        assertThat(now(complaint).status()).isEqualTo(Status.ASSIGNED);
        var sent = huda.post(
                address(complaint) + "/replies",
                "text",
                "جُمعت القمامة.",
                "version",
                Integer.toString(now(complaint).version()));
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(now(complaint).status()).isEqualTo(Status.ANSWERED);
        assertThat(drafting.find(complaint.id(), cast.huda)).isEmpty();
    }

    @Test
    void whoLosesTheCaseWhileTypingKeepsTheWords() {
        var complaint = heldByHuda();
        var huda = as.officer(cast.huda);
        huda.get(address(complaint));
        assigning.assign(complaint.id(), cast.amal, cast.salem.id(), clock.instant());
        var kept = huda.post(address(complaint) + "/questions", "text", "ما رقم الحاوية؟");
        assertThat(kept.statusCode()).isEqualTo(403);
        assertThat(kept.body()).contains("ما رقم الحاوية؟</textarea>", "readonly");
    }

    @Test
    void whoAsksIsForThoseWhoHandleTheCase() {
        var complaint = heldByHuda();
        for (var reader : List.of(cast.huda, cast.amal, cast.layla, cast.minister)) {
            assertThat(as.officer(reader).get(address(complaint)).body()).contains(Cast.MARYAMS_PHONE);
        }
        for (var reader : List.of(cast.noora, cast.khalid)) {
            assertThat(as.officer(reader).get(address(complaint)).body())
                    .doesNotContain("مريم أحمد", Cast.MARYAMS_PHONE, "maryam@example.org");
        }
    }

    @Test
    void whatPeopleWriteIsShownAsTheyWroteItAndNeverRun() {
        var complaint = cast.complaint(cast.rubbish, cast.maryam, "<script>alert(1)</script>", clock.instant());
        var page = as.officer(cast.amal).get(address(complaint)).body();
        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    private void refused(Officer officer, Case complaint, int status, StaffStep... steps) {
        var visitor = as.officer(officer);
        visitor.get("/staff/desk");
        for (var step : steps) {
            var address = step.address(complaint);
            assertThat(visitor.get(address).statusCode())
                    .as("%s asks to %s", officer.username(), step)
                    .isBetween(403, 409);
            var answer = visitor.post(address, goodForm(step));
            assertThat(answer.statusCode())
                    .as("%s posts %s", officer.username(), step)
                    .isIn(status, status == 403 ? 409 : status);
            assertThat(answer.body()).doesNotContain("<button class=\"button button-primary");
        }
    }

    /** The same answer, but for the address, as for a reference that was never given out. */
    private void nothingThere(Officer officer, Case hidden) {
        var visitor = as.officer(officer);
        visitor.get("/staff/desk");
        var never = "98765432104";
        for (var path : List.of("", "/notes", "/replies", "/triage", "/assignment", "/questions", "/referrals")) {
            var there = visitor.get(address(hidden) + path);
            var nowhere = visitor.get("/staff/cases/" + never + path);
            assertThat(there.statusCode()).isEqualTo(404).isEqualTo(nowhere.statusCode());
            assertThat(plain(there, hidden.reference().value())).isEqualTo(plain(nowhere, never));
        }
        for (var step : StaffStep.values()) {
            assertThat(visitor.post(step.address(hidden), goodForm(step)).statusCode())
                    .isEqualTo(404);
        }
        assertThat(visitor.post(address(hidden) + "/draft", "text", "فضول").statusCode())
                .isEqualTo(404);
        var found = visitor.get("/staff/cases?reference=" + hidden.reference());
        assertThat(found.body()).doesNotContain(hidden.matter().subject());
    }

    private static String[] goodForm(StaffStep step) {
        return switch (step) {
            case REPLY -> new String[] {"text", "جُمعت القمامة.", "version", "99"};
            case APPROVE -> new String[] {"proposal", "2026-03-01T06:00:00Z", "remarks", ""};
            case RECALL -> new String[] {};
            case TRIAGE -> new String[] {"service", "1", "importance", "2"};
            case ASSIGN -> new String[] {"officer", ""};
            case ASK -> new String[] {"text", "أين الحاوية؟"};
            case CLOSE -> new String[] {"reason", ""};
            case REOPEN -> new String[] {"reason", "لم تُجمع بعد"};
            case DELAY -> new String[] {"reason", "LOAD", "text", "سنتأخر قليلًا", "until", "2026-03-20"};
            case REFER -> new String[] {"to", "agency-1", "because", "COMPETENCE", "reason", "تخصهم"};
            case CONTRIBUTE -> new String[] {"text", "أنجزنا ما يخصنا"};
            case SPLIT ->
                new String[] {
                    "rows[0].to",
                    "agency-1",
                    "rows[0].asked",
                    "ما يخصكم؟",
                    "rows[1].to",
                    "agency-2",
                    "rows[1].asked",
                    "وما يخصكم؟"
                };
            case ACCEPT -> new String[] {};
            case RETURN -> new String[] {"because", "NOT_OURS", "reason", "ليست لنا"};
            case ASK_COMMITTEE -> new String[] {"reason", "من المسؤول؟"};
            case PAUSE -> new String[] {"reason", "COURT", "text", "دعوى 12", "until", "2026-03-20"};
            case RESUME -> new String[] {};
            case REVEAL -> new String[] {"field", "PHONE", "reason", "VISIT", "text", "موعد", "until", "2026-03-02"};
            case HOLD -> new String[] {"text", "دعوى منظورة"};
            case END_HOLD -> new String[] {};
            case NOTE -> new String[] {"text", "اتصلت بالمقاول"};
        };
    }

    private static String plain(HttpResponse<String> answer, String reference) {
        return answer.body().replace(reference, "…").replaceAll("value=\"[^\"]{60,}\"", "");
    }

    private void assertStep(Visitor visitor, Case complaint, String path, String... fields) {
        visitor.get(address(complaint));
        clock.passes(Duration.ofMinutes(5));
        var answer = visitor.post(address(complaint) + "/" + path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(visitor.follow(answer).statusCode()).isEqualTo(200);
    }

    private Case heldByHuda() {
        var complaint = cast.complaint(clock.instant());
        assigning.claim(complaint.id(), cast.huda, clock.instant());
        return now(complaint);
    }

    private Case now(Case complaint) {
        return cases.get(complaint.id());
    }

    private static String address(Case complaint) {
        return "/staff/cases/" + complaint.reference();
    }
}
