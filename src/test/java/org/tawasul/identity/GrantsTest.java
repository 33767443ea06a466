package org.tawasul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;

@TawasulTest
class GrantsTest {
    @Autowired
    Grants grants;

    @Autowired
    TestClock clock;

    Cookie held;

    @BeforeEach
    void give() {
        clock.is("2026-03-01T09:00");
        var response = new MockHttpServletResponse();
        grants.give(7, new MockHttpServletRequest(), response);
        held = Objects.requireNonNull(response.getCookie("grant"));
    }

    @Test
    void aGrantIsForOneCase() {
        assertThat(covers(7, held)).isTrue();
        assertThat(covers(8, held)).isFalse();
        assertThat(grants.find(new MockHttpServletRequest(), new MockHttpServletResponse()))
                .isEmpty();
    }

    @Test
    void itsCookieIsOutOfReachOfScripts() {
        assertThat(held.isHttpOnly()).isTrue();
        assertThat(held.getAttribute("SameSite")).isEqualTo("Lax");
        var secure = new MockHttpServletRequest();
        secure.setSecure(true);
        var response = new MockHttpServletResponse();
        grants.give(7, secure, response);
        assertThat(response.getCookie("__Host-grant")).satisfies(cookie -> {
            assertThat(cookie.getSecure()).isTrue();
            assertThat(cookie.getPath()).isEqualTo("/");
        });
    }

    @Test
    void aForgedGrantIsNone() {
        var value = held.getValue();
        assertThat(covers(8, new Cookie("grant", value.replaceFirst("^7", "8"))))
                .isFalse();
        assertThat(covers(7, new Cookie("grant", value.substring(0, value.length() - 1))))
                .isFalse();
        assertThat(covers(7, new Cookie("grant", "7.1772344800.1999999999." + "0".repeat(64))))
                .isFalse();
        assertThat(covers(7, new Cookie("grant", "7"))).isFalse();
    }

    @Test
    void aGrantEndsAfterHalfAnHourWithoutAVisit() {
        clock.passes(Duration.ofMinutes(30));
        assertThat(covers(7, held)).isFalse();
    }

    @Test
    void visitingProlongsItButNotBeyondADay() {
        for (int i = 0; i < 71; i++) {
            clock.passes(Duration.ofMinutes(20));
            assertThat(covers(7, held)).isTrue();
        }
        clock.passes(Duration.ofMinutes(20));
        assertThat(covers(7, held)).isFalse();
    }

    private boolean covers(long caseId, Cookie cookie) {
        var request = new MockHttpServletRequest();
        request.setCookies(cookie);
        var response = new MockHttpServletResponse();
        boolean covers = grants.covers(caseId, request, response);
        var renewed = response.getCookie("grant");
        if (renewed != null) held = renewed;
        return covers;
    }
}
