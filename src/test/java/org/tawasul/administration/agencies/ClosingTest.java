package org.tawasul.administration.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Reopening;
import org.tawasul.cases.Replying;
import org.tawasul.cases.events.CaseMoved;
import org.tawasul.cases.handover.MovingDepartments;
import org.tawasul.catalogue.ChangingServices;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.catalogue.Services;
import org.tawasul.identity.As;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.language.Language;
import org.tawasul.language.Name;

/** What closes says first what it holds, and nothing of it is left without anybody. */
@TawasulTest
class ClosingTest {
    private static final Name NAME = new Name("الأرصفة", "Quays");

    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Agencies agencies;

    @Autowired
    Officers officers;

    @Autowired
    Services services;

    @Autowired
    ChangingServices offering;

    @Autowired
    Cases cases;

    @Autowired
    Assigning assigning;

    @Autowired
    Replying replying;

    @Autowired
    Reopening reopening;

    @Autowired
    MovingDepartments moving;

    @Autowired
    Journal journal;

    private long agency;
    private long quays;
    private long ships;
    private long service;
    private Officer sailor = NOBODY;
    private Visitor khalid = new Visitor(0);
    private static final Officer NOBODY = new Officer(0, 0, 0, Role.OFFICER, "", NAME, Language.AR);

    @BeforeEach
    void anAgencyWithTwoDepartments() {
        clock.is("2036-03-02T09:00");
        var code = "test-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36);
        var at = clock.instant();
        long calendar = agencies.get(cast.municipality).calendarId();
        agency = agencies.open(code, "services", calendar, NAME, new Name("", ""), at, Actor.OPERATOR);
        quays = agencies.openDepartment(agency, "quays", false, NAME, at, Actor.OPERATOR);
        ships = agencies.openDepartment(agency, "ships", false, new Name("السفن", "Ships"), at, Actor.OPERATOR);
        sailor = as.appointed(Role.OFFICER, agency, quays);
        var group = services.findGroup("test-group").orElseThrow().id();
        service = services.offer(
                new Service(
                        0,
                        code,
                        group,
                        agency,
                        quays,
                        EnumSet.of(Kind.COMPLAINT),
                        PlaceNeed.NONE,
                        3,
                        false,
                        NAME,
                        new Name("", ""),
                        new Name("", "")),
                at,
                Actor.OPERATOR);
        khalid = as.officer(cast.khalid);
    }

    @Test
    void closingADepartmentSaysFirstWhatItHoldsAndHandsAllOfItOver() {
        var held = complaint();
        assertThat(assigning.claim(held.id(), sailor, clock.instant())).isInstanceOf(Done.class);
        var free = complaint();
        var page = "/admin/agencies/" + agency + "/departments/" + quays + "/closing";
        assertThat(khalid.get(page).body())
                .contains("حالتان مفتوحتان", "موظف واحد", "خدمة واحدة", "السفن")
                .doesNotContain("value=\"0\"");
        var refused = khalid.post(page);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("اختر القسم الذي يتولى");
        for (var wrong : new long[] {quays, cast.pipes, 999_999_999, 0})
            assertThat(khalid.post(page, "successor", Long.toString(wrong)).statusCode())
                    .isEqualTo(422);
        assertThat(agencies.getDepartment(quays).open()).isTrue();

        var closed = khalid.post(page, "successor", Long.toString(ships));
        assertThat(closed.statusCode()).isEqualTo(302);
        assertThat(officers.findActive(sailor.id()).orElseThrow().departmentId())
                .isEqualTo(ships);
        assertThat(services.get(service).departmentId()).isEqualTo(ships);
        assertThat(khalid.follow(closed).body()).contains("بقيت حالتان", "السفن");
        while (moving.sweep(clock.instant()) > 0) Thread.onSpinWait();

        var moved = cases.get(held.id());
        assertThat(moved.holder().departmentId()).isEqualTo(ships);
        assertThat(moved.holder().officerId()).isEqualTo(sailor.id());
        assertThat(moved.clocks()).isEqualTo(cases.get(held.id()).clocks());
        assertThat(cases.get(free.id()).holder().departmentId()).isEqualTo(ships);
        assertThat(cases.get(free.id()).holder().officerId()).isZero();
        var last = journal.listOf("case", held.id().value()).getLast();
        assertThat(journal.decode(last, CaseMoved.class))
                .isEqualTo(new CaseMoved(held.id().value(), quays, ships, sailor.id()));
        assertThat(as.officer(officers.findActive(sailor.id()).orElseThrow())
                        .get("/staff/cases/" + held.reference())
                        .body())
                .contains("أُغلق قسم الأرصفة");
        assertThat(khalid.get("/admin/agencies/" + agency + "/departments/" + quays + "/progress")
                        .body())
                .contains("انتقلت كل حالاته");
        assertThat(journal.listOf("agency", agency).getLast().type()).isEqualTo("DepartmentClosed");
        assertThat(journal.listOf("officer", sailor.id()).getLast().type()).isEqualTo("OfficerChanged");
        assertThat(journal.listOf("service", service).getLast().type()).isEqualTo("ServiceChanged");
    }

