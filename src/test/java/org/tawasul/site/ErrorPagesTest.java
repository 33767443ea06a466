package org.tawasul.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tawasul.TawasulTest;
import org.tawasul.Visitor;

@TawasulTest
class ErrorPagesTest {
    private Visitor visitor;

    @BeforeEach
    void comes(@LocalServerPort int port) {
        visitor = new Visitor(port);
    }

    @Test
    void anUnknownPageSaysSoInArabic() {
        var answer = visitor.get("/nowhere/at/all?x=1");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("لم نجد هذه الصفحة").contains("href=\"/track\"");
    }

    @Test
    void anUnknownPageSaysSoInTheReadersLanguageAndLetsThemChange() {
        visitor.get("/?lang=en");
        assertThat(visitor.get("/nowhere?x=1").body())
                .contains("We cannot find this page")
                .contains("href=\"/nowhere?x=1&amp;lang=ar\"");
    }

    @Test
    void aProgramIsAnsweredWithAProblem() {
        for (var answer : new java.net.http.HttpResponse<?>[] {
            visitor.get("/api/nothing"),
            visitor.get("/open311/nothing"),
            visitor.get("/nothing", "Accept", "application/json")
        }) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(String.valueOf(answer.body())).contains("\"status\":404");
        }
    }

    @Test
    void aFormWithoutItsTokenSaysThatItExpired() {
        visitor.get("/");
        visitor.forgetToken();
        var answer = visitor.post("/track", "reference", "1");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("انتهت صلاحية النموذج");
    }

    @Test
    void withoutAConnectionThereIsAPage() {
        assertThat(visitor.get("/offline").body()).contains("لا يوجد اتصال بالإنترنت");
    }
}
