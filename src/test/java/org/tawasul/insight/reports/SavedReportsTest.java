package org.tawasul.insight.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.identity.As;
import org.tawasul.jobs.Job;
import org.tawasul.jobs.JobQueue;

@TawasulTest
class SavedReportsTest {
    private static final String QUERY = "rows=month&figure=received&when=last-year";

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    ReportRuns runs;

    @Autowired
    MakingReports making;

    private Visitor visitor(Officer officer) {
        var visitor = as.officer(officer);
        visitor.get("/staff/reports/builder?lang=en");
        return visitor;
    }

    private static long save(Visitor visitor, String name, String sharing) {
        return idIn(visitor.post("/staff/reports", "name", name, "sharing", sharing, "query", QUERY));
    }

    private static long idIn(HttpResponse<String> answer) {
        var found = Pattern.compile("/(\\d+)$")
                .matcher(answer.headers().firstValue("Location").orElse(answer.body()));
        assertThat(found.find()).as(answer.body()).isTrue();
        return Long.parseLong(found.group(1));
    }

    @Test
    void aSavedReportIsFoundByItsNameAndOpensAsItWas() {
        var maker = visitor(as.appointed(Role.COORDINATOR, cast.municipality, 0));
        long id = save(maker, "أداء السنة الماضية", "PRIVATE");
        assertThat(maker.get("/staff/reports?q=" + encoded("اداء")).body()).contains("أداء السنة الماضية");
        assertThat(maker.get("/staff/reports?q=" + encoded("شهر")).body()).doesNotContain("أداء السنة الماضية");
        var opened = maker.get("/staff/reports/" + id)
                .headers()
                .firstValue("Location")
                .orElse("");
        assertThat(opened).endsWith("/staff/reports/builder?" + QUERY + "&report=" + id);
        assertThat(maker.get(opened).body()).contains("أداء السنة الماضية");
    }

