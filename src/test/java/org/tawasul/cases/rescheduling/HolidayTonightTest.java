package org.tawasul.cases.rescheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Agencies;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.identity.As;

/** The administrator's pages of calendars, and what others see of a change made there. 2 March 2031 is a Sunday. */
@TawasulTest
class HolidayTonightTest {
    private static final AtomicInteger CODES = new AtomicInteger();

    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Agencies agencies;

    @Autowired
    Cases cases;

    @Autowired
    Assigning assigning;

    @Autowired
    Batches batches;

    private String address;
    private Visitor khalid;

    @BeforeEach
    void theMunicipalitysCalendar() {
        address = "/admin/calendars/" + agencies.get(cast.municipality).calendarId();
        khalid = as.officer(cast.khalid);
    }

    @Test
    void tomorrowBecomesAHolidayAndEverybodySeesWhatThatMeans() {
        clock.is("2031-03-02T09:00");
        var complaint = cast.complaint(clock.instant());
        assertThat(assigning.claim(complaint.id(), cast.huda, clock.instant())).isEqualTo(new Done());

        clock.is("2031-03-02T20:00");
        khalid = as.officer(cast.khalid);
        assertThat(khalid.get(address + "/holidays/new").body())
                .contains("value=\"2031-03-03\"")
                .containsPattern("(حالة|حالات|حالتان) مفتوح");
        var announced =
                khalid.post(address + "/holidays", "on", "2031-03-03", "nameAr", "عيد الفطر", "nameEn", "Eid al-Fitr");
        assertThat(khalid.follow(announced).body()).contains("نُظر في", "hx-trigger=\"every 1s\"", "عيد الفطر");
        while (batches.next(500, clock.instant())) Thread.onSpinWait();
        assertThat(khalid.get(address + "/progress").body())
                .contains("آخر تغيير")
                .doesNotContain("hx-trigger");
        assertThat(khalid.get(address + "?year=2031").body()).contains("الاثنين 3 مارس 2031");

        assertThat(as.officer(cast.huda)
                        .get("/staff/cases/" + complaint.reference())
                        .body())
                .contains(
                        "صار الاثنين 3 مارس 2031 عطلة، فانتقل الاستحقاق من الثلاثاء 4 مارس 2031، 09:00 إلى الأربعاء 5 مارس 2031، 09:00");
        assertThat(as.citizen(Cast.MARYAMS_PHONE)
                        .get("/my/cases/" + complaint.reference())
                        .body())
                .contains("الثلاثاء 4 مارس 2031", "لها أن ترد حتى الأربعاء 5 مارس 2031", "وعدناك به فباقٍ كما هو");
        assertThat(cases.get(complaint.id()).clocks().dueAt())
                .isEqualTo(complaint.clocks().dueAt());

        // The moon was not seen: it is the day after.
        var moved = khalid.post(address + "/holidays/2031-03-03/move", "on", "2031-03-04");
        assertThat(khalid.follow(moved).body()).contains("/holidays/2031-03-04");
        var again = khalid.post(address + "/holidays/2031-03-04/removal");
        assertThat(khalid.follow(again).body()).doesNotContain("/holidays/2031-03-04");
        while (batches.next(500, clock.instant())) Thread.onSpinWait();
        assertThat(cases.get(complaint.id()).clocks().agencyDueAt())
                .isEqualTo(complaint.clocks().agencyDueAt());
    }

    @Test
    void whoIsNotTheAdministratorChangesNothing() {
        var posts = List.of(
                "/admin/calendars",
                address + "/week",
                address + "/seasons",
                address + "/seasons/1/removal",
                address + "/users",
                address + "/users/removal",
                address + "/import",
                address + "/holidays",
                address + "/holidays/2031-05-01/name",
                address + "/holidays/2031-05-01/move",
                address + "/holidays/2031-05-01/removal");
        var auditor = as.officer(cast.noora);
        assertThat(auditor.get("/admin/calendars").body())
                .contains("أسبوع الاختبار", "<span>التقاويم</span>", "<span>فترات الرد</span>")
                .doesNotContain("/calendars/new");
        assertThat(auditor.get(address).body()).doesNotContain("/holidays/new");
        for (var post : posts) {
            assertThat(auditor.post(post, "on", "2031-05-01").statusCode())
                    .as(post)
                    .isEqualTo(403);
            for (var officer : List.of(cast.huda, cast.amal, cast.layla, cast.minister)) {
                var visitor = as.officer(officer);
                visitor.get("/staff/account");
                assertThat(visitor.post(post, "on", "2031-05-01").statusCode())
                        .as(post)
                        .isEqualTo(403);
                assertThat(visitor.get(address).statusCode()).isEqualTo(403);
            }
        }
        assertThat(as.citizen(As.somePhone()).get("/admin/calendars").statusCode())
                .isIn(302, 403);
        assertThat(as.guest().get("/admin/calendars").statusCode()).isIn(302, 403);
    }

