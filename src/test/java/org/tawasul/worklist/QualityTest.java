package org.tawasul.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.Complaints;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Case;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Replying;
import org.tawasul.identity.As;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriptions;
import org.tawasul.language.Dates;
import org.tawasul.worklist.Figures.Days;
import org.tawasul.worklist.Tally.Level;

/** Indicators, what waits for whom and what was done: what each figure says, and who reads it. */
@TawasulTest
class QualityTest {
    @Autowired
    Cast cast;

    @Autowired
    Complaints complaints;

    @Autowired
    Replying replying;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Figures figures;

    @Autowired
    Indicators indicators;

    @Autowired
    TaskKinds kinds;

    @Autowired
    Journal journal;

    @Autowired
    WaitingSteps steps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @BeforeEach
    void aMorning() {
        clock.is("2026-03-01T09:00");
    }

    @Test
    void theQualityTeamSetsAnIndicatorFromADayOnAndOnlyWhatBeginsThenIsMeasuredByIt() {
        var quality = as.officer(as.appointed(Role.QUALITY, 0, 0));
        var kind = kinds.get("case.contribute");
        var before = indicators.inForce(kind, LocalDate.parse("2031-01-01"));
        quality.get("/staff/quality/indicators/case.contribute");
        var refused = quality.post(
                "/staff/quality/indicators/case.contribute", "amount", "٠", "unit", "DAYS", "from", "2026-03-01");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("اكتب عددًا من 1", "اختر يومًا من الغد");
        int amount = before.amount() + 3;
        assertThat(quality.post(
                                "/staff/quality/indicators/case.contribute",
                                "amount",
                                Integer.toString(amount),
                                "unit",
                                "DAYS",
                                "from",
                                "2031-01-01")
                        .statusCode())
                .isEqualTo(302);
        assertThat(indicators.inForce(kind, LocalDate.parse("2030-12-31"))).isEqualTo(before);
        assertThat(indicators.inForce(kind, LocalDate.parse("2031-01-01"))).isEqualTo(Allowance.days(amount));
        assertThat(quality.get("/staff/quality/indicators").body()).contains("1 يناير 2031");
        var entry = journal.listOf("indicator", 0).getLast();
        assertThat(entry.data()).contains("\"before\"", "\"after\"", "\"amount\": " + amount);
    }

