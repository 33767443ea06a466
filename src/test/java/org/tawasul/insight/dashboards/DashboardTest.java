package org.tawasul.insight.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.follow.Statements;
import org.tawasul.identity.As;
import org.tawasul.insight.Cells;
import org.tawasul.insight.Dimension;
import org.tawasul.insight.Measure;
import org.tawasul.insight.Question;
import org.tawasul.insight.Reach;
import org.tawasul.insight.Rollups;
import org.tawasul.insight.Span;

/** The dashboards: what they say, that it is what the rollups say, and that nobody sees more than their own. */
@TawasulTest
class DashboardTest {
    private static final int STATEMENTS = 18;
    private static boolean filled;

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Rollups rollups;

    @BeforeEach
    void aYearOfFigures() {
        clock.is("2037-06-30T09:00");
        if (filled) return;
        filled = true;
        var cells = new Cells(jdbc).only(2036).only(2037);
        for (var day = LocalDate.parse("2036-01-15");
                day.getYear() < 2037 || day.getMonthValue() < 7;
                day = day.plusMonths(1)) {
            boolean june = day.equals(LocalDate.parse("2037-06-15"));
            add(cells, day, cast.cleaning, cast.rubbish, 400, june ? 331 : 396);
            add(cells, day, cast.gardens, cast.trees, 100, 97);
        }
        var water = Map.of(
                Dimension.AGENCY, Long.toString(cast.water),
                Dimension.DEPARTMENT, Long.toString(cast.pipes),
                Dimension.SERVICE, Long.toString(cast.leak),
                Dimension.KIND, "COMPLAINT");
        cells.add(
                LocalDate.parse("2037-06-15"),
                water,
                Map.of(Measure.RECEIVED, 7777L, Measure.ANSWERED, 7771L, Measure.ON_TIME, 7700L));
    }

    private void add(Cells cells, LocalDate day, long department, long service, long answered, long inTime) {
        var keys = Map.of(
                Dimension.AGENCY, Long.toString(cast.municipality),
                Dimension.DEPARTMENT, Long.toString(department),
                Dimension.SERVICE, Long.toString(service),
                Dimension.KIND, "COMPLAINT");
        cells.add(
                day,
                keys,
                Map.of(
                        Measure.RECEIVED,
                        answered + 3,
                        Measure.ANSWERED,
                        answered,
                        Measure.ON_TIME,
                        inTime,
                        Measure.OPENED,
                        answered + 3,
                        Measure.ENDED,
                        answered,
                        Measure.RATED,
                        10L,
                        Measure.HANDLING,
                        41L,
                        Measure.CLARITY,
                        42L,
                        Measure.COURTESY,
                        43L,
                        Measure.EASE,
                        44L));
    }

    private String page(Officer officer, String query) {
        var answer = as.officer(officer).get("/staff/figures" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replaceAll("data-chart=\"[^\"]*\"", "");
    }

    @Test
    void theSentenceSaysHowItStandsBesideWhatAndBecauseOfWhom() {
        var english = page(cast.minister, "?lang=en");
        assertThat(english)
                .contains(
                        "85.6% of replies came in time, 13.0 points below the same days of the month before, mostly because of Cleaning.")
                .contains("9.4 points below the floor of 95%.");
        assertThat(page(cast.minister, "?lang=ar"))
                .contains("جاء 85.6% من الردود في موعدها", "وأكثر الفرق من قسم النظافة");
        assertThat(page(cast.minister, "?lang=en&beside=year")).contains("below the same time a year before");
        assertThat(page(cast.minister, "?lang=en&period=last-month"))
                .contains("98.6% of replies came in time, as in the month before it");
    }

    @Test
    void everyNumberIsWhatTheRollupsSay() {
        var june = new Span(LocalDate.parse("2037-06-01"), LocalDate.parse("2037-06-30"));
        var tally = rollups.get(new Reach(cast.municipality, 0).narrow(Question.of(june)));
        assertThat(tally.get(Measure.ANSWERED)).isEqualTo(500);
        var ever = rollups.get(new Reach(cast.municipality, 0)
                .narrow(Question.of(new Span(LocalDate.parse("2000-01-01"), LocalDate.parse("2037-06-30")))));
        long open = ever.get(Measure.OPENED) - ever.get(Measure.ENDED);
        var csv = as.officer(cast.minister).get("/staff/figures/charts/on-time.csv?lang=en");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body())
                .startsWith("\uFEFFMonths,Last 12 months (per cent),Year before (per cent)")
                .contains("June 37,85.60,98.60");
        assertThat(as.officer(cast.minister)
                        .get("/staff/figures/charts/backlog.csv")
                        .body())
                .contains("يونيو 37," + open + "\r\n");
        assertThat(as.officer(cast.minister)
                        .get("/staff/figures/charts/changes.csv?lang=en")
                        .body())
                .contains("Cleaning,-13.00");
        assertThat(page(cast.minister, "?lang=en")).contains("<bdi>506</bdi>", "<bdi>85.6%</bdi>", "<bdi>4.3</bdi>");
    }

