package org.tawasul.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Triaging;
import org.tawasul.catalogue.ResponsePeriods;
import org.tawasul.identity.As;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;

/** Rubbish of the municipality promises two working days. 5 March 2034 is a Sunday. */
@TawasulTest
class PeriodsTest {
    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    Assigning assigning;

    @Autowired
    Triaging triaging;

    @Autowired
    ResponsePeriods periods;

    @Autowired
    Journal journal;

    @Test
    void aPeriodHoldsFromItsDayOnAndTheTriageByImportanceFollowsIt() {
        clock.is("2034-03-05T09:00");
        var before = cast.complaint(clock.instant());
        var khalid = as.officer(cast.khalid);
        khalid.get("/admin/periods/new");
        assertThat(set(khalid, cast.municipality, cast.rubbish, "", "5", "2034-03-06", "2034-03-31"))
                .isEqualTo(302);
        assertThat(set(khalid, cast.municipality, cast.rubbish, "3", "1", "2034-03-06", "2034-03-31"))
                .isEqualTo(302);
        assertThat(khalid.get("/admin/periods").body()).contains("5 أيام عمل", "لم تبدأ بعد", "يوم عمل واحد");
        assertThat(khalid.get("/admin/periods?lang=en").body()).contains("5 working days", "To come");
        assertThat(daysOf(cast.complaint(clock.instant()))).isEqualTo(Duration.ofDays(2));
        assertThat(cases.get(before.id()).clocks()).isEqualTo(before.clocks());

        clock.passes(Duration.ofDays(1));
        var complaint = cast.complaint(clock.instant());
        assertThat(daysOf(complaint)).isEqualTo(Duration.ofDays(7)); // Monday to Monday
        assertThat(assigning.claim(complaint.id(), cast.huda, clock.instant())).isEqualTo(new Done());
        assertThat(triaging.triage(complaint.id(), cast.huda, cast.rubbish, 3, clock.instant()))
                .isEqualTo(new Done());
        var triaged = cases.get(complaint.id());
        assertThat(Duration.between(
                        triaged.clocks().agencySince(), triaged.clocks().agencyDueAt()))
                .isEqualTo(Duration.ofDays(1));
        assertThat(triaged.clocks().dueAt()).isEqualTo(complaint.clocks().dueAt());
        triaging.triage(complaint.id(), cast.huda, cast.rubbish, 2, clock.instant());
        assertThat(cases.get(complaint.id()).clocks()).isEqualTo(complaint.clocks());
        endAll(as.officer(cast.khalid));
    }

    @Test
    void noAgencyExceedsTheNation() {
        clock.is("2034-06-04T09:00");
        var khalid = as.officer(cast.khalid);
        khalid.get("/admin/periods/new");
        assertThat(set(khalid, 0, cast.trees, "", "3", "2034-06-05", "2034-06-30"))
                .isEqualTo(302);
        var longer = khalid.post(
                "/admin/periods",
                "agency",
                Long.toString(cast.municipality),
                "service",
                Long.toString(cast.trees),
                "days",
                "4",
                "first",
                "2034-06-10");
        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(longer.body()).contains("days-error", "فترة الدولة لهذه الحالات 3 أيام عمل. اكتب 3 أو أقل");
        assertThat(set(khalid, cast.municipality, cast.trees, "", "2", "2034-06-12", "2034-06-30"))
                .isEqualTo(302);
        clock.is("2034-06-05T09:00");
        var service = Long.toString(cast.trees);
        assertThat(daysOf(cast.complaint(cast.trees, cast.maryam, "شجرة " + service, clock.instant())))
                .isEqualTo(Duration.ofDays(3));
        clock.is("2034-06-12T09:00");
        assertThat(daysOf(cast.complaint(cast.trees, cast.maryam, "شجرة " + service, clock.instant())))
                .isEqualTo(Duration.ofDays(2));
        endAll(as.officer(cast.khalid));
        clock.is("2034-06-13T09:00");
        assertThat(daysOf(cast.complaint(cast.trees, cast.maryam, "شجرة " + service, clock.instant())))
                .isEqualTo(Duration.ofDays(7));
    }

    @Test
    void whatCannotBeIsToldAtItsField() {
        clock.is("2034-09-03T09:00");
        var khalid = as.officer(cast.khalid);
        khalid.get("/admin/periods/new");
        assertThat(khalid.post("/admin/periods", "days", "0", "first", "soon").body())
                .contains("days-error", "first-error");
        assertThat(khalid.post("/admin/periods", "days", "3", "first", "2034-09-03")
                        .body())
                .contains("غدًا على الأقرب. اختر");
        assertThat(khalid.post("/admin/periods", "days", "3", "first", "2034-09-10", "last", "2034-09-09")
                        .body())
                .contains("last-error");
        assertThat(set(khalid, cast.water, cast.leak, "", "1", "2034-09-10", "2034-09-12"))
                .isEqualTo(302);
        assertThat(set(khalid, cast.water, cast.leak, "", "1", "2034-09-12", ""))
                .isEqualTo(422);
        var id = periods.list().stream()
                .filter(period -> period.serviceId() == cast.leak)
                .findFirst()
                .orElseThrow()
                .id();
        khalid.post("/admin/periods/" + id + "/end");
        assertThat(periods.list()).noneMatch(period -> period.id() == id);
        assertThat(journal.listOf("period", id).stream().map(Entry::type)).containsExactly("PeriodSet", "PeriodEnded");
    }

    @Test
    void whoIsNotTheAdministratorChangesNothing() {
        var auditor = as.officer(cast.noora);
        assertThat(auditor.get("/admin/periods").body())
                .contains("فترات الجهات")
                .doesNotContain("/admin/periods/new");
        for (var post : List.of("/admin/periods", "/admin/periods/1/end")) {
            assertThat(auditor.post(post, "days", "1").statusCode()).isEqualTo(403);
            for (var officer : List.of(cast.huda, cast.amal, cast.layla, cast.minister)) {
                var visitor = as.officer(officer);
                visitor.get("/staff/account");
                assertThat(visitor.post(post, "days", "1").statusCode()).isEqualTo(403);
                assertThat(visitor.get("/admin/periods").statusCode()).isEqualTo(403);
            }
        }
    }

    private static int set(
            Visitor khalid, long agency, long service, String importance, String days, String first, String last) {
        return khalid.post(
                        "/admin/periods",
                        "agency",
                        agency == 0 ? "" : Long.toString(agency),
                        "service",
                        Long.toString(service),
                        "importance",
                        importance,
                        "days",
                        days,
                        "first",
                        first,
                        "last",
                        last)
                .statusCode();
    }

    private void endAll(Visitor khalid) {
        khalid.get("/admin/periods/new");
        for (var period : periods.list()) khalid.post("/admin/periods/" + period.id() + "/end");
    }

    private static Duration daysOf(Case complaint) {
        return Duration.between(
                complaint.clocks().agencySince(), complaint.clocks().agencyDueAt());
    }
}
