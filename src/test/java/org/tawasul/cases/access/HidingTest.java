package org.tawasul.cases.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.Complaints;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Attachments;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Hiding;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Parts;
import org.tawasul.cases.Submission;
import org.tawasul.cases.Submitting;
import org.tawasul.cases.referrals.Splitting;
import org.tawasul.identity.As;
import org.tawasul.language.Language;
import org.tawasul.people.People;
import org.tawasul.people.Person;

/** Who asks to stay unknown is known to nobody on the staff, but for what is revealed, to one officer and for a time. */
@TawasulTest
class HidingTest {
    private static final String NAME = "لولوة الرميحي";
    private static final String EMAIL = "lulwa@example.net";

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    Complaints complaints;

    @Autowired
    Submitting submitting;

    @Autowired
    Assigning assigning;

    @Autowired
    Hiding hiding;

    @Autowired
    Attachments attachments;

    @Autowired
    People people;

    @Autowired
    Parts parts;

    @Autowired
    Splitting splitting;

    @Autowired
    JdbcClient jdbc;

    private String phone = "";
    private Case complaint;

    @BeforeEach
    void lulwaComplains() {
        clock.is("2026-03-01T09:00");
        phone = As.somePhone();
        long lulwa = people.register(
                new People.Registration(
                        Person.Kind.INDIVIDUAL, NAME, phone, EMAIL, Person.Residency.CITIZEN, null, Language.AR),
                clock.instant());
        var sent = cast.submission(cast.rubbish, lulwa, "لم تُجمع القمامة، هاتفي " + phone);
        var told = new Submission(
                sent.id(),
                sent.kind(),
                sent.channel(),
                sent.language(),
                sent.serviceId(),
                0,
                lulwa,
                sent.subject(),
                "أنا " + NAME + "، راسلوني على " + EMAIL + " أو " + phone,
                sent.place(),
                List.of());
        complaint = submitting.submit(told, clock.instant());
        assigning.claim(complaint.id(), cast.huda, clock.instant());
    }

    @Test
    void untilSheAsksTheAgencyKnowsHer() {
        assertThat(as.officer(cast.huda).get(page()).body()).contains(NAME, EMAIL, phone);
    }

    @Test
    void whatSheHidesNobodyOfTheAgencyReads() {
        hide();
        for (var officer : List.of(cast.huda, cast.salem, cast.amal, cast.layla, cast.minister)) {
            var visitor = as.officer(officer);
            for (var address : List.of(
                    page(),
                    page() + "/notes",
                    page() + "/replies",
                    page() + "/merging",
                    "/staff/desk?list=open",
                    "/staff/desk?list=mine",
                    "/staff/palette",
                    "/staff/news",
                    "/staff/drafts",
                    "/staff/promises")) {
                assertThat(visitor.get(address).body())
                        .as("%s reads %s", officer.username(), address)
                        .doesNotContain(NAME, "لولوة", EMAIL, phone, phone.substring(4));
            }
        }
        assertThat(as.officer(cast.huda).get(page()).body()).contains("هوية مخفية", "لم تُجمع القمامة، هاتفي […]");
    }

    @Test
    void oneThingIsRevealedToOneOfficerUntilItsEnd() {
        hide();
        var huda = as.officer(cast.huda);
        assertThat(reveal(huda, "PHONE", "2026-03-02").statusCode()).isEqualTo(302);
        assertThat(huda.get(page()).body()).contains(phone).doesNotContain(NAME, EMAIL);
        assertThat(as.officer(cast.amal).get(page()).body())
                .doesNotContain(phone)
                .contains("كُشف «رقم الهاتف»");
        clock.is("2026-03-02T23:58");
        assertThat(huda(page())).contains(phone);
        clock.is("2026-03-03T00:00");
        assertThat(huda(page())).doesNotContain(phone, phone.substring(4));
    }

    @Test
    void theWordsAreRevealedOnTheirOwn() {
        hide();
        var huda = as.officer(cast.huda);
        assertThat(reveal(huda, "WORDS", "2026-03-01").statusCode()).isEqualTo(302);
        assertThat(huda.get(page()).body()).contains("أنا " + NAME + "، راسلوني على " + EMAIL);
    }

