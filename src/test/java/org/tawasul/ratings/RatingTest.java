package org.tawasul.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Closing;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Noting;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Status;
import org.tawasul.identity.As;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriptions;
import org.tawasul.ratings.events.ReplyRated;

@TawasulTest
class RatingTest {
    private static final String[] GOOD = {"handling", "5", "clarity", "4", "courtesy", "5", "ease", "3"};
    private static final String[] BAD = {"handling", "2", "clarity", "3", "courtesy", "4", "ease", "3"};

    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    Messages messages;

    @Autowired
    Assigning assigning;

    @Autowired
    Replying replying;

    @Autowired
    Noting noting;

    @Autowired
    Closing closing;

    @Autowired
    Journal journal;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    RatingLinks links;

    @Autowired
    Ratings ratings;

    private Case complaint;
    private Visitor maryam;

    @BeforeEach
    void aComplaintIsAnswered() {
        clock.is("2026-03-01T09:00");
        complaint = cast.complaint(clock.instant());
        maryam = as.guest();
        assigning.claim(complaint.id(), cast.huda, clock.instant());
        noting.note(complaint.id(), cast.huda, "ملاحظة داخلية سرية", clock.instant());
        clock.passes(Duration.ofHours(1));
        reply("جُمعت القمامة صباح اليوم.");
    }

    @Test
    void theLinkShowsTheAgencyAndTheSubjectAndNothingPersonal() {
        var page = maryam.get(link());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("بلدية الاختبار", complaint.matter().subject(), "الأحد 1 مارس 2026", "الأحد 15 مارس 2026")
                .doesNotContain(
                        "مريم",
                        "33001122",
                        complaint.matter().text(),
                        "جُمعت القمامة",
                        "سرية",
                        "هدى",
                        complaint.reference().value(),
                        complaint.reference().grouped());
    }

    @Test
    void theSubjectOfAConfidentialCaseIsNotShown() {
        complaint = cast.complaint(cast.secret, cast.maryam, "مخالفة في المستودع", clock.instant());
        assigning.claim(complaint.id(), cast.amal, clock.instant());
        replying.reply(complaint.id(), cast.amal, "وصل بلاغك.", List.of(), clock.instant());
        assertThat(maryam.get(link()).body()).contains("حالة سرية").doesNotContain("مخالفة في المستودع");
    }

