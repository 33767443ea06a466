package org.tawasul.cases.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Closing;
import org.tawasul.cases.Drafting;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Noting;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Referring;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Status;
import org.tawasul.identity.As;
import org.tawasul.journal.Subscriptions;
import org.tawasul.language.Language;
import org.tawasul.people.People;
import org.tawasul.people.Person;

@TawasulTest
class CasePageTest {
    private static final AtomicInteger WEEKS = new AtomicInteger();
    private static final String NOTE = "ملاحظة داخلية: المقاول متأخر";
    private static final String DRAFT = "مسودة لم تعتمد بعد";

    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    Requester.Requesters requesters;

    @Autowired
    People people;

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
    Noting noting;

    @Autowired
    Drafting drafting;

    @Autowired
    Referring referring;

    @Autowired
    Replying replying;

    @Autowired
    Closing closing;

    @Autowired
    Subscriptions subscriptions;

    private Requester maryam;
    private CaseId id;

    @BeforeEach
    void aComplaintOnASunday() {
        clock.is("2026-05-03T09:00");
        clock.passes(Duration.ofDays(7L * WEEKS.incrementAndGet()));
        maryam = requesters.withComplaint(clock.instant());
        id = maryam.complaint.id();
    }

    @Test
    void aCaseGoesItsWholeWayBeforeTheEyesOfItsRequester() {
        maryam.track();
        assertThat(page())
                .contains(
                        "وصلت حالتك إلى بلدية الاختبار",
                        "بقي يوما عمل",
                        "الثلاثاء",
                        " هـ",
                        "قرب المسجد",
                        "احتفظ بالرقم المرجعي");

        assigning.claim(id, cast.huda, clock.instant());
        noting.note(id, cast.huda, NOTE, clock.instant());
        drafting.draft(id, cast.huda, DRAFT, clock.instant());
        assertThat(page()).contains("تعمل بلدية الاختبار على حالتك", "يتولاها قسم النظافة في بلدية الاختبار");

        clock.passes(Duration.ofMinutes(20));
        asking.ask(id, cast.huda, "ما رقم الحاوية؟", clock.instant());
        assertThat(page()).contains("تسألك بلدية الاختبار", "ما رقم الحاوية؟", "توقف الحساب حتى تجيب", "أرسل الإجابة");
        assertThat(maryam.browser.post(maryam.page() + "/answers", "text", "  ").body())
                .contains("اكتب إجابتك");
        var answered = maryam.browser.follow(maryam.browser.post(maryam.page() + "/answers", "text", "رقمها 417"));
        assertThat(answered.body())
                .contains("وصلت إجابتك إلى الجهة", "رقمها 417", "أجبتَ")
                .doesNotContain("أرسل الإجابة");
        assertThat(status()).isEqualTo(Status.ASSIGNED);

        clock.passes(Duration.ofMinutes(25));
        reply(cast.huda, "جُمعت القمامة،\nوستُجمع كل يوم.");
        subscriptions.catchUp();
        var replied = page();
        assertThat(replied)
                .contains(
                        "رد بلدية الاختبار",
                        "وستُجمع كل يوم.",
                        "قيّم الرد",
                        "/rate/",
                        "لم يُحل الأمر؟",
                        "أعد فتح الحالة")
                .doesNotContain("اسحب الحالة");
        assertThat(replied.indexOf("وستُجمع كل يوم.")).isEqualTo(replied.lastIndexOf("وستُجمع كل يوم."));

        maryam.browser.get(maryam.page() + "/reopening");
        assertThat(maryam.browser.post(maryam.page() + "/reopening", "text", "").body())
                .contains("اكتب ما الذي لم يُحل");
        var reopened = maryam.browser.follow(maryam.browser.post(maryam.page() + "/reopening", "text", "عادت القمامة"));
        assertThat(reopened.body()).contains("أُعيد فتح حالتك", "أعدتَ فتح الحالة", "عادت القمامة", "وستُجمع كل يوم.");
        assertThat(status()).isEqualTo(Status.ASSIGNED);

        reply(cast.huda, "اتفقنا مع مقاول آخر.");
        closing.close(id, cast.huda, "سبب داخلي للإغلاق", clock.instant());
        assertThat(page()).contains("اتفقنا مع مقاول آخر.", "أُغلقت الحالة");
    }