    @Test
    void onlyWhoWorksOnTheCaseRevealsAndOnlyWithReasonWordsAndAnEnd() {
        hide();
        assertThat(reveal(as.officer(cast.salem), "PHONE", "2026-03-02").statusCode())
                .isEqualTo(403);
        assertThat(reveal(as.officer(cast.minister), "PHONE", "2026-03-02").statusCode())
                .isEqualTo(403);
        assertThat(reveal(as.officer(cast.noora), "PHONE", "2026-03-02").statusCode())
                .isEqualTo(403);
        var huda = as.officer(cast.huda);
        huda.get(page());
        for (var wrong : List.of(
                new String[] {"field", "", "reason", "VISIT", "text", "موعد", "until", "2026-03-02"},
                new String[] {"field", "PHONE", "reason", "NOSY", "text", "موعد", "until", "2026-03-02"},
                new String[] {"field", "PHONE", "reason", "VISIT", "text", "", "until", "2026-03-02"},
                new String[] {"field", "PHONE", "reason", "VISIT", "text", "موعد", "until", "2026-02-28"},
                new String[] {"field", "PHONE", "reason", "VISIT", "text", "موعد", "until", "2026-03-08"}))
            assertThat(huda.post(page() + "/reveals", wrong).statusCode())
                    .as(String.join(" ", wrong))
                    .isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from cases.reveal where case_id = :id")
                        .param("id", complaint.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whereNothingIsHiddenNothingIsRevealed() {
        var huda = as.officer(cast.huda);
        assertThat(huda.get(page()).body()).doesNotContain("/reveals");
        assertThat(reveal(huda, "PHONE", "2026-03-02").statusCode()).isEqualTo(409);
    }

    @Test
    void sheReadsWhoLookedWhenAndWhatWasRevealedAndWhy() {
        as.officer(cast.amal).get(page());
        clock.is("2026-03-01T10:00");
        hide();
        var huda = as.officer(cast.huda);
        reveal(huda, "PHONE", "2026-03-02");
        huda.get(page());
        as.officer(cast.noora).get(page());
        var lulwa = as.citizen(phone);
        var tracked = lulwa.get("/track/" + complaint.reference()).body();
        assertThat(tracked)
                .contains(
                        "من اطّلع على طلبك",
                        "اطّلع عليه 3 موظفين.",
                        "مكشوف الآن: رقم الهاتف",
                        "موعد زيارة تعذّر الاتفاق عليه بالرسائل",
                        "نحتاج إلى موعد");
        var all = lulwa.get("/track/" + complaint.reference() + "/seen").body();
        assertThat(all)
                .contains("رئيس قسم رقم 1", "قسم النظافة", "بلدية الاختبار", "على مستوى الدولة")
                .contains("قرأ من هويتك: الاسم، رقم الهاتف، البريد الإلكتروني، الأرقام والأسماء في النص")
                .contains("قرأ من هويتك: رقم الهاتف<", "لم يقرأ شيئًا من هويتك")
                .doesNotContain("هدى", "أمل العلوي", "نورة");
        assertThat(as.citizen(phone)
                        .carrying("lang", "en")
                        .get("/track/" + complaint.reference() + "/seen")
                        .body())
                .contains("Revealed now: Phone number", "Officer no. 2", "Read nothing of who you are");
        clock.is("2026-03-05T09:00");
        assertThat(as.citizen(phone)
                        .get("/track/" + complaint.reference() + "/seen")
                        .body())
                .contains("كان مكشوفًا: رقم الهاتف");
    }

    @Test
    void whoOpensAPageBesideTheCaseOrAFileOfItHasLooked() {
        as.officer(cast.amal).get(page() + "/notes");
        as.officer(cast.salem).get("/staff/desk?list=open");
        long file = 9_000_000L + complaint.id().value(); // who asks for it is asked first, then where it lies
        attachments.add(complaint.id(), List.of(Attachments.New.ofSubmission(file, "صورة.jpg")), clock.instant());
        as.officer(cast.layla).get("/files/" + file);
        assertThat(jdbc.sql("select officer_id from cases.look where case_id = :id order by officer_id")
                        .param("id", complaint.id().value())
                        .query(Long.class)
                        .list())
                .containsExactlyInAnyOrder(cast.amal.id(), cast.layla.id());
    }

    @Test
    void aDayOfLookingIsOneRow() {
        for (int i = 0; i < 3; i++) as.officer(cast.huda).get(page());
        clock.passes(Duration.ofDays(1));
        as.officer(cast.huda).get(page());
        assertThat(jdbc.sql("select count(*) from cases.look where case_id = :id")
                        .param("id", complaint.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void sheChangesItHerselfWheneverSheLikesAndNobodyElseDoes() {
        var lulwa = as.citizen(phone);
        var address = "/track/" + complaint.reference();
        lulwa.get(address + "/seen");
        assertThat(lulwa.follow(lulwa.post(address + "/identity", "hidden", "true"))
                        .body())
                .contains("أصبحت هويتك مخفية عن الموظفين.", "أظهر هويتي");
        assertThat(complaints.now(complaint).matter().identityHidden()).isTrue();
        lulwa.post(address + "/identity", "hidden", "true");
        assertThat(lulwa.follow(lulwa.post(address + "/identity", "hidden", "false"))
                        .body())
                .contains("أخفِ هويتي");
        assertThat(complaints.typesOf(complaint)).endsWith("IdentityHidden", "IdentityShown");
        var stranger = as.citizen(As.somePhone());
        stranger.get("/track");
        stranger.post(address + "/identity", "hidden", "true");
        var huda = as.officer(cast.huda);
        huda.get(page());
        huda.post(address + "/identity", "hidden", "true");
        assertThat(complaints.now(complaint).matter().identityHidden()).isFalse();
    }

    /** What others are asked to answer is hers, too. */
    @Test
    void thePartsOfHerCaseGoAlong() {
        var wanted = List.of(
                new Splitting.Wanted(cast.water, cast.pipes, "ما يخصكم؟"),
                new Splitting.Wanted(cast.municipality, cast.gardens, "وما يخصكم؟"));
        assertThat(splitting.split(complaint.id(), cast.huda, wanted, clock.instant()))
                .isEqualTo(new Done());
        hide();
        for (var part : parts.listOf(complaint.id())) {
            assertThat(part.matter().identityHidden()).isTrue();
            var reader = part.holder().agencyId() == cast.water ? cast.omar : cast.yusuf;
            assertThat(as.officer(reader)
                            .get("/staff/cases/" + part.reference())
                            .body())
                    .contains("هوية مخفية")
                    .doesNotContain(NAME, EMAIL, phone, phone.substring(4));
        }
        assertThat(as.citizen(phone)
                        .get("/track/" + complaint.reference() + "/seen")
                        .body())
                .contains("هيئة مياه الاختبار", "قسم الحدائق");
        hiding.show(complaint.id(), clock.instant());
        assertThat(parts.listOf(complaint.id())).noneMatch(part -> part.matter().identityHidden());
    }

    @Test
    void aTemplateDoesNotCallHerByName() {
        hide();
        var text = as.officer(cast.huda).get(page() + "/replies").body();
        assertThat(text).doesNotContain(NAME);
    }

    @Test
    void committeeAdministratorAndAuditorNeverLearnWhoAsks() {
        var committee = as.appointed(Role.COMMITTEE, 0, 0);
        for (var officer : List.of(committee, cast.khalid, cast.noora)) {
            assertThat(as.officer(officer).get(page()).body())
                    .as(officer.username())
                    .contains("هوية مقدم الطلب ليست لدورك", "لم تُجمع القمامة، هاتفي […]", "[…]")
                    .doesNotContain(NAME, EMAIL, phone, phone.substring(4));
        }
    }

    private void hide() {
        assertThat(hiding.hide(complaint.id(), clock.instant())).isEqualTo(new Done());
    }

    private java.net.http.HttpResponse<String> reveal(Visitor officer, String field, String until) {
        officer.get(page());
        return officer.post(
                page() + "/reveals", "field", field, "reason", "VISIT", "text", "نحتاج إلى موعد", "until", until);
    }

    /** A session ends in the night. */
    private String huda(String address) {
        return as.officer(cast.huda).get(address).body();
    }

    private String page() {
        return "/staff/cases/" + complaint.reference();
    }
}
