package org.tawasul.insight.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.identity.As;
import org.tawasul.insight.Cells;
import org.tawasul.insight.Dimension;
import org.tawasul.insight.Measure;
import org.tawasul.insight.Question;
import org.tawasul.insight.Rollups;
import org.tawasul.insight.Span;

@TawasulTest
class ReportsTest {
    private static final int YEAR = 2031;
    private static boolean filled;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    Rollups rollups;

    @Autowired
    org.tawasul.site.Papers papers;

    @Autowired
    Writing writing;

    @BeforeEach
    void twoAgenciesWorkedForTwoMonths() {
        if (filled) return;
        filled = true;
        var cells = new Cells(jdbc).only(YEAR);
        cells.add(
                LocalDate.of(YEAR, 1, 10),
                keys(cast.municipality, cast.cleaning, cast.rubbish),
                sums(1_200, 1_000, 980));
        cells.add(LocalDate.of(YEAR, 2, 10), keys(cast.municipality, cast.gardens, cast.trees), sums(40, 30, 15));
        cells.add(LocalDate.of(YEAR, 2, 11), keys(cast.water, cast.pipes, cast.leak), sums(7, 7, 7));
    }

    private static Map<Dimension, String> keys(long agency, long department, long service) {
        return Map.of(
                Dimension.AGENCY,
                Long.toString(agency),
                Dimension.DEPARTMENT,
                Long.toString(department),
                Dimension.SERVICE,
                Long.toString(service),
                Dimension.KIND,
                "COMPLAINT",
                Dimension.CHANNEL,
                "WEB",
                Dimension.REQUESTER,
                "CITIZEN_WOMAN");
    }

    private static Map<Measure, Long> sums(long received, long answered, long onTime) {
        return Map.of(Measure.RECEIVED, received, Measure.ANSWERED, answered, Measure.ON_TIME, onTime);
    }

    private static String year(String more) {
        return "/staff/reports/builder?when=fixed&from=" + YEAR + "-01-01&to=" + YEAR + "-12-31&" + more;
    }

    private static String file(String format, String more) {
        return year(more).replace("builder?", "builder/report." + format + "?");
    }

    @Test
    void theNationSeesAllAgenciesAndTheirSum() {
        var page = as.officer(cast.khalid)
                .get(year("figure=received&figure=on-time&lang=en"))
                .body();
        assertThat(page).contains("Test Municipality", "Test Water Authority", "1,240", "1,247", "96.6%");
    }

    @Test
    void aCoordinatorSeesTheirAgencyOnlyWhateverTheAddressSays() {
        var asked = year("rows=agency&figure=received&lang=en&agency=" + cast.water);
        var page = as.officer(cast.layla).get(asked).body();
        assertThat(page).contains("1,240").doesNotContain("Test Water Authority", "1,247");
    }

    @Test
    void aHeadSeesTheirDepartmentOnly() {
        var page = as.officer(cast.amal)
                .get(year("rows=department&figure=received&lang=en&department=" + cast.gardens))
                .body();
        assertThat(page).contains("1,200").doesNotContain(">40<", "1,240");
    }

    @Test
    void anOfficerMakesNoReports() {
        assertThat(as.officer(cast.huda).get("/staff/reports/builder").statusCode())
                .isEqualTo(403);
    }

    @Test
    void monthsAcrossWithTheirSum() {
        var page = as.officer(cast.layla)
                .get(year("rows=department&columns=month&figure=received&lang=en"))
                .body();
        assertThat(page).contains("January 2031", "February 2031", "Total", "1,200", "40", "1,240");
    }

    @Test
    void whatIsNotCountedTogetherByDaysIsWidenedToMonthsAndSaysSo() {
        var page = as.officer(cast.layla)
                .get("/staff/reports/builder?rows=service&columns=channel&figure=received&when=fixed&from=" + YEAR
                        + "-01-05&to=" + YEAR + "-02-03&lang=en")
                .body();
        assertThat(page).contains("whole months only", "1 Jan " + YEAR, "28 Feb " + YEAR, "1,240");
    }

    @Test
    void daysThatAreNoneAreAskedForAgain() {
        var page = as.officer(cast.layla)
                .get("/staff/reports/builder?when=fixed&from=yesterday&to=2031-01-01&lang=en")
                .body();
        assertThat(page).contains("Write the first day like this", "value=\"yesterday\"");
    }

    @Test
    void theSumOfAReportIsWhatTheRollupsSay() {
        var tally = rollups.get(Question.of(Span.ofYear(YEAR)).only(Dimension.AGENCY, cast.municipality));
        assertThat(tally.get(Measure.RECEIVED)).isEqualTo(1_240);
        var lines = as.officer(cast.layla)
                .get(file("csv", "rows=department&figure=received&figure=on-time&lang=en"))
                .body()
                .lines()
                .toList();
        assertThat(lines.getFirst()).isEqualTo("\uFEFFDepartment,Received,Answered in time (%)");
        assertThat(lines.getLast()).isEqualTo("Total,1240,96.60");
    }