    @Test
    void notesDraftsAndNamesOfOfficersAreNeverShown() {
        maryam.track();
        assigning.claim(id, cast.huda, clock.instant());
        noting.note(id, cast.huda, NOTE, clock.instant());
        drafting.draft(id, cast.huda, DRAFT, clock.instant());
        referring.refer(id, cast.huda, cast.water, cast.pipes, "ليست من اختصاصنا والمدير غاضب", clock.instant());
        assigning.claim(id, cast.omar, clock.instant());
        noting.note(id, cast.omar, NOTE, clock.instant());
        drafting.draft(id, cast.omar, DRAFT, clock.instant());
        asking.ask(id, cast.omar, "أين؟", clock.instant());
        assertSilent();
        reply(cast.omar, "أُصلح.");
        noting.note(id, cast.omar, NOTE, clock.instant());
        closing.close(id, cast.omar, "سبب داخلي", clock.instant());
        assertSilent();
        maryam.browser.get(maryam.page() + "/reopening");
        maryam.browser.post(maryam.page() + "/reopening", "text", "لم يُصلح");
        assertSilent();
    }

    @Test
    void aReferralSaysWhatItMeans() {
        maryam.track();
        assigning.claim(id, cast.huda, clock.instant());
        referring.refer(id, cast.huda, cast.water, cast.pipes, "يخص المياه", clock.instant());
        assertThat(page())
                .contains(
                        "أحالتها بلدية الاختبار إلى هيئة مياه الاختبار",
                        "موعد الرد الذي وعدناك به لم يتغير",
                        "وصلت حالتك إلى هيئة مياه الاختبار");
    }

    @Test
    void aLateReplyIsSaidWithAnApology() {
        maryam.track();
        clock.passes(Duration.ofDays(4));
        maryam.track();
        assertThat(page()).contains("تأخر الرد", "نعتذر", "كان موعد الرد عليك");
    }

    @Test
    void whatWasTypedSurvivesTheEndOfTheVisit() {
        maryam.track();
        assigning.claim(id, cast.huda, clock.instant());
        asking.ask(id, cast.huda, "ما رقم الحاوية؟", clock.instant());
        page();
        clock.passes(Duration.ofMinutes(31));
        var words = "رقمها \"417\" <قرب المسجد>\nوالثانية 418";
        var again = maryam.browser.post(maryam.page() + "/answers", "text", words);
        assertThat(again.body())
                .contains("لنتأكد أنها حالتك", maryam.complaint.reference().grouped(), "name=\"words\"");
        maryam.browser.follow(maryam.browser.post(
                "/track", "reference", maryam.complaint.reference().value(), "phone", maryam.phone, "words", words));
        var back = maryam.browser.follow(maryam.browser.post("/track/code", "code", maryam.nextCode(2)));
        assertThat(back.body()).contains("&lt;قرب المسجد", "والثانية 418</textarea>");
        maryam.browser.post(maryam.page() + "/answers", "text", words);
        assertThat(messages.findLast(id, Message.Kind.ANSWER).orElseThrow().text())
                .isEqualTo(words);
        assertThat(page()).doesNotContain("ما كتبته ولم يُرسل");
    }

    @Test
    void aSessionThatEndedKeepsTheAnswerToo() {
        assigning.claim(id, cast.huda, clock.instant());
        asking.ask(id, cast.huda, "ما رقم الحاوية؟", clock.instant());
        var signedIn = as.citizen(maryam.phone);
        assertThat(signedIn.get("/my/cases/" + maryam.complaint.reference()).body())
                .contains("action=\"" + maryam.page() + "/answers\"");
        clock.passes(Duration.ofDays(2));
        assertThat(signedIn.post(maryam.page() + "/answers", "text", "رقمها 417")
                        .body())
                .contains("لنتأكد أنها حالتك", "value=\"رقمها 417\"");
    }

