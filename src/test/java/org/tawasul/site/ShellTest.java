package org.tawasul.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tawasul.TawasulTest;
import org.tawasul.Visitor;

@TawasulTest
class ShellTest {
    private Visitor visitor;

    @BeforeEach
    void comes(@LocalServerPort int port) {
        visitor = new Visitor(port);
    }

    @Test
    void whoeverHasNotChosenReadsArabic() {
        var home = visitor.get("/");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("lang=\"ar\" dir=\"rtl\"").contains("صوتك يصل، والجهة تُجيب");
    }

    @Test
    void theLanguageSwitchStaysOnThePage() {
        var page = visitor.get("/design?group=roads&lang=ar");
        assertThat(page.body()).contains("href=\"/design?group=roads&amp;lang=en\"");
        assertThat(visitor.get("/design?group=roads&lang=en").body()).contains("lang=\"en\" dir=\"ltr\"");
    }

    @Test
    void theChosenLanguageIsRemembered() {
        visitor.get("/?lang=en");
        assertThat(visitor.get("/").body()).contains("lang=\"en\" dir=\"ltr\"");
    }

    @Test
    void theChosenDigitsAreWritten() {
        assertThat(visitor.get("/?digits=eastern").body()).contains("١١ رقمًا");
        assertThat(visitor.get("/?lang=en").body()).contains("11 digits");
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDo() {
        for (var path : new String[] {"/", "/nowhere", "/manifest.webmanifest", "/service-worker.js"}) {
            var headers = visitor.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                            .doesNotContain("unsafe"));
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(headers.firstValue("Permissions-Policy").orElse(""))
                    .as(path)
                    .contains("camera=(self)");
        }
    }

    @Test
    void behindHttpsTheBrowserIsToldToStayThere() {
        assertThat(visitor.get("/", "X-Forwarded-Proto", "https").headers().firstValue("Strict-Transport-Security"))
                .isPresent();
        assertThat(visitor.get("/").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void everyComponentCanBeShown() {
        assertThat(visitor.get("/design").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/design/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void theManifestIsInTheReadersLanguage() {
        assertThat(visitor.get("/manifest.webmanifest").body())
                .contains("\"تواصل\"")
                .contains("\"rtl\"");
        visitor.get("/?lang=en");
        assertThat(visitor.get("/manifest.webmanifest").body())
                .contains("\"Tawasul\"")
                .contains("\"ltr\"");
    }
}
