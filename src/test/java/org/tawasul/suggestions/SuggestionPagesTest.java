package org.tawasul.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Role;
import org.tawasul.cases.replies.Check;
import org.tawasul.cases.replies.Level;
import org.tawasul.cases.replies.Quality;
import org.tawasul.identity.As;
import org.tawasul.journal.Actor;
import org.tawasul.suggestions.Idea.Had;

/** What everybody may read of suggestions, what their authors see and choose, and what the staff do from their pages. */
@TawasulTest
class SuggestionPagesTest {
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*after=[^\"]*)\"");

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Idea idea;

    @Autowired
    Showing showing;

    @Autowired
    Quality quality;

    @Test
    void everybodyReadsWhatChanged() {
        var had = idea.published();
        var list = as.guest().get("/suggestions?agency=test-municipality").body();
        assertThat(list).contains("ظل فوق مقاعد الحديقة", "رُكبت عشر مظلات", address(had));
        var page = as.guest().get(address(had)).body();
        assertThat(page)
                .contains(
                        "ما الذي تغيّر",
                        "مقاعد تحت الشمس",
                        "مقاعد في الظل",
                        had.found().matter().subject())
                .doesNotContain("زينب", had.phone(), had.found().reference().value());
        assertThat(as.guest().get(address(had) + "?lang=en").body()).contains("Benches in the shade");
    }