    @Test
    void anAnswerThatTheAgencyOvertookIsKept() {
        maryam.track();
        assigning.claim(id, cast.huda, clock.instant());
        asking.ask(id, cast.huda, "ما رقم الحاوية؟", clock.instant());
        page();
        reply(cast.huda, "وجدناها.");
        var kept = maryam.browser.follow(maryam.browser.post(maryam.page() + "/answers", "text", "رقمها 417"));
        assertThat(kept.body()).contains("ما كتبته ولم يُرسل", "رقمها 417", "وجدناها.");
        assertThat(maryam.browser.get(maryam.page() + "/reopening").body()).contains("رقمها 417</textarea>");
    }

    @Test
    void anAnswerSentTwiceCountsOnce() {
        maryam.track();
        assigning.claim(id, cast.huda, clock.instant());
        asking.ask(id, cast.huda, "ما رقم الحاوية؟", clock.instant());
        page();
        maryam.browser.post(maryam.page() + "/answers", "text", "417");
        var twice = maryam.browser.follow(maryam.browser.post(maryam.page() + "/answers", "text", "417"));
        assertThat(twice.body()).contains("وصلت إجابتك إلى الجهة").doesNotContain("ولم يُرسل");
        assertThat(messages.listOf(id).stream().filter(message -> message.kind() == Message.Kind.ANSWER))
                .hasSize(1);
    }

    @Test
    void withdrawingIsAskedForTwice() {
        maryam.track();
        assertThat(maryam.browser.get(maryam.page() + "/withdrawal").body())
                .contains("هل تريد سحب هذه الحالة؟", "لا، أبقها");
        assertThat(status()).isEqualTo(Status.RECEIVED);
        var withdrawn = maryam.browser.follow(maryam.browser.post(maryam.page() + "/withdrawal"));
        assertThat(withdrawn.body())
                .contains("سُحبت الحالة", "سحبتَ هذه الحالة")
                .doesNotContain("اسحب الحالة<");
        assertThat(status()).isEqualTo(Status.WITHDRAWN);
        assertThat(maryam.browser.get(maryam.page() + "/withdrawal").statusCode())
                .isEqualTo(302);
    }

