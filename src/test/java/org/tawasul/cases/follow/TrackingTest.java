package org.tawasul.cases.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Parts;
import org.tawasul.cases.Reference;
import org.tawasul.cases.follow.Trackings.Tracking;
import org.tawasul.cases.referrals.Splitting;
import org.tawasul.identity.As;
import org.tawasul.identity.ClientAddress;
import org.tawasul.identity.OverheardMessages;
import org.tawasul.language.Digits;
import org.tawasul.language.Language;
import org.tawasul.people.People;
import org.tawasul.secrets.Secrets;

@TawasulTest
class TrackingTest {
    private static final AtomicInteger DAYS = new AtomicInteger();

    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    Requester.Requesters requesters;

    @Autowired
    People people;

    @Autowired
    OverheardMessages sms;

    @Autowired
    Assigning assigning;

    @Autowired
    Splitting splitting;

    @Autowired
    Parts parts;

    @Autowired
    TestClock clock;

    @Autowired
    Following following;

    @Autowired
    Secrets secrets;

    @Autowired
    JdbcClient jdbc;

    private Requester maryam;

    @BeforeEach
    void aDayOfItsOwn() {
        clock.is("2026-04-05T09:00");
        clock.passes(Duration.ofDays(DAYS.incrementAndGet()));
        maryam = requesters.withComplaint(clock.instant());
    }

