package org.tawasul.administration.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.ChangingAgencies;
import org.tawasul.calendars.Calendars;
import org.tawasul.identity.As;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.language.Name;

/** Agencies, departments and branches go out as CSV and come in again: looked at first, then all or nothing. */
@TawasulTest
class UnitFilesTest {
    private static final Pattern CONTENT = Pattern.compile("name=\"content\" value=\"([^\"]*)\"");

    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Agencies agencies;

    @Autowired
    ChangingAgencies changing;

    @Autowired
    Calendars calendars;

    @Autowired
    Journal journal;

    private String code = "";
    private String calendar = "";
    private Visitor khalid = new Visitor(0);

    @BeforeEach
    void anAdministratorSitsDown() {
        clock.is("2036-03-02T09:00");
        code = "test-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36);
        calendar =
                calendars.describe(agencies.get(cast.municipality).calendarId()).code();
        khalid = as.officer(cast.khalid);
        khalid.get("/admin/agencies/import");
    }

    @Test
    void whatGoesOutComesInAndChangesNothing() {
        for (var file : UnitFile.values()) {
            var out = khalid.get("/admin/agencies/export?of=" + file.code());
            assertThat(out.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
            assertThat(out.body()).startsWith("\uFEFF" + String.join(",", file.columns()));
            khalid.get("/admin/agencies/import");
            var looked = look(out.body());
            assertThat(looked.statusCode()).as(file.code()).isEqualTo(200);
            assertThat(looked.body()).contains("لا جديد، ولا تغيير").doesNotContain("name=\"content\"");
        }
        assertThat(khalid.get("/admin/agencies/export?of=officers").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPlanIsShownLineByLineAndNothingIsTakenBeforeItIsConfirmed() {
        var looked = look("code,name_ar,name_en,about_ar,about_en,sector,calendar\n" + code
                + ",هيئة الموانئ,Harbours Authority,,,infrastructure," + calendar + "\n");
        assertThat(looked.body()).contains("جديد واحد، ولا تغيير", "هيئة الموانئ", code);
        assertThat(agencies.find(code)).isEmpty();
        var taken = confirm(looked);
        assertThat(taken.statusCode()).isEqualTo(302);
        var agency = agencies.find(code).orElseThrow();
        assertThat(journal.listOf("agency", agency.id()).getFirst().actor()).isEqualTo("officer:" + cast.khalid.id());

        khalid.get("/admin/agencies/import");
        confirm(look(
                "agency,code,name_ar,name_en\n" + code + ",quays,الأرصفة,Quays\n" + code + ",ships,السفن,Ships\n"));
        assertThat(agencies.listDepartmentsOf(agency.id())).hasSize(2);
        khalid.get("/admin/agencies/import");
        var renaming = look("agency,code,name_ar,name_en\n" + code + ",quays,الأرصفة والمراسي,Quays\n" + code
                + ",ships,السفن,Ships\n");
        assertThat(renaming.body()).contains("تغيير واحد", "واحد كما هو", "الأرصفة والمراسي", "<del");
        confirm(renaming);
        assertThat(agencies.listDepartmentsOf(agency.id()).getFirst().name().ar())
                .isEqualTo("الأرصفة والمراسي");
        assertThat(agencies.listDepartmentsOf(agency.id()))
                .as("what is not in the file stays")
                .hasSize(2);
    }

    @Test
    void whatIsWrongIsNamedByLineAndColumnWithItsRemedyAndNothingIsTaken() {
        var looked = look("""
                code,name_ar,name_en,about_ar,about_en,sector,calendar
                %s,هيئة,Authority,,,infrastructure,%s
                Bad!,,Nobody,نصف,,nowhere,none
                %s,هيئة,Authority,,,infrastructure,%s
                """.formatted(code, calendar, code, calendar));
        assertThat(looked.statusCode()).isEqualTo(422);
        assertThat(looked.body())
                .contains("<code>code</code>", "<code>name_ar</code>", "<code>sector</code>", "<code>calendar</code>")
                .contains("اكتب رمز القطاع", "هذا الرمز في سطر آخر", "اكتب الوصف باللغتين", "لم يُدخل شيء")
                .doesNotContain("name=\"content\"");
        assertThat(agencies.find(code)).isEmpty();
        // Nor by somebody who leaves the looking out.
        assertThat(khalid.post(
                                "/admin/agencies/import/taken",
                                "content",
                                "agency,code,name_ar,name_en\nnowhere,x1,س,X\n")
                        .body())
                .contains("لا جهة مفتوحة بهذا الرمز");
    }

    @Test
    void aFileThatIsNoneOfTheThreeIsToldSo() {
        assertThat(look("a,b\n1,2\n").body()).contains("لا تطابق أعمدة");
        assertThat(look("agency,code,name_ar,name_en\nx\n").body()).contains("في السطر 2");
        assertThat(look("").body()).contains("اختر ملفًا");
    }

    @Test
    void whatIsClosedIsNotOpenedByAFile() {
        long id = agencies.open(
                code,
                "services",
                agencies.get(cast.municipality).calendarId(),
                new Name("هيئة", "Authority"),
                new Name("", ""),
                clock.instant(),
                Actor.OPERATOR);
        changing.close(id, clock.instant(), Actor.OPERATOR);
        assertThat(look("code,name_ar,name_en,about_ar,about_en,sector,calendar\n" + code
                                + ",هيئة,Authority,,,services," + calendar + "\n")
                        .body())
                .contains("لما أُغلق");
        assertThat(khalid.get("/admin/agencies/export").body()).doesNotContain(code);
    }

    private HttpResponse<String> look(String file) {
        return khalid.postFile("/admin/agencies/import", "file", "units.csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> confirm(HttpResponse<String> looked) {
        var content = CONTENT.matcher(looked.body());
        assertThat(content.find()).as(looked.body()).isTrue();
        return khalid.post("/admin/agencies/import/taken", "content", content.group(1));
    }
}