    @Test
    void aCalendarIsOpenedFilledAndUsedByOneDepartment() {
        clock.is("2031-06-01T09:00");
        khalid = as.officer(cast.khalid);
        khalid.get("/admin/calendars/new");
        var code = "evening-" + CODES.incrementAndGet();
        var opened = khalid.post(
                "/admin/calendars",
                "code",
                code,
                "nameAr",
                "دوام مسائي",
                "nameEn",
                "Evenings",
                "sunday",
                "14:00-21:00");
        assertThat(khalid.follow(opened).body()).contains("14:00-21:00", "دوام مسائي");
        var evenings = opened.headers().firstValue("Location").orElseThrow();
        var season = khalid.post(
                evenings + "/seasons",
                "nameAr",
                "رمضان",
                "nameEn",
                "Ramadan",
                "first",
                "2031-12-15",
                "last",
                "2032-01-13",
                "sunday",
                "20:00-24:00");
        assertThat(season.statusCode()).isEqualTo(302);
        assertThat(khalid.get(evenings + "?year=2031").body()).contains("رمضان", "20:00-24:00");
        var file = """
                country,date,weekday,name_en,name_ar,estimated
                BH,2031-01-24,Fri,Eid al-Fitr (estimated),عيد الفطر (تقديري),1
                SA,2031-09-23,Tue,National Day,اليوم الوطني,0
                BH,2031-12-16,Tue,National Day,العيد الوطني,0
                """.getBytes(StandardCharsets.UTF_8);
        var imported = khalid.postFile(evenings + "/import", "file", "holidays.csv", file, "country", "BH");
        assertThat(khalid.follow(imported).body()).contains("قُرئت 2 من العطل");
        assertThat(khalid.get(evenings + "?year=2031").body())
                .contains("holiday estimated", "العيد الوطني", "تقديرية")
                .doesNotContain("اليوم الوطني", "تقديري)");
        var used = khalid.post(evenings + "/users", "who", "department-" + cast.gardens);
        assertThat(khalid.follow(used).body()).contains("قسم الحدائق");
        var id = Long.parseLong(evenings.substring(evenings.lastIndexOf('/') + 1));
        assertThat(agencies.calendarOf(cast.municipality, cast.gardens)).isEqualTo(id);
        assertThat(agencies.calendarOf(cast.municipality, cast.cleaning)).isNotEqualTo(id);
        khalid.post(evenings + "/users/removal", "who", "department-" + cast.gardens);
        assertThat(agencies.calendarOf(cast.municipality, cast.gardens)).isNotEqualTo(id);
        while (batches.next(500, clock.instant())) Thread.onSpinWait();
    }

    @Test
    void whatCannotBeIsToldAtItsField() {
        khalid.get("/admin/calendars/new");
        var opening = khalid.post("/admin/calendars", "code", "Ü", "nameAr", "", "nameEn", "x", "sunday", "9-5");
        assertThat(opening.statusCode()).isEqualTo(422);
        assertThat(opening.body()).contains("code-error", "nameAr-error", "sunday-error", "value=\"9-5\"");
        var backwards = khalid.post(
                address + "/seasons", "nameAr", "س", "nameEn", "s", "first", "2031-02-02", "last", "2031-02-01");
        assertThat(backwards.body()).contains("last-error");
        assertThat(khalid.post(address + "/week", "sunday", "08:00-12:00, 11:00-13:00")
                        .body())
                .contains("sunday-error");
        assertThat(khalid.post(address + "/week", "sunday", "").body()).contains("لا يوم عمل");
        assertThat(khalid.post(address + "/holidays", "on", "tomorrow", "nameAr", "ع", "nameEn", "e")
                        .body())
                .contains("on-error");
        var broken = "country,date\nBH,2031-01-01\n".getBytes(StandardCharsets.UTF_8);
        assertThat(khalid.postFile(address + "/import", "file", "x.csv", broken, "country", "BH")
                        .body())
                .contains("الأعمدة");
        assertThat(khalid.get("/admin/calendars/999999999").statusCode()).isEqualTo(404);
    }
}
