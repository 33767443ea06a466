package org.tawasul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;

@TawasulTest
class StaffSignInTest {
    private static final String PASSWORD = "three date palms by the sea";
    private static final Pattern KEY = Pattern.compile("class=\"typed-key\"[^>]*>([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY = Pattern.compile("<bdi dir=\"ltr\">([a-z2-9-]{14})</bdi>");

    @Autowired
    As as;

    @Autowired
    GivingAccess access;

    @Autowired
    Credentials credentials;

    @Autowired
    SecondFactors factors;

    @Autowired
    Journal journal;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Officer huda;

    @BeforeEach
    void appoint() {
        clock.is("2026-03-01T09:00");
        huda = as.appointed(Role.AUDITOR, 0, 0);
    }

    @Test
    void theFirstSignInAsksForAPasswordAndAnAuthenticatorOfOnesOwn() {
        var given = access.give(huda, Actor.OPERATOR);
        var browser = as.guest();
        browser.get("/staff/sign-in?next=/staff/account");
        var answer = browser.post(
                "/staff/sign-in", "username", huda.username(), "password", given, "next", "/staff/account");
        var page = browser.follow(browser.follow(answer));
        assertThat(page.uri().getPath()).isEqualTo("/staff/sign-in/password");

        answer = browser.post(
                "/staff/sign-in/password", "password", PASSWORD, "again", PASSWORD, "next", "/staff/account");
        page = browser.follow(browser.follow(answer));
        assertThat(page.uri().getPath()).isEqualTo("/staff/sign-in/authenticator");
        assertThat(page.body()).contains("<svg class=\"qr-code\"");

        page = browser.post("/staff/sign-in/authenticator", "code", codeFor(page), "next", "/staff/account");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(recoveryCodes(page)).hasSize(10);
        assertThat(page.body()).contains("href=\"/staff/account\"");
        assertThat(browser.get("/staff/account").statusCode()).isEqualTo(200);

        assertThat(journal.listOf("officer", huda.id()))
                .extracting(Entry::type)
                .containsSubsequence("PasswordGiven", "PasswordChanged", "AuthenticatorEnrolled", "OfficerSignedIn");
    }

    @Test
    void aPasswordAndACodeLeadToWhereOneWasGoing() {
        var secret = enrolled();
        var browser = as.guest();
        var answer = browser.follow(browser.get("/staff/account?page=2"));
        assertThat(answer.body()).contains("name=\"next\" value=\"/staff/account?page=2\"");
        answer = browser.post(
                "/staff/sign-in", "username", huda.username(), "password", PASSWORD, "next", "/staff/account?page=2");
        browser.follow(answer);
        answer = browser.post(
                "/staff/sign-in/code", "code", Totp.codeAt(secret, clock.instant()), "next", "/staff/account?page=2");
        assertThat(answer.headers().firstValue("Location")).hasValue("/staff/account?page=2");
        assertThat(browser.follow(answer).statusCode()).isEqualTo(200);
    }

    @Test
    void theSessionIsANewOneAfterEachStep() {
        var secret = enrolled();
        var browser = as.guest().carrying("session", "planted-by-somebody-else-planted-by-somebod");
        browser.get("/staff/sign-in");
        browser.post("/staff/sign-in", "username", huda.username(), "password", PASSWORD);
        var half = browser.cookie("session").orElseThrow();
        assertThat(half).doesNotStartWith("planted");
        browser.get("/staff/sign-in/code");
        browser.post("/staff/sign-in/code", "code", Totp.codeAt(secret, clock.instant()));
        var whole = browser.cookie("session").orElseThrow();
        assertThat(whole).isNotEqualTo(half);
        assertThat(isIn(as.guest().carrying("session", half))).isFalse();
        assertThat(isIn(as.guest().carrying("session", whole))).isTrue();
    }