    @Test
    void afterThirtyDaysTheWayToANewCaseIsShownInstead() {
        assigning.claim(id, cast.huda, clock.instant());
        reply(cast.huda, "تم.");
        clock.passes(Duration.ofDays(30));
        maryam.track();
        assertThat(page()).contains("أعد فتح الحالة");
        clock.passes(Duration.ofSeconds(1));
        assertThat(page())
                .contains("كان يمكن إعادة فتح الحالة حتى", "قدّم طلبًا جديدًا")
                .doesNotContain("أعد فتح الحالة<");
        var refused = maryam.browser.follow(maryam.browser.post(maryam.page() + "/reopening", "text", "متأخر قليلًا"));
        assertThat(refused.body()).contains("انتهت مدة إعادة الفتح", "متأخر قليلًا");
        assertThat(status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void myCasesAreThoseOfMyPhoneAndNobodyElses() {
        var hassan = requesters.withComplaint(clock.instant());
        var signedIn = as.citizen(maryam.phone);
        assertThat(signedIn.get("/my/cases/" + maryam.complaint.reference()).statusCode())
                .isEqualTo(200);
        for (var reference : List.of(hassan.complaint.reference().value(), "98765432105", "abc")) {
            assertThat(signedIn.get("/my/cases/" + reference).statusCode())
                    .as(reference)
                    .isEqualTo(404);
        }
        assertThat(as.guest().get("/my/cases/" + maryam.complaint.reference()).statusCode())
                .isEqualTo(302);
        assertThat(as.officer(cast.huda)
                        .get("/my/cases/" + maryam.complaint.reference())
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(signedIn.get("/my").body())
                .contains(maryam.complaint.reference().grouped())
                .doesNotContain(hassan.complaint.reference().grouped());
    }

    @Test
    void whatWaitsForMeComesFirstThenWhatIsOpenThenTheRestPageByPage() {
        var person = people.listOf(maryam.phone).getFirst().id();
        for (int i = 1; i <= 45; i++) {
            cast.complaint(
                    cast.rubbish, person, "قديمة " + i + ".", clock.instant().minus(Duration.ofDays(i)));
        }
        var answered = cast.complaint(cast.rubbish, person, "هذه أُجيب عنها", clock.instant());
        assigning.claim(answered.id(), cast.huda, clock.instant());
        replying.reply(answered.id(), cast.huda, "تم", List.of(), clock.instant());
        var asked = cast.complaint(
                cast.rubbish, person, "هذه تنتظرني", clock.instant().minus(Duration.ofDays(50)));
        assigning.claim(asked.id(), cast.huda, clock.instant());
        asking.ask(asked.id(), cast.huda, "أين؟", clock.instant());

        var signedIn = as.citizen(maryam.phone);
        var seen = new java.util.ArrayList<String>();
        var page = signedIn.get("/my");
        assertThat(page.body()).contains("حالة واحدة بانتظارك");
        for (int pages = 1; ; pages++) {
            var links =
                    java.util.regex.Pattern.compile("href=\"/my/cases/(\\d+)\"").matcher(page.body());
            while (links.find()) seen.add(links.group(1));
            var next = java.util.regex.Pattern.compile("href=\"(/my\\?after=[^\"]+)\" rel=\"next\"")
                    .matcher(page.body());
            if (!next.find()) {
                assertThat(pages).isEqualTo(3);
                break;
            }
            page = signedIn.get(next.group(1));
        }
        assertThat(seen)
                .hasSize(48)
                .doesNotHaveDuplicates()
                .startsWith(asked.reference().value())
                .endsWith(answered.reference().value());
        assertThat(seen.get(1)).isEqualTo(maryam.complaint.reference().value());
    }

    @Test
    void peopleWhoShareAPhoneAreToldApart() {
        assertThat(as.citizen(maryam.phone).get("/my").body()).doesNotContain("مقدمها");
        var son = people.register(
                new People.Registration(
                        Person.Kind.INDIVIDUAL,
                        "علي أحمد",
                        maryam.phone,
                        null,
                        Person.Residency.CITIZEN,
                        null,
                        Language.AR),
                clock.instant());
        cast.complaint(cast.trees, son, "شجرة مائلة", clock.instant());
        assertThat(as.citizen(maryam.phone).get("/my").body()).contains("مقدمها: علي أحمد", "مقدمها: مريم أحمد");
    }

    @Test
    void aPageOfACaseAsksTheDatabaseAFewTimesOnly() {
        maryam.track();
        assigning.claim(id, cast.huda, clock.instant());
        for (int i = 0; i < 5; i++) {
            asking.ask(id, cast.huda, "سؤال " + i, clock.instant());
            page();
            maryam.browser.post(maryam.page() + "/answers", "text", "جواب " + i);
        }
        reply(cast.huda, "تم.");
        subscriptions.catchUp();
        page();
        assertThat(Statements.during(this::page)).hasSizeLessThanOrEqualTo(8);
        var signedIn = as.citizen(maryam.phone);
        signedIn.get("/my/cases/" + maryam.complaint.reference());
        assertThat(Statements.during(() -> signedIn.get("/my/cases/" + maryam.complaint.reference())))
                .hasSizeLessThanOrEqualTo(8);
        assertThat(Statements.during(() -> signedIn.get("/my"))).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void englishIsSpokenToo() {
        maryam.track();
        assertThat(maryam.browser.get(maryam.page() + "?lang=en").body())
                .contains("Your case has reached Test Municipality", "2 working days left", "Withdraw the case");
    }

    private String page() {
        var page = maryam.browser.get(maryam.page());
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private Status status() {
        return cases.get(id).status();
    }

    private void reply(Officer officer, String text) {
        assertThat(replying.reply(id, officer, text, List.of(), clock.instant()))
                .isEqualTo(new Done());
    }

    private void assertSilent() {
        for (var path : List.of(maryam.page(), maryam.page() + "/reopening", maryam.page() + "/withdrawal")) {
            assertThat(maryam.browser.get(path).body())
                    .doesNotContain(NOTE, DRAFT, "هدى", "المنصوري", "عمر", "الحداد", "المدير غاضب", "سبب داخلي");
        }
    }
}
