package org.tawasul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Role;

@TawasulTest
class SessionsTest {
    @Autowired
    As as;

    @Autowired
    Sessions sessions;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theCookieIsNowhereInTheDatabase() {
        var token = sessions.begin(As.somePhone());
        assertThat(jdbc.sql("select count(*) from identity.session s where s::text like :token")
                        .param("token", "%" + token + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anOfficerWhoRestsForHalfAnHourIsSignedOut() {
        clock.is("2026-03-01T09:00");
        var huda = as.officer(as.appointed(Role.AUDITOR, 0, 0));
        assertThat(isIn(huda)).isTrue();
        clock.passes(Duration.ofMinutes(29));
        assertThat(isIn(huda)).isTrue();
        clock.passes(Duration.ofMinutes(29));
        assertThat(isIn(huda)).isTrue();
        clock.passes(Duration.ofMinutes(30));
        assertThat(isIn(huda)).isFalse();
    }

    @Test
    void anOfficerWhoNeverRestsIsSignedOutAfterTwelveHours() {
        clock.is("2026-03-01T07:00");
        var huda = as.officer(as.appointed(Role.AUDITOR, 0, 0));
        for (int i = 0; i < 35; i++) {
            clock.passes(Duration.ofMinutes(20));
            assertThat(isIn(huda)).isTrue();
        }
        clock.passes(Duration.ofMinutes(20));
        assertThat(isIn(huda)).isFalse();
    }

    @Test
    void aCitizenIsSignedOutAfterADay() {
        clock.is("2026-03-01T07:00");
        var token = sessions.begin(As.somePhone());
        for (int i = 0; i < 71; i++) {
            clock.passes(Duration.ofMinutes(20));
            assertThat(sessions.find(token)).isPresent();
        }
        clock.passes(Duration.ofMinutes(20));
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void theLastVisitIsWrittenOnceAMinute() {
        clock.is("2026-03-01T09:00");
        var token = sessions.begin(As.somePhone());
        clock.passes(Duration.ofSeconds(59));
        sessions.find(token);
        var untouched = versionOf(token);
        clock.passes(Duration.ofSeconds(1));
        sessions.find(token);
        var touched = versionOf(token);
        assertThat(touched).isNotEqualTo(untouched);
        clock.passes(Duration.ofSeconds(30));
        sessions.find(token);
        assertThat(versionOf(token)).isEqualTo(touched);
    }

    @Test
    void whatIsEndedIsForgottenAtOnce() {
        var token = sessions.begin(As.somePhone());
        assertThat(sessions.find(token)).isPresent();
        sessions.end(token);
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void whoeverSignsOutEverywhereIsOutInEveryBrowserAtOnce() {
        var huda = as.appointed(Role.AUDITOR, 0, 0);
        var omar = as.officer(as.appointed(Role.AUDITOR, 0, 0));
        var one = as.officer(huda);
        var other = as.officer(huda);
        assertThat(isIn(one) && isIn(other)).isTrue();
        sessions.endAllOf(huda.id());
        assertThat(isIn(one) || isIn(other)).isFalse();
        assertThat(isIn(omar)).isTrue();
    }

    @Test
    void aForgedOrMalformedCookieIsNobody() {
        assertThat(isIn(as.guest().carrying("session", Tokens.fresh()))).isFalse();
        assertThat(isIn(as.guest().carrying("session", "1"))).isFalse();
        assertThat(isIn(as.guest().carrying("session", "a".repeat(4000)))).isFalse();
        assertThat(isIn(as.guest().carrying("session", "' or 1=1 --".replace(" ", ""))))
                .isFalse();
    }

    @Test
    void whoeverHasLeftIsOutAlthoughTheSessionLives() {
        var huda = as.appointed(Role.AUDITOR, 0, 0);
        var token = sessions.begin(huda.id(), true);
        jdbc.sql("update agencies.officer set active = false where officer_id = :id")
                .param("id", huda.id())
                .update();
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void halfASessionOpensNothing() {
        var huda = as.appointed(Role.ADMINISTRATOR, 0, 0);
        var half = as.guest().carrying("session", sessions.begin(huda.id(), false));
        assertThat(isIn(half)).isFalse();
        assertThat(half.get("/admin").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/staff/sign-in"));
    }

    @Test
    void endedSessionsAreSweptAway() {
        clock.is("2026-03-01T09:00");
        var token = sessions.begin(As.somePhone());
        clock.passes(Duration.ofMinutes(31));
        sessions.forgetExpired(clock.instant());
        assertThat(versionOf(token)).isNull();
    }

    private static boolean isIn(Visitor visitor) {
        var answer = visitor.get("/staff/account");
        return answer.statusCode() != 302;
    }

    private @org.jspecify.annotations.Nullable String versionOf(String token) {
        return jdbc.sql("select xmin::text from identity.session where token_hash = :hash")
                .param("hash", java.util.HexFormat.of().parseHex(Tokens.hash(token)))
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