    @Test
    void whatItsAuthorDidNotAgreeToShowIsNowhere() {
        var had = idea.held();
        idea.now(had);
        assertThat(as.guest().get(address(had)).statusCode()).isEqualTo(404);
        assertThat(as.guest()
                        .get("/suggestions?shelf=open&agency=test-municipality")
                        .body())
                .doesNotContain(had.found().matter().subject());
        assertThat(as.guest().get("/suggestions/999999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void ofOneThatWasCarriedOutButNotShownOnlyTheAgencysWordsStand() {
        var had = idea.published();
        showing.show(had.id(), false, false, clock.instant());
        assertThat(as.guest().get(address(had)).body())
                .contains("ظل فوق مقاعد الحديقة")
                .doesNotContain(
                        had.found().matter().subject(), had.found().matter().text(), "نظلل المقاعد هذا الصيف");
    }

    @Test
    void theAuthorSaysOnTheirPageWhoReadsItAndUnderWhichName() {
        var had = idea.held();
        var author = as.citizen(had.phone());
        var own = "/my/cases/" + had.found().reference();
        assertThat(author.get(own).body()).contains("مسيرة مقترحك", "أوافق على عرض مقترحي");
        var steps = "/track/" + had.found().reference() + "/showing";
        assertThat(author.follow(author.post(steps, "shown", "true")).body()).contains("مقترحك معروض للجميع");
        assertThat(as.guest().get(address(had)).body())
                .contains(had.found().matter().subject())
                .doesNotContain("زينب العلوي");
        author.post(steps, "shown", "true", "named", "true");
        assertThat(as.guest().get(address(had)).body()).contains("زينب العلوي");
        author.post(steps);
        assertThat(as.guest().get(address(had)).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyElseSaysIt() {
        var had = idea.held();
        var stranger = as.citizen(As.somePhone());
        stranger.get("/track?reference=" + had.found().reference());
        stranger.post("/track/" + had.found().reference() + "/showing", "shown", "true");
        assertThat(idea.now(had).shown()).isFalse();
    }

    @Test
    void theShelfGoesOnFromAKeyAndIsFilteredByAgencyAndSubject() {
        for (int i = 0; i <= Shelves.PAGE; i++) idea.shown();
        var guest = as.guest();
        var first =
                guest.get("/suggestions?shelf=open&agency=test-municipality").body();
        var next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        var second = guest.get(next.group(1).replace("&amp;", "&")).body();
        assertThat(addresses(second)).isNotEmpty().doesNotContainAnyElementsOf(addresses(first));
        assertThat(addresses(
                        guest.get("/suggestions?shelf=open&agency=test-water").body()))
                .isEmpty();
        assertThat(addresses(
                        guest.get("/suggestions?shelf=open&group=test-group").body()))
                .hasSize(Shelves.PAGE);
        assertThat(guest.get("/suggestions?shelf=open&after=nonsense").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theReasonsForDecliningArePublished() {
        var page = as.guest().get("/suggestions/reasons").body();
        assertThat(page).contains("الكلفة", "السلامة", "خطة أخرى");
    }

    @Test
    void theAgencyTakesASuggestionFromStudyToPublicationOnItsPages() {
        var had = idea.shown();
        var huda = as.officer(cast.huda);
        var staff = staffAddress(had);
        assertThat(huda.get("/staff/suggestions").body()).contains("المقترحات");
        assertThat(huda.get("/staff/cases/" + had.found().reference()).body()).contains("مقترح ينتظر قرارًا", staff);
        assertThat(huda.get(staff).body()).contains("بدء الدراسة", "اتخاذ القرار");
        huda.get(staff + "/study");
        assertThat(huda.post(staff + "/study", "student", Long.toString(cast.huda.id()), "until", "2020-01-01")
                        .body())
                .contains("اكتب يومًا من اليوم فصاعدًا");
        sent(
                huda,
                staff + "/study",
                "student",
                Long.toString(cast.huda.id()),
                "until",
                idea.today().plusDays(5).toString());
        assertThat(huda.post(staff + "/decision", "verdict", "declined", "words", "لا")
                        .body())
                .contains("اختر سببًا واحدًا على الأقل");
        sent(huda, staff + "/decision", "verdict", "partly", "reasons", "cost", "words", Idea.WORDS);
        assertThat(huda.get(staff).body()).contains("قُبل جزئيًا", "حدّد مراحل تنفيذه");
        sent(
                huda,
                staff + "/milestones",
                "name",
                "تركيب المظلات",
                "dueOn",
                idea.today().plusDays(9).toString());
        sent(
                huda,
                staff + "/milestones/1/delay",
                "to",
                idea.today().plusDays(19).toString(),
                "reason",
                "تأخر التوريد");
        assertThat(huda.get(staff + "/publication").statusCode()).isEqualTo(302);
        sent(huda, staff + "/milestones/1", "change", "رُكبت المظلات");
        assertThat(huda.post(staff + "/publication", "titleAr", "ظل", "titleEn", "Shade", "changeAr", "ظل")
                        .body())
                .contains("اكتب بالإنجليزية ما الذي تغيّر");
        sent(
                huda,
                staff + "/publication",
                "titleAr",
                "ظل",
                "titleEn",
                "Shade",
                "changeAr",
                "ظل فوق المقاعد",
                "changeEn",
                "Shade over the benches");
        assertThat(as.guest().get(address(had)).body()).contains("ظل فوق المقاعد", "رُكبت المظلات");
        assertThat(huda.get("/staff/suggestions?list=over").body())
                .contains(had.found().matter().subject());
    }

    @Test
    void aDecisionPassesTheChecksOfReplies() {
        quality.set(Check.COURTESY, cast.municipality, Level.WARN, clock.instant(), Actor.OPERATOR);
        try {
            var had = idea.held();
            var huda = as.officer(cast.huda);
            var decision = staffAddress(had) + "/decision";
            huda.get(decision);
            assertThat(huda.post(decision, "verdict", "accepted", "words", "قُبل المقترح ونبدأ غدًا.")
                            .body())
                    .contains("value=\"courtesy\"");
            sent(huda, decision, "verdict", "accepted", "words", "قُبل المقترح ونبدأ غدًا.", "anyway", "courtesy");
        } finally {
            quality.set(Check.COURTESY, cast.municipality, Level.OFF, clock.instant(), Actor.OPERATOR);
        }
    }

    @Test
    void oneIsJoinedToAnotherByItsNumber() {
        var one = idea.shown();
        var other = idea.shown();
        var huda = as.officer(cast.huda);
        huda.get(staffAddress(one) + "/joining");
        assertThat(huda.post(staffAddress(one) + "/joining", "other", "1").body())
                .contains("لم نجد مقترحًا بهذا الرقم");
        sent(
                huda,
                staffAddress(one) + "/joining",
                "other",
                Long.toString(idea.now(other).number()));
        assertThat(idea.now(one).joinedTo()).isEqualTo(other.id());
        assertThat(huda.get(staffAddress(one)).body()).contains("ضُم إلى المقترح رقم");
    }

    @Test
    void otherAgenciesAndWhoMayNotSeeTheCaseFindNothing() {
        var had = idea.shown();
        for (var stranger : List.of(cast.omar, cast.waterCoordinator, cast.yusuf)) {
            assertThat(as.officer(stranger).get(staffAddress(had)).statusCode()).isEqualTo(404);
            assertThat(as.officer(stranger).get(staffAddress(had) + "/decision").statusCode())
                    .isEqualTo(404);
            assertThat(as.officer(stranger).get("/staff/suggestions").body())
                    .doesNotContain(had.found().matter().subject());
        }
        assertThat(as.officer(cast.noora).get(staffAddress(had)).body())
                .contains("لا خطوة لك على هذا المقترح الآن")
                .doesNotContain("اتخاذ القرار");
        assertThat(as.guest().get(staffAddress(had)).statusCode()).isEqualTo(302);
    }

    @Test
    void whatIsOverdueIsSaid() {
        var had = idea.held();
        clock.is(idea.now(had).submittedAt().plus(Duration.ofDays(60)));
        var head = as.officer(as.appointed(Role.HEAD, cast.municipality, cast.cleaning));
        assertThat(head.get("/staff/suggestions").body()).contains("تأخر عن");
        assertThat(head.get(staffAddress(had)).body()).contains("تأخر ما على الجهة في هذا المقترح");
    }

    private void sent(Visitor huda, String address, String... fields) {
        var answer = huda.post(address, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private String address(Had had) {
        return "/suggestions/" + idea.now(had).number();
    }

    private static String staffAddress(Had had) {
        return "/staff/suggestions/" + had.found().reference();
    }

    private static List<String> addresses(String page) {
        return Pattern.compile("href=\"(/suggestions/\\d+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