    @Test
    void whatIsClosedCannotBeChosenAndIsThereForOldCases() {
        var held = complaint();
        close(ships);
        assertThat(agencies.isOpen(agency, quays)).isFalse();
        assertThat(agencies.findUnit("department-" + quays)).isEmpty();
        assertThat(khalid.get("/admin/staff/new").body()).doesNotContain("\"department-" + quays + "\"");
        assertThat(agencies.getDepartment(quays).name()).isEqualTo(NAME);
        while (moving.sweep(clock.instant()) > 0) Thread.onSpinWait();
        var coordinator = as.appointed(Role.COORDINATOR, agency, 0);
        assertThat(as.officer(coordinator)
                        .get("/staff/cases/" + held.reference())
                        .body())
                .contains("الأرصفة");
        khalid.get("/admin/agencies/" + agency + "/departments/" + quays);
        khalid.post("/admin/agencies/" + agency + "/departments/" + quays + "/reopening");
        assertThat(agencies.isOpen(agency, quays)).isTrue();
        assertThat(journal.listOf("agency", agency).stream().map(Entry::type)).endsWith("DepartmentReopened");
    }

    @Test
    void aCaseThatIsReopenedYearsLaterFollowsTheWholeWay() {
        var held = complaint();
        assigning.claim(held.id(), sailor, clock.instant());
        assertThat(replying.reply(held.id(), sailor, "أُصلح الرصيف.", List.of(), clock.instant()))
                .isInstanceOf(Done.class);
        long third = agencies.openDepartment(
                agency, "docks", false, new Name("المراسي", "Docks"), clock.instant(), Actor.OPERATOR);
        close(ships);
        assertThat(moving.sweep(clock.instant())).isZero();
        khalid.post(
                "/admin/agencies/" + agency + "/departments/" + ships + "/closing", "successor", Long.toString(third));
        assertThat(agencies.successorOf(quays)).isEqualTo(third);
        var coordinator = as.appointed(Role.COORDINATOR, agency, 0);
        assertThat(reopening.reopen(held.id(), coordinator, "لم يصلح كله", clock.instant()))
                .isInstanceOf(Done.class);
        while (moving.sweep(clock.instant()) > 0) Thread.onSpinWait();
        assertThat(cases.get(held.id()).holder().departmentId()).isEqualTo(third);
    }

    @Test
    void theMinistersOfficeIsChosenAnewBeforeItCloses() {
        var office = agencies.ministersOfficeOf(cast.municipality);
        var page = "/admin/agencies/" + cast.municipality + "/departments/" + office + "/closing";
        assertThat(khalid.get(page).body()).contains("هذا مكتب الوزير");
        assertThat(khalid.post(page, "successor", Long.toString(cast.cleaning)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void anAgencyClosesOnlyOnceItHoldsNothing() {
        var page = "/admin/agencies/" + agency + "/closing";
        assertThat(khalid.get(page).body()).contains("قسمان", "موظف واحد", "خدمة واحدة");
        assertThat(khalid.post(page).statusCode()).isEqualTo(422);
        offering.close(service, clock.instant(), Actor.OPERATOR);
        close(ships);
        khalid.get("/admin/staff/" + sailor.id());
        khalid.post("/admin/staff/" + sailor.id() + "/leaving");
        // Its service is closed, and still goes along where it went: the last department asks for nobody.
        khalid.post("/admin/agencies/" + agency + "/departments/" + ships + "/closing", "successor", "0");
        assertThat(agencies.listDepartmentsOf(agency)).isEmpty();
        assertThat(khalid.post(page).statusCode()).isEqualTo(302);
        assertThat(agencies.list()).noneMatch(each -> each.id() == agency);
        assertThat(agencies.get(agency).open()).isFalse();
        assertThat(khalid.get("/admin/agencies?closed=true").body()).contains("/admin/agencies/" + agency + "\"");
        khalid.post("/admin/agencies/" + agency + "/reopening");
        assertThat(agencies.get(agency).open()).isTrue();
        assertThat(journal.listOf("agency", agency).stream().map(Entry::type))
                .endsWith("AgencyClosed", "AgencyReopened");
    }

    private void close(long successor) {
        var page = "/admin/agencies/" + agency + "/departments/" + quays + "/closing";
        khalid.get(page);
        assertThat(khalid.post(page, "successor", Long.toString(successor)).statusCode())
                .isEqualTo(302);
    }

    private Case complaint() {
        return cast.complaint(service, cast.maryam, "كسر في الرصيف", clock.instant());
    }
}