    @Test
    void aRatingIsKeptWithWhoRepliedAndStandsInTheJournal() {
        maryam.get(link());
        var thanks = maryam.follow(maryam.post(link(), with(GOOD, "comment", "شكرًا لكم\nعمل سريع")));
        assertThat(thanks.statusCode()).isEqualTo(200);
        assertThat(thanks.body())
                .contains("شكرًا، وصل تقييمك", "عمل سريع", "ممتاز")
                .doesNotContain("أعد فتح الحالة");
        var given = given();
        assertThat(given.marks()).isEqualTo(new Marks(5, 4, 5, 3));
        assertThat(given.comment()).isEqualTo("شكرًا لكم\nعمل سريع");
        assertThat(given.agencyId()).isEqualTo(cast.municipality);
        assertThat(given.departmentId()).isEqualTo(cast.cleaning);
        assertThat(given.officerId()).isEqualTo(cast.huda.id());
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("person:" + cast.maryam);
            assertThat(entry.data()).doesNotContain("شكرًا");
            assertThat(journal.decode(entry, ReplyRated.class))
                    .isEqualTo(new ReplyRated(
                            complaint.id().value(),
                            reply(),
                            cast.municipality,
                            cast.cleaning,
                            cast.huda.id(),
                            5,
                            4,
                            5,
                            3,
                            0));
        });
        // The case's own chain is as the reply left it.
        assertThat(journal.listOf("case", complaint.id().value()))
                .last()
                .extracting(Entry::type)
                .isEqualTo("CaseReplied");
    }

    @Test
    void aRatingCanBeChangedAndShowsWhatWasGiven() {
        rate(GOOD);
        assertThat(maryam.get(link()).body())
                .contains("هذا تقييمك السابق")
                .containsPattern("id=\"handling-5\" value=\"5\" checked")
                .containsPattern("id=\"clarity-4\" value=\"4\" checked");
        clock.passes(Duration.ofDays(3));
        rate("handling", "3", "clarity", "3", "courtesy", "3", "ease", "3");
        assertThat(given().marks()).isEqualTo(new Marks(3, 3, 3, 3));
        assertThat(given().changes()).isEqualTo(1);
        assertThat(entries()).hasSize(2);
        assertThat(journal.decode(entries().getLast(), ReplyRated.class).change())
                .isEqualTo(1);
    }

    @Test
    void everyCriterionIsAskedForAndWhatWasChosenStays() {
        maryam.get(link());
        var page = maryam.post(link(), "handling", "4", "clarity", "7", "comment", "تعليق");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("قيّم وضوح الرد", "قيّم أسلوب الرد", "قيّم سهولة استخدام المنصة", "تعليق")
                .doesNotContain("قيّم معالجة الموضوع")
                .containsPattern("id=\"handling-4\" value=\"4\" checked");
        assertThat(given().marks()).isNull();
    }

    @Test
    void theWindowIsFourteenDaysToTheMoment() {
        subscriptions.catchUp();
        var replied = clock.instant();
        clock.is(replied.plus(Duration.ofDays(14)));
        rate(GOOD);
        assertThat(given().marks()).isNotNull();
        clock.is(replied.plus(Duration.ofDays(14)).plusNanos(1_000));
        assertThat(maryam.get(link()).body())
                .contains("انتهت مدة التقييم", "ممتاز")
                .doesNotContain("type=\"radio\"");
        maryam.post(link(), BAD);
        assertThat(given().marks()).isEqualTo(new Marks(5, 4, 5, 3));
    }

    @Test
    void aLowRatingOffersToReopenTheCase() {
        rate(BAD);
        assertThat(maryam.get(link() + "/thanks").body()).contains("ألم يُحل موضوعك؟");
        assertThat(maryam.post(link() + "/reopening", "reason", " ").body()).contains("اكتب ما الذي لم يُحل");
        var reopened = maryam.follow(maryam.post(link() + "/reopening", "reason", "ما زالت الحاوية ممتلئة"));
        assertThat(reopened.body()).contains("حالتك مفتوحة من جديد", "بلدية الاختبار");
        assertThat(cases.get(complaint.id()).status()).isEqualTo(Status.ASSIGNED);
        assertThat(messages.findLast(complaint.id(), Message.Kind.REOPENING))
                .hasValueSatisfying(message -> assertThat(message.text()).isEqualTo("ما زالت الحاوية ممتلئة"));
        // A second press finds it open; what was typed is still there.
        assertThat(maryam.post(link() + "/reopening", "reason", "مرة ثانية").body())
                .contains("حالتك مفتوحة الآن");
    }

    @Test
    void aGoodRatingDoesNotLetTheLinkReopen() {
        rate(GOOD);
        var refused = maryam.post(link() + "/reopening", "reason", "بلا سبب");
        assertThat(refused.body()).contains("لا يمكن إعادة فتح الحالة من هذا الرابط", "بلا سبب");
        assertThat(cases.get(complaint.id()).status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void beforeItIsRatedTheLinkDoesNotReopen() {
        maryam.get(link());
        assertThat(maryam.post(link() + "/reopening", "reason", "بلا تقييم").statusCode())
                .isEqualTo(302);
        assertThat(cases.get(complaint.id()).status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void afterThirtyDaysALowRatingReopensNoMore() {
        rate(BAD);
        closing.close(complaint.id(), cast.huda, "انتهى", clock.instant());
        clock.passes(Duration.ofDays(31));
        assertThat(maryam.get(link() + "/thanks").body()).doesNotContain("أعد فتح الحالة");
        assertThat(maryam.post(link() + "/reopening", "reason", "متأخر").body()).contains("انتهت المدة", "متأخر");
    }

    @Test
    void eachReplyHasItsOwnWindowAndTheOlderOneCloses() {
        var older = link();
        rate(BAD);
        maryam.post(older + "/reopening", "reason", "لم يُحل");
        clock.passes(Duration.ofDays(2));
        reply("أُعيدت الجولة.");
        subscriptions.catchUp();
        clock.passes(Duration.ofSeconds(1));
        assertThat(link()).isNotEqualTo(older);
        assertThat(maryam.get(older).body()).contains("ردت الجهة على حالتك مرة أخرى");
        maryam.post(older, GOOD);
        rate(GOOD);
        assertThat(ratings.listOf(complaint.id()))
                .extracting(
                        rating -> rating.rated() == null ? 0 : rating.rated().handling())
                .containsExactly(2, 5);
    }

    @Test
    void whoeverIsQuickerThanTheReaderOfTheJournalFindsTheWindowOpen() {
        // The page asked for at once, and the subscription later, agree on one window.
        assertThat(maryam.get(link()).statusCode()).isEqualTo(200);
        subscriptions.catchUp();
        assertThat(ratings.listOf(complaint.id())).hasSize(1);
        subscriptions.rebuild("ratings");
        subscriptions.catchUp();
        assertThat(ratings.listOf(complaint.id())).hasSize(1);
    }

    @Test
    void aTokenOfWhatIsNoReplyIsUnknown() {
        var noReply = "/rate/" + links.tokenOf(complaint.id(), 1);
        var noCase = "/rate/" + links.tokenOf(new CaseId(8_999_999_999L), reply());
        var ofAnother = "/rate/" + links.tokenOf(cast.complaint(clock.instant()).id(), reply());
        for (var path :
                List.of(noReply, noCase, ofAnother, "/rate/abc", link() + "x", link().replace("/rate/", "/rate/A"))) {
            maryam.get(link());
            var page = maryam.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(404);
            assertThat(page.body()).contains("هذا الرابط غير مكتمل");
            assertThat(maryam.post(path, GOOD).statusCode()).isEqualTo(404);
            assertThat(maryam.post(path + "/reopening", "reason", "x").statusCode())
                    .isEqualTo(404);
            assertThat(maryam.get(path + "/thanks").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aFormFromElsewhereRatesNothing() {
        maryam.get(link());
        maryam.forgetToken();
        assertThat(maryam.post(link(), GOOD).statusCode()).isEqualTo(403);
        assertThat(given().marks()).isNull();
    }

    private void reply(String text) {
        assertThat(replying.reply(complaint.id(), cast.huda, text, List.of(), clock.instant()))
                .isEqualTo(new Done());
    }

    private long reply() {
        return messages.findLast(complaint.id(), Message.Kind.REPLY)
                .orElseThrow()
                .id();
    }

    private String link() {
        return "/rate/" + links.tokenOf(complaint.id(), reply());
    }

    private void rate(String... marks) {
        maryam.get(link());
        assertThat(maryam.post(link(), marks).statusCode()).isEqualTo(302);
    }

    private Rating given() {
        return ratings.find(complaint.id(), reply()).orElseThrow();
    }

    private List<Entry> entries() {
        return journal.listOf("rating", complaint.id().value());
    }

    private static String[] with(String[] fields, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }
}