    @Test
    void onlyTheQualityTeamSetsIndicators() {
        for (var other : List.of(cast.huda, cast.amal, cast.layla, cast.khalid, cast.noora)) {
            assertThat(as.officer(other)
                            .get("/staff/quality/indicators/case.answer")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(as.officer(cast.huda).get("/staff/quality/indicators").statusCode())
                .isEqualTo(403);
        assertThat(as.officer(cast.amal).get("/staff/quality/indicators").body())
                .contains("رد على حالة");
    }

    @Test
    void whatWasDoneIsSummedForTheOfficerTheDepartmentAndTheAgency() {
        var huda = as.appointed(Role.OFFICER, cast.municipality, cast.cleaning);
        var complaint = complaints.heldBy(huda, clock.instant());
        clock.passes(Duration.ofHours(2));
        answer(complaint, huda);
        subscriptions.catchUp();
        var own = new Whose(cast.municipality, cast.cleaning, huda.id());
        var today = new Days(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-01"));
        var work = figures.work(Level.OFFICER, List.of(own), today).get(own);
        assertThat(work).isNotNull().satisfies(each -> {
            assertThat(each.finished()).isEqualTo(2); // taken, and answered
            assertThat(each.inTime()).isEqualTo(2);
            assertThat(each.each()).isEqualTo(Duration.ofHours(1));
        });
        var agency = new Whose(cast.municipality, 0, 0);
        assertThat(figures.work(Level.AGENCY, List.of(agency), today)).containsKey(agency);
        assertThat(figures.waits(Level.AGENCY, List.of(agency), clock.instant()))
                .containsKey(agency);
        var realm = new Realm(Level.DEPARTMENT, own.with(0));
        assertThat(figures.paces(realm, today)).containsKey("case.answer");
    }

    @Test
    void whatWaitsInTheNationIsWhatWaitsInItsAgencies() {
        var today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
        subscriptions.catchUp();
        long before = answering(0, today);
        complaints.held();
        subscriptions.catchUp();
        assertThat(answering(0, today)).isEqualTo(before + 1);
        long agencies = jdbc
                .sql("select distinct agency_id from worklist.waiting where level = 1")
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(agency -> answering(agency, today))
                .sum();
        assertThat(agencies).isEqualTo(before + 1);
    }

    private long answering(long agency, LocalDate today) {
        return steps.list(agency, 0, today).stream()
                .filter(step -> step.key().equals("worklist.task.answer"))
                .mapToLong(WaitingStep::waiting)
                .sum();
    }

    @Test
    void aWeekBeginsWithItsSentenceBesideOnesOwnWeeksBefore() {
        var somebody = as.appointed(Role.OFFICER, cast.municipality, cast.cleaning);
        for (int week = 0; week < 3; week++) {
            var complaint = complaints.heldBy(somebody, clock.instant());
            clock.passes(Duration.ofHours(1));
            answer(complaint, somebody);
            clock.passes(Duration.ofDays(7));
        }
        complaints.heldBy(somebody, clock.instant());
        subscriptions.catchUp();
        var own = as.officer(somebody);
        assertThat(own.get("/staff/me?lang=en").body())
                .contains("You finished one task this week", "is due before the week ends", "In your own weeks before");
        var last = LocalDate.ofInstant(clock.instant(), Dates.ZONE).minusDays(7);
        assertThat(own.get("/staff/me?until=" + last).body())
                .contains("finished in that week", "Mostly:", "The week after")
                .doesNotContain("due before the week ends");
    }

    @Test
    void anOfficerSeesTheirOwnFiguresAndNobodyElses() {
        var somebody = as.appointed(Role.OFFICER, cast.municipality, cast.cleaning);
        var complaint = complaints.heldBy(somebody, clock.instant());
        clock.passes(Duration.ofHours(1));
        answer(complaint, somebody);
        subscriptions.catchUp();
        var huda = as.officer(somebody);
        assertThat(huda.get("/staff/me?lang=ar").body())
                .contains("أسبوعي", "هذه أرقامك", complaint.reference().value());
        assertThat(huda.get("/staff/me?lang=en").body()).contains("My week", "this week");
        assertThat(as.officer(cast.salem).get("/staff/me").body())
                .doesNotContain(complaint.reference().value());
        for (var address : List.of("/staff/quality", "/staff/quality/officers/" + cast.salem.id()))
            assertThat(huda.get(address).statusCode()).as(address).isEqualTo(403);
    }

    @Test
    void aHeadSeesTheOwnDepartmentACoordinatorTheOwnAgency() {
        var amal = as.officer(cast.amal);
        assertThat(amal.get("/staff/quality").body())
                .contains("قسم النظافة", "هدى المنصوري")
                .doesNotContain("يوسف الجودر");
        assertThat(amal.get("/staff/quality/officers/" + cast.huda.id()).statusCode())
                .isEqualTo(200);
        for (var address : List.of(
                "/staff/quality?agency=" + cast.municipality + "&department=" + cast.gardens,
                "/staff/quality?agency=" + cast.water,
                "/staff/quality/officers/" + cast.yusuf.id(),
                "/staff/quality/officers/" + cast.omar.id()))
            assertThat(amal.get(address).statusCode()).as(address).isEqualTo(404);
        var layla = as.officer(cast.layla);
        assertThat(layla.get("/staff/quality").body())
                .contains("قسم النظافة", "قسم الحدائق")
                .doesNotContain("قسم الشبكات");
        assertThat(layla.get("/staff/quality/officers/" + cast.yusuf.id()).statusCode())
                .isEqualTo(200);
        assertThat(layla.get("/staff/quality?agency=" + cast.water).statusCode())
                .isEqualTo(404);
        assertThat(layla.get("/staff/quality/officers/" + cast.omar.id()).statusCode())
                .isEqualTo(404);
        for (var other : List.of(cast.minister, cast.khalid))
            assertThat(as.officer(other).get("/staff/quality").statusCode()).isEqualTo(403);
    }

    @Test
    void theAuditorReadsTheWorkWithoutNames() {
        complaints.held();
        subscriptions.catchUp();
        var place = "?agency=" + cast.municipality + "&department=" + cast.cleaning;
        var auditor = as.officer(cast.noora);
        for (var view : List.of("waiting", "pace", "done"))
            assertThat(auditor.get("/staff/quality" + place + "&period=month&view=" + view)
                            .body())
                    .as(view)
                    .doesNotContain(cast.huda.name().ar(), cast.salem.name().ar());
        assertThat(auditor.get("/staff/quality/officers/" + cast.huda.id()).statusCode())
                .isEqualTo(404);
        var quality = as.officer(as.appointed(Role.QUALITY, 0, 0));
        assertThat(quality.get("/staff/quality" + place).body())
                .contains(cast.huda.name().ar());
        assertThat(quality.get("/staff/quality?lang=en").body()).contains("All agencies", "Test Municipality");
    }

    @Test
    void aMedianIsToldWithATwentiethOfErrorAtMost() {
        var tally = new java.util.HashMap<Integer, Long>();
        for (int minutes = 1; minutes <= 999; minutes++)
            tally.merge(Pace.bucket(Duration.ofMinutes(minutes)), 1L, Long::sum);
        var pace = Pace.of(tally);
        assertThat(pace.at(50).toSeconds() / 60.0).isBetween(475.0, 525.0);
        assertThat(pace.at(90).toSeconds() / 60.0).isBetween(855.0, 945.0);
        assertThat(Pace.of(java.util.Map.of(0, 3L)).at(50)).isLessThan(Duration.ofMinutes(1));
    }

    private void answer(Case complaint, Officer by) {
        assertThat(replying.reply(complaint.id(), by, "تم", List.of(), clock.instant()))
                .isEqualTo(new Done());
    }
}