    @Test
    void aReferenceItsPhoneAndTheCodeLeadToTheCase() {
        var page = maryam.track();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "لم تُجمع القمامة في شارعنا",
                        maryam.complaint.reference().grouped(),
                        "وصلت حالتك إلى بلدية الاختبار");
        // A grant is good for the next visits too, and the entrance leads on at once.
        assertThat(maryam.browser.get(maryam.page()).statusCode()).isEqualTo(200);
        var onward = maryam.browser.get("/track?reference=" + maryam.complaint.reference());
        assertThat(onward.headers().firstValue("Location").orElseThrow()).endsWith(maryam.page());
    }

    @Test
    void theNumberOfAPartLeadsToTheWholeCase() {
        var whole = maryam.complaint;
        assigning.claim(whole.id(), cast.huda, clock.instant());
        var wanted = List.of(
                new Splitting.Wanted(cast.water, cast.pipes, "هل الأنبوب مكسور؟"),
                new Splitting.Wanted(cast.municipality, cast.gardens, "هل تضررت الأشجار؟"));
        assertThat(splitting.split(whole.id(), cast.huda, wanted, clock.instant()))
                .isEqualTo(new Done());
        var part = parts.listOf(whole.id()).getFirst().reference();
        maryam.browser.get("/track");
        var asked = maryam.browser.post("/track", "reference", part.grouped(), "phone", maryam.phone);
        maryam.browser.follow(asked);
        var given = maryam.browser.post("/track/code", "code", maryam.nextCode());
        assertThat(given.headers().firstValue("Location").orElseThrow()).endsWith(maryam.page());
        assertThat(maryam.browser.follow(given).body())
                .contains("الرقم الذي كتبته لجزء من طلبك", whole.reference().grouped(), "تعمل على طلبك عدة جهات")
                .doesNotContain("هل الأنبوب مكسور");
        // From then on also the address of the part leads there.
        for (var address : List.of("/track/" + part, "/track?reference=" + part)) {
            var led = maryam.browser.get(address);
            assertThat(led.headers().firstValue("Location").orElseThrow()).endsWith(maryam.page());
        }
        var stranger = As.somePhone();
        send(part, stranger);
        assertThat(sms.listTo(stranger)).isEmpty();
    }

    @Test
    void theReferenceMayBeTypedInAnyDigitsGroupedOrNot() {
        var plain = maryam.complaint.reference().value();
        var typed = new String[] {
            plain,
            maryam.complaint.reference().grouped(),
            Digits.eastern(plain),
            Digits.eastern(maryam.complaint.reference().grouped()),
            plain.substring(0, 3) + "-" + plain.substring(3)
        };
        for (var reference : typed) {
            var visitor = as.guest();
            visitor.get("/track");
            var answer =
                    visitor.post("/track", "reference", reference, "phone", Digits.eastern(maryam.phone.substring(4)));
            assertThat(answer.statusCode()).as(reference).isEqualTo(302);
            assertThat(visitor.follow(answer).body())
                    .contains(maryam.complaint.reference().grouped());
        }
    }

    @Test
    void theLinkInOurMessagesFillsInTheReference() {
        assertThat(as.guest()
                        .get("/track?reference=" + maryam.complaint.reference())
                        .body())
                .contains("value=\"" + maryam.complaint.reference().grouped() + "\"");
    }

    @Test
    void oneWrongDigitIsToldKindly() {
        var wrong = maryam.complaint.reference().value().toCharArray();
        wrong[4] = wrong[4] == '9' ? '0' : (char) (wrong[4] + 1);
        maryam.browser.get("/track");
        var page = maryam.browser.post("/track", "reference", new String(wrong), "phone", maryam.phone);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("يبدو أن رقمًا واحدًا من الرقم المرجعي غير صحيح", new String(wrong));
        assertThat(maryam.browser
                        .post("/track", "reference", "12345", "phone", "abc")
                        .body())
                .contains("الرقم المرجعي 11 رقمًا، وكتبت 5", "اكتب رقم هاتف محمول صحيحًا");
        assertThat(maryam.browser.post("/track").body()).contains("اكتب الرقم المرجعي", "اكتب رقم الهاتف");
    }

    @Test
    void nobodyLearnsWhetherTheCaseExistsOrThePhoneFits() {
        var stranger = As.somePhone();
        var right = asked(maryam.complaint.reference().value(), maryam.phone);
        var wrongPhone = asked(maryam.complaint.reference().value(), stranger);
        var noCase = asked(unknownReference(), maryam.phone);
        assertThat(wrongPhone).isEqualTo(right);
        assertThat(noCase).isEqualTo(right);
    }

    @Test
    void aCodeIsSentOnlyWhenReferenceAndPhoneBelongTogether() {
        var stranger = As.somePhone();
        send(maryam.complaint.reference(), stranger);
        send(Reference.parse(unknownReference()).orElseThrow(), maryam.phone);
        assertThat(sms.listTo(stranger)).isEmpty();
        assertThat(sms.listTo(maryam.phone)).isEmpty();
        send(maryam.complaint.reference(), maryam.phone);
        assertThat(sms.listTo(maryam.phone)).hasSize(1);
    }

    @Test
    void aWrongCodeAndAnExpiredOneAreRefusedInTheSameWords() {
        maryam.askForCode();
        var code = maryam.nextCode();
        var wrong = refused(maryam.browser.post("/track/code", "code", code.equals("123456") ? "654321" : "123456"));
        clock.passes(Duration.ofMinutes(11));
        var expired = refused(maryam.browser.post("/track/code", "code", code));
        assertThat(expired).isEqualTo(wrong);
        assertThat(maryam.browser.get(maryam.page()).statusCode()).isEqualTo(302);

        var stranger = as.guest();
        stranger.get("/track");
        stranger.follow(stranger.post("/track", "reference", unknownReference(), "phone", maryam.phone));
        assertThat(refused(stranger.post("/track/code", "code", "123456"))).isEqualTo(wrong);
    }

    @Test
    void afterFiveTriesTheRightCodeIsNoLongerGood() {
        maryam.askForCode();
        var code = maryam.nextCode();
        for (int tries = 0; tries < 5; tries++) {
            maryam.browser.post("/track/code", "code", code.equals("123456") ? "654321" : "123456");
        }
        assertThat(maryam.browser.post("/track/code", "code", code).body()).contains("الرمز غير صحيح أو لم يعد صالحًا");
        assertThat(maryam.browser.get(maryam.page()).statusCode()).isEqualTo(302);
    }

    @Test
    void anotherCodeMayBeAskedForAfterAMinute() {
        maryam.askForCode();
        var first = maryam.nextCode();
        assertThat(maryam.browser.post("/track/code/again").body()).contains("أرسلنا رمزًا قبل لحظات");
        clock.passes(Duration.ofSeconds(61));
        assertThat(maryam.browser
                        .follow(maryam.browser.post("/track/code/again"))
                        .body())
                .contains("فقد أرسلنا رمزًا جديدًا");
        var second = maryam.nextCode(2);
        if (!first.equals(second)) {
            assertThat(maryam.browser.post("/track/code", "code", first).statusCode())
                    .isEqualTo(200);
        }
        assertThat(maryam.browser
                        .post("/track/code", "code", Digits.eastern(second))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoGoesBackAndAsksForTheSameAgainKeepsTheCode() {
        maryam.askForCode();
        var code = maryam.nextCode();
        maryam.askForCode();
        assertThat(maryam.browser.post("/track/code", "code", code).statusCode())
                .isEqualTo(302);
        assertThat(sms.listTo(maryam.phone)).hasSize(1);
    }

    @Test
    void aCodeIsGoodInTheBrowserThatAskedForItOnly() {
        maryam.askForCode();
        var code = maryam.nextCode();
        var thief = as.guest();
        thief.get("/track");
        thief.follow(
                thief.post("/track", "reference", maryam.complaint.reference().value(), "phone", maryam.phone));
        assertThat(thief.post("/track/code", "code", code).statusCode()).isEqualTo(200);
        assertThat(maryam.browser.post("/track/code", "code", code).statusCode())
                .isEqualTo(302);
    }

    @Test
    void anAddressThatAsksTooOftenIsHeld() {
        jdbc.sql("""
                insert into cases.tracking (token_hash, reference, phone, phone_key, address_hash, begun_at, asked_at)
                select sha256(convert_to(:at || n, 'UTF8')), '0', '0', '0', :address, :at::timestamptz, :at::timestamptz
                  from generate_series(1, :count) n
                """)
                .param("at", clock.instant().toString())
                .param("address", secrets.authenticate("address", "198.51.100.7"))
                .param("count", Trackings.AN_HOUR_FOR_AN_ADDRESS)
                .update();
        maryam.browser.from("198.51.100.7").get("/track");
        assertThat(maryam.browser
                        .post(
                                "/track",
                                "reference",
                                maryam.complaint.reference().value(),
                                "phone",
                                maryam.phone)
                        .body())
                .contains("محاولات كثيرة", maryam.phone);
        clock.passes(Duration.ofMinutes(61));
        assertThat(maryam.track().statusCode()).isEqualTo(200);
    }

    @Test
    void aGrantOpensOneCaseAndNoOther() {
        maryam.track();
        var hassan = requesters.withComplaint(clock.instant());
        var answer = maryam.browser.get(hassan.page());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/track?reference=" + hassan.complaint.reference());
        for (var step : new String[] {"/withdrawal", "/reopening"}) {
            assertThat(maryam.browser.get(hassan.page() + step).statusCode()).isEqualTo(302);
        }
        maryam.browser.get("/track?reference=" + hassan.complaint.reference());
        assertThat(maryam.browser
                        .post(hassan.page() + "/withdrawal")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("/track?reference=");
        assertThat(maryam.browser
                        .post(hassan.page() + "/answers", "text", "ليس لي")
                        .body())
                .contains("لنتأكد أنها حالتك");
        assertThat(people.listOf(hassan.phone)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from journal.entry where subject = 'case' and subject_id = :id")
                        .param("id", hassan.complaint.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void withoutAGrantEveryReferenceLooksTheSame() {
        var visitor = as.guest();
        for (var reference : new String[] {maryam.complaint.reference().value(), unknownReference(), "123", "x{y}"}) {
            var answer = visitor.get("/track/" + reference.replace("{", "%7B").replace("}", "%7D"));
            assertThat(answer.statusCode()).as(reference).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/track?reference=");
        }
    }

    @Test
    void theVisitCanBeEndedOnAComputerThatOthersUse() {
        maryam.track();
        assertThat(maryam.browser.follow(maryam.browser.post("/track/end")).body())
                .contains("انتهت المتابعة على هذا الجهاز");
        assertThat(maryam.browser.get(maryam.page()).statusCode()).isEqualTo(302);
    }

    /** All that a visitor is shown after asking, without what they typed themselves. */
    private String asked(String reference, String phone) {
        var visitor = as.guest();
        visitor.get("/track");
        var answer = visitor.post("/track", "reference", reference, "phone", phone);
        assertThat(answer.statusCode()).isEqualTo(302);
        var page = visitor.follow(answer);
        assertThat(page.statusCode()).isEqualTo(200);
        return told(page)
                .replaceAll("[0-9]{3} [0-9]{4} [0-9]{4}", "R")
                .replaceAll("\\+973 [0-9]{4} [0-9]{4}", "P")
                .replaceAll("reference=[0-9]+", "R");
    }

    private static String refused(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("الرمز غير صحيح أو لم يعد صالحًا");
        return page.body().replaceAll("(?s).*<ul class=\"errors\">(.*?)</ul>.*", "$1");
    }

    private static String told(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private void send(Reference reference, String phone) {
        var now = clock.instant();
        following.send(
                new Tracking("ab".repeat(32) + phone.hashCode(), reference, phone, null, now, now),
                new ClientAddress("192.0.2.7"),
                Language.AR);
    }

    /** One that is well formed and of no case. */
    private static String unknownReference() {
        for (int last = 0; last < 10; last++) {
            var parsed = Reference.parse("987654321" + "0" + last);
            if (parsed.isPresent()) return parsed.get().value();
        }
        throw new AssertionError();
    }
}