    @Test
    void aWrongPasswordAndAnUnknownNameReadTheSame() {
        enrolled();
        var wrong = password(as.guest(), huda.username(), "not the password");
        var unknown = password(as.guest(), "nobody.at.all", "not the password");
        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.body()).contains("اسم المستخدم أو كلمة المرور غير صحيحة");
        assertThat(shown(unknown)).isEqualTo(shown(wrong).replace(huda.username(), "nobody.at.all"));
    }

    @Test
    void anOfficerWithoutAPasswordCannotComeIn() {
        assertThat(password(as.guest(), huda.username(), "").body()).contains("اكتب كلمة المرور");
        assertThat(password(as.guest(), huda.username(), "anything").body()).contains("غير صحيحة");
    }

    @Test
    void aGivenPasswordIsGoodForAWeek() {
        var given = access.give(huda, Actor.OPERATOR);
        clock.passes(Duration.ofDays(7).plusSeconds(1));
        assertThat(password(as.guest(), huda.username(), given).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverFailsWaitsLongerEachTimeAndReadsHowLong() {
        enrolled();
        var stranger = as.guest();
        for (int i = 0; i < 6; i++) password(stranger, huda.username(), "wrong " + i);
        assertThat(password(stranger, huda.username(), PASSWORD).body()).contains("انتظر ثانية واحدة");
        clock.passes(Duration.ofSeconds(1));
        password(stranger, huda.username(), "wrong");
        assertThat(password(stranger, huda.username(), PASSWORD).body()).contains("انتظر ثانيتين");
        for (int i = 0; i < 15; i++) {
            clock.passes(Duration.ofMinutes(15));
            password(stranger, huda.username(), "wrong");
        }
        assertThat(password(stranger, huda.username(), PASSWORD).body()).contains("انتظر 15 دقيقة");
        clock.passes(Duration.ofMinutes(15));
        assertThat(password(stranger, huda.username(), PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void strangersWhoTryANameDoNotKeepItsOwnerOut() {
        var secret = enrolled();
        var own = as.guest();
        signIn(own, secret);
        own.post("/sign-out");
        for (int i = 0; i < 12; i++) password(as.guest(), huda.username(), "wrong " + i);
        assertThat(password(as.guest(), huda.username(), PASSWORD).body()).contains("انتظر");
        assertThat(password(own, huda.username(), PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void anAddressThatTriesManyNamesWaits() {
        for (int i = 0; i < 51; i++) attempt("name." + i, "203.0.113.7");
        assertThat(attempt("name.51", "203.0.113.7").body()).contains("انتظر");
        assertThat(attempt("name.52", "203.0.113.8").body()).contains("غير صحيحة");
    }

    @Test
    void manyAttemptsAtOnceCountAsMany() throws Exception {
        enrolled();
        var pages = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> as.guest())
                .toList();
        pages.forEach(page -> page.get("/staff/sign-in"));
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(pages.stream()
                    .<java.util.concurrent.Callable<String>>map(
                            page -> () -> page.post("/staff/sign-in", "username", huda.username(), "password", "wrong")
                                    .body())
                    .toList());
            int looked = 0;
            for (var answer : answers) if (!answer.get().contains("انتظر")) looked++;
            assertThat(looked).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void aCodeIsGoodOnce() {
        var secret = enrolled();
        var code = Totp.codeAt(secret, clock.instant());
        var first = half();
        assertThat(first.post("/staff/sign-in/code", "code", code).statusCode()).isEqualTo(302);
        var second = half();
        var answer = second.post("/staff/sign-in/code", "code", code);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("الرمز غير صحيح أو سبق استخدامه");
        clock.passes(Duration.ofSeconds(30));
        assertThat(second.post("/staff/sign-in/code", "code", Totp.codeAt(secret, clock.instant()))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aCodeMayBeAStepOffAndTypedInEasternDigits() {
        var secret = enrolled();
        var late = Totp.codeAt(secret, clock.instant().minusSeconds(30));
        assertThat(half().post("/staff/sign-in/code", "code", org.tawasul.language.Digits.eastern(late))
                        .statusCode())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(ints = {-90, -60, 60, 90})
    void aCodeOfAnotherTimeIsRefused(int seconds) {
        var secret = enrolled();
        var code = Totp.codeAt(secret, clock.instant().plusSeconds(seconds));
        assertThat(half().post("/staff/sign-in/code", "code", code).statusCode())
                .isEqualTo(200);
    }

    @Test
    void guessingCodesIsSlowedDownToo() {
        enrolled();
        var browser = half();
        for (int i = 0; i < 6; i++) browser.post("/staff/sign-in/code", "code", "00000" + i);
        assertThat(browser.post("/staff/sign-in/code", "code", "000009").body()).contains("انتظر");
    }

    @Test
    void aRecoveryCodeIsGoodOnce() {
        enrolled();
        var codes = factors.freshRecoveryCodes(huda.id());
        var typed = codes.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(half().post("/staff/sign-in/code", "code", typed).statusCode())
                .isEqualTo(302);
        assertThat(half().post("/staff/sign-in/code", "code", typed).statusCode())
                .isEqualTo(200);
        assertThat(factors.countRecoveryCodes(huda.id())).isEqualTo(9);
    }

    @Test
    void whoeverIsEnrolledCannotEnrolAnotherWithThePasswordAlone() {
        var secret = enrolled();
        var browser = half();
        assertThat(browser.get("/staff/sign-in/authenticator").statusCode()).isEqualTo(302);
        var answer = browser.post("/staff/sign-in/authenticator", "code", Totp.codeAt(secret, clock.instant()));
        assertThat(answer.headers().firstValue("Location")).hasValue("/staff/sign-in/code");
        assertThat(browser.post(
                                "/staff/sign-in/password",
                                "password",
                                "other other other",
                                "again",
                                "other other other")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/staff/sign-in/code");
    }

    @Test
    void whoeverGoesBackAfterSigningInComesToTheDesk() {
        var browser = as.officer(huda);
        assertThat(browser.get("/staff/sign-in/code").headers().firstValue("Location"))
                .hasValue("/staff");
        assertThat(browser.get("/staff/sign-in?next=/staff/account").headers().firstValue("Location"))
                .hasValue("/staff/account");
    }

    @Test
    void halfASessionLivesTenMinutes() {
        enrolled();
        var browser = half();
        clock.passes(Duration.ofMinutes(10));
        var answer = browser.get("/staff/sign-in/code?next=/staff/account");
        assertThat(answer.headers().firstValue("Location")).hasValue("/staff/sign-in?ended&next=%2Fstaff%2Faccount");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "/%0d%0aLocation:x\n",
                "javascript:alert(1)", "/\t/evil.example", "evil.example", "/sign-out", "/staff/sign-in"
            })
    void nobodyIsLedElsewhereAfterSigningIn(String next) {
        var secret = enrolled();
        var browser = as.guest();
        browser.get("/staff/sign-in");
        browser.post("/staff/sign-in", "username", huda.username(), "password", PASSWORD, "next", next);
        var answer = browser.post("/staff/sign-in/code", "code", Totp.codeAt(secret, clock.instant()), "next", next);
        assertThat(answer.headers().firstValue("Location")).hasValue("/staff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "aaaaaaaaaaaaaaaaaa"})
    void aPoorPasswordIsRefused(String poor) {
        var given = access.give(huda, Actor.OPERATOR);
        var browser = as.guest();
        password(browser, huda.username(), given);
        browser.get("/staff/sign-in/password");
        var answer = browser.post("/staff/sign-in/password", "password", poor, "again", poor);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("aria-invalid=\"true\"");
    }

    @Test
    void theSecretOfAnAuthenticatorIsEncryptedInItsColumn() {
        var secret = enrolled();
        var column = jdbc.sql("select totp_secret from identity.credential where officer_id = :id")
                .param("id", huda.id())
                .query(byte[].class)
                .single();
        assertThat(new String(column, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void passwordsAreKeptAsArgon2id() {
        enrolled();
        assertThat(credentials.find(huda.id()).orElseThrow().password()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void changingThePasswordSignsEveryOtherBrowserOut() {
        var secret = enrolled();
        var here = as.guest();
        signIn(here, secret);
        var elsewhere = as.officer(huda);
        here.get("/staff/account");
        var wrong = here.post(
                "/staff/account/password",
                "current",
                "no",
                "password",
                "a quite new password",
                "again",
                "a quite new password");
        assertThat(wrong.body()).contains("كلمة المرور غير صحيحة");
        here.post(
                "/staff/account/password",
                "current",
                PASSWORD,
                "password",
                "a quite new password",
                "again",
                "a quite new password");
        assertThat(isIn(here)).isTrue();
        assertThat(isIn(elsewhere)).isFalse();
        assertThat(password(as.guest(), huda.username(), PASSWORD).statusCode()).isEqualTo(200);
        assertThat(password(as.guest(), huda.username(), "a quite new password").statusCode())
                .isEqualTo(302);
    }

    @Test
    void anotherAuthenticatorNeedsThePassword() {
        var old = enrolled();
        var browser = as.guest();
        signIn(browser, old);
        browser.get("/staff/account");
        assertThat(browser.post("/staff/account/second-step", "confirmation", "no", "wanted", "authenticator")
                        .body())
                .contains("كلمة المرور غير صحيحة");
        factors.offer(huda.id());
        assertThat(browser.post("/staff/account/authenticator", "code", "000000")
                        .headers()
                        .firstValue("Location"))
                .as("a stolen session does not see the secret that was offered to somebody else")
                .hasValue("/staff/account");
        var page = browser.post("/staff/account/second-step", "confirmation", PASSWORD, "wanted", "authenticator");
        var proof = Pattern.compile("name=\"proof\" value=\"([0-9a-f]+)\"").matcher(page.body());
        assertThat(proof.find()).isTrue();
        page = browser.post("/staff/account/authenticator", "code", codeFor(page), "proof", proof.group(1));
        assertThat(recoveryCodes(page)).hasSize(10);
        clock.passes(Duration.ofMinutes(1));
        assertThat(half().post("/staff/sign-in/code", "code", Totp.codeAt(old, clock.instant()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void newRecoveryCodesReplaceTheOld() {
        var secret = enrolled();
        var old = factors.freshRecoveryCodes(huda.id());
        var browser = as.guest();
        signIn(browser, secret);
        browser.get("/staff/account");
        var page = browser.post("/staff/account/second-step", "confirmation", PASSWORD, "wanted", "recovery-codes");
        assertThat(recoveryCodes(page)).hasSize(10).doesNotContainAnyElementsOf(old);
        assertThat(half().post("/staff/sign-in/code", "code", old.getFirst()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionItself() {
        var browser = as.officer(huda);
        var token = browser.cookie("session").orElseThrow();
        browser.get("/staff/account");
        var answer = browser.post("/sign-out");
        assertThat(answer.headers().firstValue("Location")).hasValue("/staff/sign-in");
        assertThat(browser.follow(answer).body()).contains("سُجّل خروجك.");
        assertThat(isIn(as.guest().carrying("session", token))).isFalse();
    }

    @Test
    void signingOutEverywhereEndsAll() {
        var browser = as.officer(huda);
        var other = as.officer(huda);
        browser.get("/staff/account");
        browser.post("/staff/account/sessions/end");
        assertThat(isIn(browser) || isIn(other)).isFalse();
    }

    @Test
    void whoeverWasSignedOutReadsWhyAndComesBack() {
        var browser = as.officer(huda);
        clock.passes(Duration.ofMinutes(31));
        var page = browser.follow(browser.get("/staff/account?page=2"));
        assertThat(page.body()).contains("انتهت جلستك").contains("value=\"/staff/account?page=2\"");
    }

    @Test
    void aFormOfAnEndedSessionLeadsBackToItsPage() {
        var browser = as.officer(huda);
        browser.get("/staff/account");
        clock.passes(Duration.ofMinutes(31));
        var answer = browser.post("/staff/account/sessions/end");
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/staff/sign-in?ended");
    }

    /** Gives Huda a password and an authenticator; returns its secret. The step of this moment is still free. */
    private byte[] enrolled() {
        credentials.set(huda.id(), PASSWORD, false);
        var secret = factors.offer(huda.id());
        var before = clock.instant();
        clock.is(before.minusSeconds(300));
        assertThat(factors.enrol(huda.id(), Totp.codeAt(secret, clock.instant())))
                .isPresent();
        clock.is(before);
        return secret;
    }

    /** A browser in which Huda has given her password. */
    private Visitor half() {
        var browser = as.guest();
        assertThat(password(browser, huda.username(), PASSWORD).statusCode()).isEqualTo(302);
        browser.get("/staff/sign-in/code");
        return browser;
    }

    private void signIn(Visitor browser, byte[] secret) {
        password(browser, huda.username(), PASSWORD);
        browser.get("/staff/sign-in/code");
        assertThat(browser.post("/staff/sign-in/code", "code", Totp.codeAt(secret, clock.instant()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(isIn(browser)).isTrue();
    }

    private static HttpResponse<String> password(Visitor browser, String username, String password) {
        browser.get("/staff/sign-in");
        return browser.post("/staff/sign-in", "username", username, "password", password);
    }

    private HttpResponse<String> attempt(String username, String from) {
        var browser = as.guest().from(from);
        return password(browser, username, "wrong");
    }

    private static boolean isIn(Visitor browser) {
        return browser.get("/staff/account").statusCode() == 200;
    }

    private String codeFor(HttpResponse<String> page) {
        var key = KEY.matcher(page.body());
        assertThat(key.find()).isTrue();
        var bits = new StringBuilder();
        for (char letter : key.group(1).replace(" ", "").toCharArray()) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits.append(String.format("%5s", Integer.toBinaryString(value)).replace(' ', '0'));
        }
        var secret = new byte[bits.length() / 8];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return Totp.codeAt(secret, clock.instant());
    }

    private static List<String> recoveryCodes(HttpResponse<String> page) {
        return RECOVERY.matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** What a page says, without what differs from one visit to the next. */
    private static String shown(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