    @Test
    void nobodySeesMoreThanTheirOwn() {
        var head = page(cast.amal, "?lang=en");
        assertThat(head)
                .contains("Cleaning", "<bdi>403</bdi>")
                .doesNotContain("Gardens", "Test Water", "<bdi>506</bdi>");
        var own = "agency=" + cast.municipality;
        for (var beyond : List.of(
                own + "&department=" + cast.gardens,
                "agency=" + cast.water,
                own + "&department=" + cast.pipes,
                "agency=0",
                "agency=" + cast.municipality + "&department=0"))
            for (var path : List.of("/staff/figures?", "/staff/figures/charts/on-time.csv?"))
                assertThat(as.officer(cast.amal).get(path + beyond).statusCode())
                        .as(beyond)
                        .isEqualTo(404);
        assertThat(as.officer(cast.layla)
                        .get("/staff/figures?agency=" + cast.water)
                        .statusCode())
                .isEqualTo(404);
        assertThat(as.officer(cast.layla)
                        .get("/staff/figures?agency=" + cast.water + "&department=" + cast.pipes)
                        .statusCode())
                .isEqualTo(404);
        assertThat(page(cast.layla, "?lang=en&department=" + cast.gardens)).contains("Gardens");
        assertThat(as.officer(cast.huda).get("/staff/figures").statusCode()).isEqualTo(403);
        assertThat(as.officer(cast.huda)
                        .get("/staff/figures/charts/on-time.csv")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as.guest().get("/staff/figures").statusCode()).isEqualTo(302);
    }

    @Test
    void theNationIsReadByAgenciesAndFromThereInto() {
        for (var role : List.of(Role.ADMINISTRATOR, Role.COMMITTEE, Role.AUDITOR, Role.QUALITY)) {
            var page = page(as.appointed(role, 0, 0), "?lang=en");
            assertThat(page).contains("All agencies", "/staff/figures?agency=" + cast.water, "Test Municipality");
        }
        assertThat(page(cast.khalid, "?lang=en&agency=" + cast.water)).contains("Test Water Authority", "7,777");
    }

    @Test
    void aUnitIsHeldAgainstWhatTheCountryAchievesWithTheSameMatters() {
        var csv = as.officer(cast.khalid)
                .get("/staff/figures/charts/standings.csv?lang=en")
                .body();
        // Both agencies answer the same group of services: of 8,271 replies 8,128 came in time.
        assertThat(csv)
                .containsPattern("Test Municipality,-12\\.\\d\\d,")
                .containsPattern("Test Water Authority,.*,0\\.8\\d,");
        assertThat(page(cast.khalid, "?lang=en")).contains("One is below expectation, one above");
    }

    @Test
    void aCoordinatorFindsTriageFirst() {
        var page = page(cast.layla, "?lang=en");
        assertThat(page.indexOf("Triage and referrals")).isPositive().isLessThan(page.indexOf("What changed, and why"));
        assertThat(page(cast.minister, "?lang=en")).doesNotContain("Triage and referrals");
    }

    @Test
    void aWallScreenAsksForItselfAnewAndHasNothingToPress() {
        var answer = as.officer(cast.minister).get("/staff/figures?wall=1&lang=en");
        assertThat(answer.headers().firstValue("Refresh")).contains("60");
        assertThat(answer.body()).contains("85.6%", "chart-svg").doesNotContain("<form", "<nav", "<button");
    }

    @Test
    void thePageIsWholeWithoutAScriptInTheReadersDigits() {
        var page = page(cast.minister, "?lang=ar&digits=eastern");
        assertThat(page).contains("٨٥٫٦%", "role=\"img\"", "<details>", "من اليمين إلى اليسار");
        var texts = Pattern.compile("<text[^>]*>([^<]*)</text>")
                .matcher(page)
                .results()
                .map(each -> each.group(1));
        assertThat(texts).isNotEmpty().noneMatch(text -> text.matches(".*[0-9].*"));
        page(cast.minister, "?lang=ar&digits=western");
    }

    @Test
    void whatIsAskedAmissIsTakenForWhatIsUsual() {
        assertThat(page(cast.minister, "?lang=en&period=never&until=yesterday")).contains("30 Jun 2037");
        assertThat(page(cast.minister, "?lang=en&until=2040-01-01")).contains("30 Jun 2037");
        assertThat(as.officer(cast.minister)
                        .get("/staff/figures/charts/nothing.csv")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whereNothingCameInForLongItOpensOnTheLastDayOnWhichSomethingDid() {
        var last = rollups.findLastDay().orElseThrow();
        clock.is(last.plusDays(50) + "T09:00");
        assertThat(page(cast.khalid, "?lang=en")).doesNotContain("Nothing has come in since");
        clock.is(last.plusDays(100) + "T09:00");
        assertThat(page(cast.khalid, "?lang=en"))
                .contains("Nothing has come in since", "name=\"until\" value=\"" + last + "\"");
        assertThat(page(cast.khalid, "?lang=en&until=" + last.plusDays(100)))
                .doesNotContain("Nothing has come in since")
                .contains("name=\"until\" value=\"" + last.plusDays(100) + "\"");
    }

    @Test
    void aDashboardCostsAFewStatementsWhateverThereIsToCount() {
        for (var officer : List.of(cast.minister, cast.khalid, cast.amal)) {
            var visitor = as.officer(officer);
            visitor.get("/staff/figures");
            assertThat(Statements.during(() -> visitor.get("/staff/figures"))).hasSizeLessThanOrEqualTo(STATEMENTS);
        }
    }
}
