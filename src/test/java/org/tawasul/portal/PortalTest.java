package org.tawasul.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.Complaints;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.identity.As;
import org.tawasul.journal.Subscriptions;

/** The staff's start page and what all of them share. */
@TawasulTest
class PortalTest {
    private static final AtomicInteger WRITTEN = new AtomicInteger();

    @Autowired
    Cast cast;

    @Autowired
    Complaints complaints;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @BeforeEach
    void aMorning() {
        clock.is("2026-03-01T09:00");
    }

    @Test
    void theStartPageShowsWhatIsDueAndAllThatOnesRoleCanOpen() {
        var huda = as.officer(cast.huda);
        assertThat(huda.get("/staff?lang=ar").body())
                .contains("أهلًا، هدى المنصوري", "كل ما يمكنك فتحه", "href=\"/staff/desk\"", "href=\"/staff/search\"")
                .doesNotContain("href=\"/admin/staff\"", "فريقي");
        var somebody = as.appointed(Role.OFFICER, cast.municipality, cast.cleaning);
        var complaint = complaints.heldBy(somebody, clock.instant());
        subscriptions.catchUp();
        assertThat(as.officer(somebody).get("/staff/tasks").body())
                .contains(complaint.reference().value());
        assertThat(as.officer(cast.khalid).get("/staff?lang=en").body())
                .contains("All that you can open", "href=\"/admin/staff\"");
    }

    @Test
    void aHeadSeesWhoOfTheTeamIsHereAndWhatTheyHaveToDo() {
        complaints.held();
        subscriptions.catchUp();
        as.officer(cast.huda).get("/staff");
        assertThat(as.officer(cast.amal).get("/staff?lang=ar").body()).contains("فريقي", "هدى المنصوري", "حاضر");
        assertThat(as.officer(cast.yusuf).get("/staff").body()).doesNotContain("هدى المنصوري");
    }

    @Test
    void anAnnouncementReachesTheAgencyOfWhoWroteItFromADayUntilADayAndIsReadOnce() {
        var title = "اجتماع الأحد " + WRITTEN.incrementAndGet();
        assertThat(announce(cast.layla, title, "2026-03-02", "2026-03-04")).isEqualTo(302);
        var huda = as.officer(cast.huda);
        assertThat(huda.get("/staff").body()).doesNotContain(title);
        assertThat(as.officer(cast.layla).get("/staff/announcements").body()).contains(title, "يظهر من");
        clock.is("2026-03-02T09:00");
        huda = as.officer(cast.huda);
        var start = huda.get("/staff").body();
        assertThat(start).contains(title);
        assertThat(as.officer(cast.omar).get("/staff/announcements").body()).doesNotContain(title);
        var read = start.replaceAll("(?s).*action=\"(/staff/announcements/\\d+/read)\".*", "$1");
        assertThat(huda.post(read, "from", "start").headers().firstValue("Location"))
                .hasValue("/staff");
        assertThat(huda.get("/staff/announcements").body()).contains(title, "قرأته");
        clock.is("2026-03-05T09:00");
        assertThat(as.officer(cast.salem).get("/staff").body()).doesNotContain(title);
    }

    @Test
    void onlyCoordinatorsAndAdministratorsAnnounceAndEachEndsTheirOwn() {
        for (var other : new Officer[] {cast.huda, cast.amal, cast.minister, cast.noora}) {
            assertThat(as.officer(other).get("/staff/announcements/new").statusCode())
                    .isEqualTo(403);
            assertThat(announce(other, "ليس لي", "2026-03-01", "2026-03-02")).isEqualTo(403);
        }
        var title = "إلى الجميع " + WRITTEN.incrementAndGet();
        assertThat(announce(cast.khalid, title, "2026-03-01", "2026-03-02")).isEqualTo(302);
        assertThat(as.officer(cast.omar).get("/staff/announcements").body()).contains(title);
        var layla = as.officer(cast.layla);
        var id = layla.get("/staff/announcements")
                .body()
                .replaceAll("(?s).*" + title + ".*?/announcements/(\\d+)/read.*", "$1");
        assertThat(layla.post("/staff/announcements/" + id + "/end").statusCode())
                .isEqualTo(404);
        var khalid = as.officer(cast.khalid);
        khalid.get("/staff/announcements");
        assertThat(khalid.post("/staff/announcements/" + id + "/end").statusCode())
                .isEqualTo(302);
        assertThat(as.officer(cast.omar).get("/staff").body()).doesNotContain(title);
    }

