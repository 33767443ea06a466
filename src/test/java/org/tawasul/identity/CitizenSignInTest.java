package org.tawasul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;

@TawasulTest
class CitizenSignInTest {
    @Autowired
    As as;

    @Autowired
    OverheardMessages messages;

    @Autowired
    Sessions sessions;

    @Autowired
    TestClock clock;

    String phone;
    Visitor maryam;

    @BeforeEach
    void arrive() {
        clock.is("2026-03-01T09:00");
        phone = As.somePhone();
        maryam = as.guest();
    }

    @Test
    void aPhoneAndItsCodeLeadToMyCases() {
        maryam.get("/sign-in");
        var page = maryam.follow(maryam.post("/sign-in", "phone", phone));
        assertThat(page.body()).contains(Phones.display(phone));
        var answer = maryam.post("/sign-in/code", "code", messages.lastCodeTo(phone));
        assertThat(answer.headers().firstValue("Location")).hasValue("/my");
        assertThat(sessions.find(maryam.cookie("session").orElseThrow())
                        .orElseThrow()
                        .who()
                        .getPrincipal())
                .isEqualTo(new Citizen(phone));
    }

    @Test
    void oneReturnsToWhereOneWasGoing() {
        maryam.follow(maryam.get("/my/cases?page=2"));
        maryam.follow(maryam.post("/sign-in", "phone", phone, "next", "/my/cases?page=2"));
        var answer = maryam.post("/sign-in/code", "code", messages.lastCodeTo(phone), "next", "/my/cases?page=2");
        assertThat(answer.headers().firstValue("Location")).hasValue("/my/cases?page=2");
    }

    @Test
    void theSessionThatABrowserHadBeforeIsNotGoneOnWith() {
        var planted = sessions.begin(As.somePhone());
        maryam.carrying("session", planted);
        maryam.carrying("csrf", Tokens.fresh());
        maryam.get("/");
        var other = as.guest();
        signIn(other);
        assertThat(other.cookie("session")).isPresent().get().isNotEqualTo(planted);
    }

    @Test
    void aPhoneThatIsNoneIsExplained() {
        maryam.get("/sign-in");
        assertThat(maryam.post("/sign-in", "phone", "").body()).contains("اكتب رقم هاتفك المحمول");
        var answer = maryam.post("/sign-in", "phone", "123");
        assertThat(answer.body()).contains("اكتب رقم هاتف محمول صحيحًا").contains("value=\"123\"");
    }

    @Test
    void aWrongCodeSaysHowManyTriesAreLeft() {
        askForCode();
        assertThat(giveWrong().body()).contains("بقيت لك 4 محاولات");
        assertThat(giveWrong().body()).contains("بقيت لك 3 محاولات");
        assertThat(giveWrong().body()).contains("بقيت لك محاولتان");
        assertThat(giveWrong().body()).contains("بقيت لك محاولة واحدة");
        assertThat(giveWrong().body()).contains("انتهت صلاحية هذا الرمز");
        assertThat(maryam.post("/sign-in/code", "code", messages.lastCodeTo(phone))
                        .body())
                .contains("انتهت صلاحية هذا الرمز");
    }

    @Test
    void anOldCodeIsExplainedAndAnotherIsSent() {
        askForCode();
        clock.passes(Duration.ofMinutes(11));
        assertThat(maryam.post("/sign-in/code", "code", messages.lastCodeTo(phone))
                        .body())
                .contains("انتهت صلاحية هذا الرمز");
        var page = maryam.follow(maryam.post("/sign-in/code/again"));
        assertThat(page.body()).contains("أرسلنا رمزًا جديدًا");
        assertThat(maryam.post("/sign-in/code", "code", messages.lastCodeTo(phone))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoeverAsksAgainTooSoonReadsHowLongToWait() {
        askForCode();
        assertThat(maryam.get("/sign-in/code").body()).contains("بعد 60 ثانية");
        clock.passes(Duration.ofSeconds(50));
        assertThat(maryam.post("/sign-in/code/again").body()).contains("يمكنك طلب رمز آخر بعد 10 ثوانٍ");
    }

    @Test
    void aSecondPressOfTheButtonIsNoError() {
        maryam.get("/sign-in");
        maryam.post("/sign-in", "phone", phone);
        assertThat(maryam.post("/sign-in", "phone", phone).headers().firstValue("Location"))
                .hasValue("/sign-in/code");
        assertThat(messages.listTo(phone)).hasSize(1);
    }

    @Test
    void anotherBrowserCannotUseTheCode() {
        askForCode();
        var stranger = as.guest();
        stranger.get("/sign-in");
        assertThat(stranger.get("/sign-in/code").headers().firstValue("Location"))
                .hasValue("/sign-in");
        assertThat(stranger.post("/sign-in/code", "code", messages.lastCodeTo(phone))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/sign-in");
        assertThat(stranger.cookie("session")).isEmpty();
    }

    @Test
    void tooManyCodesAreRefusedInWords() {
        maryam.get("/sign-in");
        for (int i = 0; i < 5; i++) {
            maryam.post("/sign-in", "phone", phone);
            clock.passes(Duration.ofMinutes(1));
        }
        assertThat(maryam.post("/sign-in", "phone", phone).body()).contains("حاول بعد 55 دقيقة");
    }

    @Test
    void signingOutEndsTheSession() {
        signIn(maryam);
        var token = maryam.cookie("session").orElseThrow();
        maryam.get("/sign-in/code");
        maryam.get("/");
        var answer = maryam.post("/sign-out");
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void nobodyIsLedElsewhereAfterSigningIn() {
        maryam.get("/sign-in?next=//evil.example");
        maryam.post("/sign-in", "phone", phone, "next", "//evil.example");
        maryam.get("/sign-in/code");
        var answer = maryam.post("/sign-in/code", "code", messages.lastCodeTo(phone), "next", "//evil.example");
        assertThat(answer.headers().firstValue("Location")).hasValue("/my");
    }

    private void askForCode() {
        maryam.get("/sign-in");
        maryam.follow(maryam.post("/sign-in", "phone", phone));
    }

    private void signIn(Visitor visitor) {
        visitor.get("/sign-in");
        visitor.follow(visitor.post("/sign-in", "phone", phone));
        assertThat(visitor.post("/sign-in/code", "code", messages.lastCodeTo(phone))
                        .statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> giveWrong() {
        var right = messages.lastCodeTo(phone);
        return maryam.post("/sign-in/code", "code", right.equals("123456") ? "654321" : "123456");
    }
}
