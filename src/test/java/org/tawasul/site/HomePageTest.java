package org.tawasul.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tawasul.TawasulTest;
import org.tawasul.Visitor;

@TawasulTest
class HomePageTest {
    @LocalServerPort
    int port;

    @Test
    void whoeverHasNotChosenReadsArabic() {
        var home = new Visitor(port).get("/");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("lang=\"ar\" dir=\"rtl\"");
    }
}