    @Test
    void somebodyElsesPrivateReportIsNotThere() {
        long id = save(visitor(as.appointed(Role.COORDINATOR, cast.municipality, 0)), "Mine alone", "PRIVATE");
        var other = visitor(as.appointed(Role.HEAD, cast.municipality, cast.cleaning));
        assertThat(other.get("/staff/reports").body()).doesNotContain("Mine alone");
        assertThat(other.get("/staff/reports/" + id).statusCode()).isEqualTo(404);
        assertThat(other.get("/staff/reports/builder?report=" + id).body()).doesNotContain("Mine alone");
        assertThat(other.get("/staff/reports/" + id + "/schedules").statusCode())
                .isEqualTo(404);
        assertThat(other.post("/staff/reports/" + id + "/copy").statusCode()).isEqualTo(404);
        assertThat(other.post("/staff/reports/" + id + "/removal").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsSharedWithAnAgencyIsSeenThereAndChangedByItsMakerOnly() {
        var maker = visitor(as.appointed(Role.COORDINATOR, cast.municipality, 0));
        long id = save(maker, "For all of us", "AGENCY");
        var colleague = visitor(as.appointed(Role.HEAD, cast.municipality, cast.gardens));
        assertThat(colleague.get("/staff/reports").body()).contains("For all of us");
        assertThat(colleague
                        .post("/staff/reports/" + id, "name", "Stolen", "query", QUERY)
                        .statusCode())
                .isEqualTo(404);
        assertThat(colleague.post("/staff/reports/" + id + "/removal").statusCode())
                .isEqualTo(404);
        long copy = idIn(colleague.post("/staff/reports/" + id + "/copy"));
        assertThat(copy).isNotEqualTo(id);
        var elsewhere = visitor(as.appointed(Role.COORDINATOR, cast.water, 0));
        assertThat(elsewhere.get("/staff/reports/" + id).statusCode()).isEqualTo(404);
        maker.post("/staff/reports/" + id, "name", "For everybody", "sharing", "ALL", "query", QUERY);
        assertThat(elsewhere.get("/staff/reports").body()).contains("For everybody");
        maker.post("/staff/reports/" + id + "/removal");
        assertThat(elsewhere.get("/staff/reports/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void aNameIsAskedForAndWhatWasTypedStays() {
        var maker = visitor(as.appointed(Role.COORDINATOR, cast.municipality, 0));
        var answer = maker.post("/staff/reports", "name", " ", "query", QUERY);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Write a name for the report");
    }

    @Test
    void aLongReportIsMadeInTheBackgroundAndKeptForAWeek() {
        clock.is("2033-05-01T08:00");
        var officer = as.appointed(Role.COORDINATOR, cast.municipality, 0);
        var maker = visitor(officer);
        long id = idIn(maker.post("/staff/reports/runs", "query", QUERY, "format", "csv", "title", "Long one"));
        var waiting = maker.get("/staff/reports/runs/" + id);
        assertThat(waiting.body()).contains("Waiting", "Long one");
        assertThat(waiting.headers().firstValue("Refresh")).contains("2");
        makeAll();
        var ready = maker.get("/staff/reports/runs/" + id);
        assertThat(ready.body()).contains("Take the file");
        assertThat(ready.headers().firstValue("Refresh")).isEmpty();
        var file = maker.get("/staff/reports/runs/" + id + "/file");
        assertThat(file.body()).startsWith("\uFEFFMonth,Received");
        var other = visitor(as.appointed(Role.COORDINATOR, cast.municipality, 0));
        assertThat(other.get("/staff/reports/runs/" + id).statusCode()).isEqualTo(404);
        assertThat(other.get("/staff/reports/runs/" + id + "/file").statusCode())
                .isEqualTo(404);
        clock.is("2033-05-08T09:00");
        makeAll();
        assertThat(visitor(officer).get("/staff/reports/runs/" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCancelledReportIsNotMade() {
        var maker = visitor(as.appointed(Role.COORDINATOR, cast.municipality, 0));
        long id = idIn(maker.post("/staff/reports/runs", "query", QUERY, "format", "xlsx"));
        maker.post("/staff/reports/runs/" + id + "/cancellation");
        makeAll();
        assertThat(maker.get("/staff/reports/runs/" + id).body()).contains("Cancelled");
        assertThat(maker.get("/staff/reports/runs/" + id + "/file").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatANodeLeftUndoneAnotherBeginsAgainAndTheFirstMayNotFinish() {
        clock.is("2033-06-01T08:00");
        var officer = as.appointed(Role.COORDINATOR, cast.municipality, 0);
        makeAll();
        long id = idIn(visitor(officer).post("/staff/reports/runs", "query", QUERY, "format", "csv"));
        var first = runs.take(clock.instant()).orElseThrow();
        assertThat(first.id()).isEqualTo(id);
        assertThat(runs.take(clock.instant())).isEmpty();
        clock.passes(JobQueue.LEASE);
        var second = runs.take(clock.instant()).orElseThrow();
        assertThat(second.id()).isEqualTo(id);
        assertThatThrownBy(() -> runs.goOn(first, 1, 2, clock.instant())).isInstanceOf(Job.Dropped.class);
        assertThat(runs.finish(first, new byte[] {1}, clock.instant())).isFalse();
        assertThat(runs.finish(second, new byte[] {2}, clock.instant())).isTrue();
    }

    @Test
    void threeTimesIsEnough() {
        clock.is("2033-07-01T08:00");
        makeAll();
        var officer = as.appointed(Role.COORDINATOR, cast.municipality, 0);
        var maker = visitor(officer);
        long id = idIn(maker.post("/staff/reports/runs", "query", QUERY, "format", "csv"));
        for (int i = 0; i < 3; i++) {
            assertThat(runs.take(clock.instant())).isPresent();
            clock.passes(JobQueue.LEASE.plus(Duration.ofSeconds(1)));
        }
        makeAll();
        assertThat(maker.get("/staff/reports/runs/" + id).body()).contains("broke off three times");
    }

    private void makeAll() {
        while (making.sweep(clock.instant()) > 0) Thread.onSpinWait();
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }
}