    @Test
    void theWorkbookHasNumbersAndBeginsAtTheRight() throws Exception {
        var bytes =
                as.officer(cast.layla).getBytes(file("xlsx", "rows=department&figure=received&figure=on-time&lang=ar"));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = book.getFirstSheet().read();
            var total = rows.getLast();
            assertThat(total.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(total.getCellText(0)).isEqualTo("المجموع");
            assertThat(total.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("1240");
            assertThat(total.getCellAsNumber(2).orElseThrow().doubleValue()).isEqualTo(995.0 / 1030);
            assertThat(book.getSheets().count()).isEqualTo(2);
        }
        assertThat(Zipped.entry(bytes, "xl/styles.xml")).contains("\"0.0%\"", "\"#,##0\"");
        assertThat(Zipped.entry(bytes, "xl/worksheets/sheet1.xml"))
                .contains("rightToLeft=\"true\"", "state=\"frozen\"");
    }

    @Test
    void theDocumentReadsInTheOrderOfItsWords() throws Exception {
        var bytes =
                as.officer(cast.layla).getBytes(file("pdf", "rows=department&figure=received&figure=on-time&lang=ar"));
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            // From left to right, as it stands on the sheet: the first column at the right.
            var eye = new PDFTextStripper();
            eye.setSortByPosition(true);
            assertThat(java.text.Normalizer.normalize(eye.getText(document), java.text.Normalizer.Form.NFKC))
                    .contains("98.0% 1,200 قسم النظافة", "96.6% 1,240 المجموع");
            // Read aloud: the first column first.
            var lines = Tagged.lines(document);
            assertThat(lines).allMatch(line -> line.size() == 3);
            assertThat(lines.get(1).subList(1, 3)).containsExactly("40", "50.0%");
            assertThat(lines.get(2).subList(1, 3)).containsExactly("1,200", "98.0%");
        }
    }

    @Test
    void theSameReportHasTheSameAddress() {
        var typed = ReportForm.of("when=last-year&rows=service&area=isa-town&figure=on-time&columns=month&nonsense=1");
        var errors = new org.springframework.validation.BeanPropertyBindingResult(typed, "form");
        var choice = typed.choose(org.tawasul.insight.Reach.NATION, errors);
        assertThat(choice.query()).isEqualTo("rows=service&columns=month&figure=on-time&area=isa-town&when=last-year");
        assertThat(ReportForm.of(choice.query()).choose(org.tawasul.insight.Reach.NATION, errors))
                .isEqualTo(choice);
    }

    @Test
    void timeThatMovesKnowsMonthEndsAndLeapDays() {
        assertThat(When.LAST_MONTH.on(LocalDate.of(2028, 3, 31))).isEqualTo(Span.of(YearMonth.of(2028, 2)));
        assertThat(When.LAST_MONTH.on(LocalDate.of(2028, 3, 31)).days()).isEqualTo(29);
        assertThat(When.LAST_QUARTER.on(LocalDate.of(2031, 1, 1)))
                .isEqualTo(new Span(LocalDate.of(2030, 10, 1), LocalDate.of(2030, 12, 31)));
        assertThat(When.LAST_12_MONTHS.on(LocalDate.of(2031, 3, 15)))
                .isEqualTo(new Span(LocalDate.of(2030, 3, 1), LocalDate.of(2031, 2, 28)));
        assertThat(When.THIS_QUARTER.on(LocalDate.of(2031, 5, 15)))
                .isEqualTo(new Span(LocalDate.of(2031, 4, 1), LocalDate.of(2031, 5, 15)));
        assertThat(List.of(When.values())).contains(When.FIXED);
    }

    @Test
    void whatASpreadsheetWouldTakeForAFormulaIsText() throws Exception {
        var form = ReportForm.of("rows=agency&figure=received");
        var choice = form.choose(
                org.tawasul.insight.Reach.NATION,
                new org.springframework.validation.BeanPropertyBindingResult(form, "form"));
        var table = new ReportTable(
                List.of("=1+1"),
                List.of(""),
                choice.figures(),
                List.of(new ReportTable.Row(List.of("=HYPERLINK(1)"), List.of(java.util.OptionalDouble.of(3)))),
                new ReportTable.Row(List.of(), List.of(java.util.OptionalDouble.of(3))));
        var report = new Report(
                "=A1", List.of(), table, new Grid(choice, Span.ofYear(YEAR), false), java.time.Instant.EPOCH);
        var page = papers.page(org.tawasul.language.Language.EN, false);
        assertThat(new String(writing.write(report, Format.CSV, page), java.nio.charset.StandardCharsets.UTF_8))
                .contains("'=HYPERLINK(1),3");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(writing.write(report, Format.XLSX, page)))) {
            for (var row : book.getFirstSheet().read())
                for (var cell : row)
                    if (cell != null) assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
        }
    }
}
