package org.tawasul.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class DownloadTest {
    @Test
    void aFileHasItsNameItsTypeAndNoCopyOnTheWay() throws Exception {
        var response = new MockHttpServletResponse();
        Download.csv("staff").writer(response).print("اسم");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"staff.csv\"");
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getContentAsString()).isEqualTo("اسم");
    }

    @Test
    void aNameInArabicArrivesInArabic() throws Exception {
        var response = new MockHttpServletResponse();
        new Download("تقرير.pdf", "application/pdf").write(response, new byte[] {1, 2});
        assertThat(response.getHeader("Content-Disposition")).contains("filename*=UTF-8''%D8%AA");
        assertThat(response.getContentLength()).isEqualTo(2);
    }
}