    @Test
    void whatIsWrongWithAnAnnouncementIsSaidAtItsFieldAndWhatWasTypedStays() {
        var layla = as.officer(cast.layla);
        layla.get("/staff/announcements/new");
        var answer = layla.post(
                "/staff/announcements/new",
                "titleAr",
                "عنوان باقٍ",
                "textAr",
                "",
                "from",
                "2026-03-05",
                "until",
                "2026-03-01");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("عنوان باقٍ", "اكتب هنا", "اختر يومًا لم يمضِ");
    }

    @Test
    void aProcedureIsFoundByItsWordsHoweverTheyAreSpeltAndKeepsItsVersions() {
        var layla = as.officer(cast.layla);
        layla.get("/staff/documents/new");
        var kept = keep(layla, "/staff/documents/new", "إجراءات تنظيف الحدائق");
        assertThat(kept).matches("/staff/documents/\\d+");
        var huda = as.officer(cast.huda);
        for (var asked : new String[] {"حديقة", "الحدايق", "اجراءات", "والتنظيف"})
            assertThat(huda.get("/staff/documents?q=" + encoded(asked)).body())
                    .as(asked)
                    .contains(kept);
        assertThat(huda.get("/staff/documents?q=" + encoded("مطار")).body()).doesNotContain(kept);
        layla.get(kept);
        assertThat(keep(layla, kept, "إجراءات تنظيف الحدائق والشوارع")).isEqualTo(kept);
        var page = huda.get(kept).body();
        assertThat(page).contains("الإصدار 2", "الإصدار 1");
        var file = page.replaceAll("(?s).*?href=\"(/files/\\d+)\".*", "$1");
        assertThat(huda.get(file).statusCode()).isEqualTo(200);
        var omar = as.officer(cast.omar);
        assertThat(omar.get(file).statusCode()).isEqualTo(404);
        assertThat(omar.get(kept).statusCode()).isEqualTo(404);
        assertThat(as.guest().get(file).statusCode()).isNotEqualTo(200);
        assertThat(huda.post(kept, "titleAr", "تغيير").statusCode()).isEqualTo(404);
    }

    @Test
    void theDirectoryFindsPeopleByNameAgencyAndRoleAndEverybodyWritesTheirOwnLine() {
        var huda = as.officer(cast.huda);
        huda.get("/staff/directory/me");
        assertThat(huda.post("/staff/directory/me", "phone", "abc", "extension", "1")
                        .statusCode())
                .isEqualTo(422);
        huda.post("/staff/directory/me", "phone", "١٧٠٠ ٤٤٥٥", "extension", "٤٤٥", "room", "الطابق الثاني");
        var omar = as.officer(cast.omar);
        assertThat(omar.get("/staff/directory?q=" + encoded("هدى المنصورى") + "&agency=" + cast.municipality)
                        .body())
                .contains("هدى المنصوري", "tel:17004455", "الطابق الثاني", "قسم النظافة");
        assertThat(omar.get("/staff/directory?role=HEAD&agency=" + cast.municipality)
                        .body())
                .contains("أمل العلوي")
                .doesNotContain("سالم الدوسري");
        assertThat(as.guest().get("/staff/directory").statusCode()).isEqualTo(302);
    }

    private int announce(Officer officer, String title, String from, String until) {
        var visitor = as.officer(officer);
        visitor.get("/staff/account");
        return visitor.post(
                        "/staff/announcements/new",
                        "titleAr",
                        title,
                        "titleEn",
                        "",
                        "textAr",
                        "نص",
                        "textEn",
                        "",
                        "from",
                        from,
                        "until",
                        until)
                .statusCode();
    }

    private static String keep(Visitor keeper, String address, String title) {
        var answer = keeper.postFile(
                address,
                "files",
                "steps.txt",
                ("خطوات " + title).getBytes(StandardCharsets.UTF_8),
                "titleAr",
                title,
                "titleEn",
                "Cleaning the gardens",
                "aboutAr",
                "من أول اليوم إلى آخره",
                "aboutEn",
                "");
        return answer.headers().firstValue("Location").orElse(answer.body());
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
