package org.tawasul.administration.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.Unit;
import org.tawasul.agencies.events.AgencyChanged;
import org.tawasul.identity.As;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.language.Name;

/** The administrator opens agencies with departments and branches, and gives them other names. */
@TawasulTest
class AgenciesTest {
    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Agencies agencies;

    @Autowired
    Journal journal;

    private String code = "";
    private Visitor khalid = new Visitor(0);

    @BeforeEach
    void anAdministratorSitsDown() {
        clock.is("2036-03-02T09:00");
        code = "test-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36);
        khalid = as.officer(cast.khalid);
        khalid.get("/admin/agencies/new");
    }

    @Test
    void aNewAgencyIsFoundByAnyOfItsNamesAndCanBeChosenAtOnce() {
        var agency = opened();
        assertThat(khalid.get("/admin/agencies?q=%D9%87%D9%8A%D8%A6%D9%87+" + code)
                        .body()) // هيئه
                .contains("/admin/agencies/" + agency.id() + "\"");
        assertThat(khalid.get("/admin/agencies?lang=en&q=harbours+" + code).body())
                .contains("Harbours Authority");
        assertThat(khalid.get("/admin/agencies?q=nowhere+" + code).body()).contains("empty");
        assertThat(khalid.get("/admin/staff/new").body()).contains("value=\"agency-" + agency.id() + "\"");
        assertThat(journal.listOf("agency", agency.id()).stream().map(Entry::actor))
                .containsOnly("officer:" + cast.khalid.id());
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndStaysTyped() {
        var wrong =
                khalid.post("/admin/agencies", "code", "Ports!", "nameAr", "", "nameEn", "Ports", "aboutAr", "الموانئ");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("code-error", "nameAr-error", "aboutEn-error", "sector-error", "calendar-error")
                .contains("value=\"Ports\"");
        opened();
        assertThat(khalid.post("/admin/agencies", filled(code)).body()).contains("code-error", "لجهة أخرى");
    }

    @Test
    void aChangeStandsInTheJournalWithBeforeAndAfterAndWho() {
        var agency = opened();
        var department = department(agency, "quays");
        khalid.get("/admin/agencies/" + agency.id() + "/details");
        var changed = khalid.post(
                "/admin/agencies/" + agency.id() + "/details",
                "nameAr",
                "هيئة الموانئ والملاحة",
                "nameEn",
                "Harbours Authority",
                "sector",
                "economy",
                "office",
                Long.toString(department.departmentId()));
        assertThat(changed.statusCode()).isEqualTo(302);
        var last = journal.listOf("agency", agency.id()).getLast();
        assertThat(last.actor()).isEqualTo("officer:" + cast.khalid.id());
        var told = journal.decode(last, AgencyChanged.class);
        assertThat(told.before().nameAr()).isEqualTo("هيئة الموانئ");
        assertThat(told.after().nameAr()).isEqualTo("هيئة الموانئ والملاحة");
        assertThat(told.before().sector()).isEqualTo("infrastructure");
        assertThat(told.after().ministersOfficeId()).isEqualTo(department.departmentId());
        assertThat(agencies.get(agency.id()).name().ar()).isEqualTo("هيئة الموانئ والملاحة");
        assertThat(agencies.ministersOfficeOf(agency.id())).isEqualTo(department.departmentId());

        int before = journal.listOf("agency", agency.id()).size();
        khalid.get("/admin/agencies/" + agency.id() + "/departments/" + department.departmentId());
        var same = "/admin/agencies/" + agency.id() + "/departments/" + department.departmentId();
        khalid.post(same, "nameAr", "الأرصفة", "nameEn", "Quays");
        assertThat(journal.listOf("agency", agency.id())).hasSize(before);
        khalid.post(same, "nameAr", "الأرصفة والمراسي", "nameEn", "Quays");
        assertThat(agencies.getDepartment(department.departmentId()).name())
                .isEqualTo(new Name("الأرصفة والمراسي", "Quays"));
        assertThat(journal.listOf("agency", agency.id()).getLast().type()).isEqualTo("DepartmentChanged");
    }

    @Test
    void aDepartmentsCodeIsItsOwnWithinTheAgency() {
        var agency = opened();
        department(agency, "quays");
        var again = khalid.post(
                "/admin/agencies/" + agency.id() + "/departments",
                "code",
                "quays",
                "nameAr",
                "أرصفة",
                "nameEn",
                "Quays");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("code-error", "مستعمل في الجهة");
        var other = as.officer(cast.khalid)
                .get("/admin/agencies/" + cast.water + "/departments/"
                        + agencies.listDepartmentsOf(agency.id()).getFirst().id());
        assertThat(other.statusCode()).isEqualTo(404);
    }

    @Test
    void aBranchHasItsPlaceInDigitsOfEitherKindAndCloses() {
        var agency = opened();
        var branches = "/admin/agencies/" + agency.id() + "/branches";
        khalid.get(branches + "/new");
        var wrong = khalid.post(branches, branch("main", "96.5", "خمسون"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("latitude-error", "longitude-error", "value=\"96.5\"");
        assertThat(khalid.post(branches, branch("main", "٢٦٫٢٢٣٥", "50.5876")).statusCode())
                .isEqualTo(302);
        var branch = agencies.listBranchesOf(agency.id()).getFirst();
        assertThat(branch.latitude()).isEqualTo(26.2235);
        khalid.get(branches + "/" + branch.id());
        khalid.post(branches + "/" + branch.id(), branch("", "26.3", "50.5876"));
        assertThat(agencies.getBranch(branch.id()).latitude()).isEqualTo(26.3);
        khalid.post(branches + "/" + branch.id() + "/closing");
        assertThat(agencies.listBranchesOf(agency.id())).isEmpty();
        assertThat(khalid.get("/admin/agencies/" + agency.id()).body()).contains("فرع مغلق واحد");
        khalid.post(branches + "/" + branch.id() + "/reopening");
        assertThat(agencies.listBranchesOf(agency.id())).hasSize(1);
        assertThat(journal.listOf("agency", agency.id()).stream().map(Entry::type))
                .containsExactly("AgencyOpened", "BranchOpened", "BranchChanged", "BranchClosed", "BranchReopened");
    }

    @Test
    void theAuditorReadsAndChangesNothing() {
        var noora = as.officer(cast.noora);
        var page = noora.get("/admin/agencies/" + cast.municipality);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("/details\"", "/departments/new");
        assertThat(noora.get("/admin/agencies/" + cast.municipality + "/departments/" + cast.cleaning)
                        .body())
                .doesNotContain("name=\"nameAr\"");
        assertThat(noora.get("/admin").statusCode()).isEqualTo(200);
        assertThat(as.officer(cast.layla).get("/admin").statusCode()).isEqualTo(403);
    }

    @Test
    void theStartPageSaysWhatIsMissingAndWhereItIsMended() {
        var agency = opened();
        var department = department(agency, "quays");
        var page = khalid.get("/admin").body();
        assertThat(page)
                .contains("ما ينتظرك", "بلا رئيس", "بلا منسق", "بلا خدمات", "بلا فرع", "href=\"/admin/agencies\"");
        var english = khalid.get("/admin?lang=en").body();
        assertThat(english).contains("What waits for you", "departments have no head");
        khalid.get("/admin?lang=ar");
        assertThat(khalid.get("/admin/agencies/" + agency.id()).body()).contains("الأرصفة", "لا أحد");
        assertThat(khalid.get("/admin/staff/new?place=" + department.written()).body())
                .contains("value=\"" + department.written() + "\" selected");
    }

    @Test
    void aUnitIsReadAsItIsWritten() {
        for (var unit : new Unit[] {new Unit(cast.water, 0), new Unit(cast.water, cast.pipes)})
            assertThat(agencies.findUnit(unit.written())).contains(unit);
        for (var none : new String[] {"", "agency-", "agency-0", "department-999999999999", "agency-1x", "branch-1"})
            assertThat(agencies.findUnit(none)).as(none).isEmpty();
    }

    private Agency opened() {
        assertThat(khalid.post("/admin/agencies", filled(code)).statusCode()).isEqualTo(302);
        return agencies.find(code).orElseThrow();
    }

    private Unit department(Agency agency, String named) {
        khalid.get("/admin/agencies/" + agency.id() + "/departments/new");
        var answer = khalid.post(
                "/admin/agencies/" + agency.id() + "/departments",
                "code",
                named,
                "nameAr",
                "الأرصفة",
                "nameEn",
                "Quays");
        assertThat(answer.statusCode()).isEqualTo(302);
        return new Unit(
                agency.id(), agencies.listDepartmentsOf(agency.id()).getLast().id());
    }

    private String[] filled(String named) {
        var calendar = Long.toString(agencies.get(cast.municipality).calendarId());
        return new String[] {
            "code",
            named,
            "nameAr",
            "هيئة الموانئ",
            "nameEn",
            "Harbours Authority",
            "sector",
            "infrastructure",
            "calendar",
            calendar
        };
    }

    private static String[] branch(String named, String latitude, String longitude) {
        return new String[] {
            "code",
            named,
            "nameAr",
            "الفرع الرئيس",
            "nameEn",
            "Main branch",
            "addressAr",
            "ميناء سلمان",
            "addressEn",
            "Mina Salman",
            "latitude",
            latitude,
            "longitude",
            longitude
        };
    }
}
