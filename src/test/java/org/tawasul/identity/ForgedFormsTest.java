package org.tawasul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Role;

@TawasulTest
class ForgedFormsTest {
    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Test
    void aFormWithoutItsTokenIsRefusedInWords() {
        var huda = as.officer(as.appointed(Role.AUDITOR, 0, 0));
        huda.get("/staff/account");
        huda.forgetToken();
        var answer = huda.post("/staff/account/sessions/end");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("انتهت صلاحية النموذج");
        assertThat(huda.get("/staff/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormWithSomebodyElsesTokenIsRefused() {
        var stranger = as.guest();
        stranger.get("/sign-in");
        var huda = as.officer(as.appointed(Role.AUDITOR, 0, 0));
        huda.get("/staff/account");
        var token = stranger.token().orElseThrow();
        huda.forgetToken();
        assertThat(huda.post("/staff/account/sessions/end", "_csrf", token).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theTokenLooksDifferentEachTimeAndStaysGood() {
        var visitor = as.guest();
        visitor.get("/sign-in");
        var first = visitor.token().orElseThrow();
        visitor.get("/sign-in");
        assertThat(visitor.token().orElseThrow()).isNotEqualTo(first);
        visitor.forgetToken();
        assertThat(visitor.post("/sign-in", "phone", "1", "_csrf", first).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theTokenOutlivesTheSession() {
        var huda = as.officer(as.appointed(Role.AUDITOR, 0, 0));
        clock.is("2026-03-01T09:00");
        huda.get("/sign-in");
        clock.passes(Duration.ofHours(13));
        assertThat(huda.post("/sign-in", "phone", "1").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageWithoutAFormSetsNoToken() {
        var visitor = as.guest();
        visitor.get("/offline");
        assertThat(visitor.cookie("csrf")).isEmpty();
    }

    @Test
    void machinesNeedNoTokenBecauseTheirAddressesKnowNoCookie() {
        var huda = as.officer(as.appointed(Role.ADMINISTRATOR, 0, 0));
        for (var address : List.of("/api/nothing", "/open311/v2/nothing.json")) {
            assertThat(huda.post(address).statusCode()).as(address).isIn(404, 405);
        }
    }

    @Test
    void noHttpSessionIsEverMade() {
        var visitors = List.<Visitor>of(
                as.guest(), as.citizen(As.somePhone()), as.officer(as.appointed(Role.ADMINISTRATOR, 0, 0)));
        for (var visitor : visitors) {
            for (var address : List.of(
                    "/",
                    "/sign-in",
                    "/staff/sign-in",
                    "/staff/account",
                    "/my",
                    "/admin",
                    "/nowhere",
                    "/sign-in/code")) {
                visitor.get(address);
                visitor.post(address);
            }
            assertThat(visitor.cookie("JSESSIONID")).isEmpty();
        }
        assertThat(HttpSessions.made()).isZero();
    }

    @Test
    void whatBelongsToSomebodyIsNotKeptByTheBrowser() {
        var huda = as.officer(as.appointed(Role.AUDITOR, 0, 0));
        assertThat(huda.get("/staff/account").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        assertThat(huda.get("/").headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    }
}
