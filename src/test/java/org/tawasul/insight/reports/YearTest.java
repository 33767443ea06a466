package org.tawasul.insight.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.identity.As;
import org.tawasul.insight.Cells;
import org.tawasul.insight.Dimension;
import org.tawasul.insight.Measure;

@TawasulTest
class YearTest {
    private static final int YEAR = 2043;
    private static boolean filled;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @BeforeEach
    void aYearOfWorkAndTheOneBefore() {
        clock.is(YEAR + 1 + "-02-01T09:00");
        if (filled) return;
        filled = true;
        var cells = new Cells(jdbc).only(YEAR).only(YEAR - 1);
        for (int month = 1; month <= 12; month++) {
            cells.add(LocalDate.of(YEAR, month, 10), keys(cast.municipality, cast.cleaning), sums(100, 97));
            cells.add(LocalDate.of(YEAR, month, 10), keys(cast.water, cast.pipes), sums(10, 9));
            cells.add(LocalDate.of(YEAR - 1, month, 10), keys(cast.municipality, cast.cleaning), sums(90, 80));
        }
    }

    private static Map<Dimension, String> keys(long agency, long department) {
        return Map.of(
                Dimension.AGENCY, Long.toString(agency),
                Dimension.DEPARTMENT, Long.toString(department),
                Dimension.KIND, "COMPLAINT",
                Dimension.CHANNEL, "WEB",
                Dimension.REQUESTER, "CITIZEN_WOMAN");
    }

    private static Map<Measure, Long> sums(long answered, long onTime) {
        return Map.of(Measure.RECEIVED, answered, Measure.ANSWERED, answered, Measure.ON_TIME, onTime);
    }

    @Test
    void theYearInOnePageWithItsChangeOnTheYearBefore() {
        var page = as.officer(cast.khalid)
                .get("/staff/reports/year/" + YEAR + "?lang=en")
                .body();
        assertThat(page).contains("1,320 matters came in", "96.4%", "1 of 2 agencies reached the floor", "+7.5 points");
    }

    @Test
    void theReportOpensOnTheLastYearOfWhichThereAreFigures() {
        var khalid = as.officer(cast.khalid);
        assertThat(khalid.get("/staff/reports/year").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/staff/reports/year/" + YEAR));
        assertThat(khalid.get("/staff/reports/year/" + YEAR + "?lang=en").body())
                .contains("/staff/reports/year/" + (YEAR - 1))
                .doesNotContain("/staff/reports/year/" + (YEAR + 2));
    }

    @Test
    void anAgencyReadsItsOwnYearOnly() {
        var page = as.officer(cast.layla)
                .get("/staff/reports/year/" + YEAR + "?lang=en&agency=" + cast.water)
                .body();
        assertThat(page).contains("1,200 matters came in", "Test Municipality").doesNotContain("Test Water");
        assertThat(as.officer(cast.amal).get("/staff/reports/year/" + YEAR).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theNationMayReadAnAgencysYear() {
        var page = as.officer(cast.noora)
                .get("/staff/reports/year/" + YEAR + "?lang=en&agency=" + cast.water)
                .body();
        assertThat(page).contains("120 matters came in");
    }

    @Test
    void aYearWithoutFiguresSaysSo() {
        assertThat(as.officer(cast.khalid)
                        .get("/staff/reports/year/2001?lang=en")
                        .body())
                .contains("There are no figures for this year");
        assertThat(as.officer(cast.khalid)
                        .get("/staff/reports/year/2001/report.pdf")
                        .statusCode())
                .isEqualTo(404);
        assertThat(as.officer(cast.khalid).get("/staff/reports/year/2999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDocumentIsWholeInBothLanguages() throws Exception {
        assertThat(document("ar"))
                .contains("التقرير السنوي", "1,320", "96.4%", "من طلب", "كيف حُسب هذا التقرير".replace("ُ", ""));
        assertThat(document("en"))
                .contains("Annual report 2043", "1,320", "96.4%", "Who asked", "How this report was computed");
    }

    private String document(String language) throws Exception {
        var bytes = as.officer(cast.khalid).getBytes("/staff/reports/year/" + YEAR + "/report.pdf?in=" + language);
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(5);
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
        }
    }

    @Test
    void theWorkbookHasASheetForEachTable() throws Exception {
        var bytes = as.officer(cast.khalid).getBytes("/staff/reports/year/" + YEAR + "/report.xlsx?in=en");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly(
                            "Months",
                            "Agencies",
                            "Speed",
                            "Satisfaction",
                            "Channels",
                            "Requesters",
                            "What the figures mean");
            var total = book.findSheet("Agencies").orElseThrow().read().getLast();
            assertThat(total.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("1320");
        }
    }
}
