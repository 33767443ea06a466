package org.tawasul.cases.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.Reading;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Closing;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Status;
import org.tawasul.cases.Withdrawing;
import org.tawasul.cases.replies.Commitment.State;
import org.tawasul.identity.As;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriptions;
import org.tawasul.language.Language;
import org.tawasul.language.Name;

/** What was promised in a reply: remembered, asked about on its day, and the case open again when it was not kept. */
@TawasulTest
class PromisingTest {
    private static final String WHAT = "استبدال الحاوية المكسورة";

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    Messages messages;

    @Autowired
    Assigning assigning;

    @Autowired
    Closing closing;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Commitments commitments;

    @Autowired
    Promising promising;

    @Autowired
    KeptLinks links;

    @Autowired
    Journal journal;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    JdbcClient jdbc;

    private Case complaint;

    @Autowired
    Reading reading;

    @BeforeEach
    void hudaHoldsACase() {
        clock.is("2026-03-01T09:00"); // a Sunday
        var submitted = cast.complaint(clock.instant());
        assigning.claim(submitted.id(), cast.huda, clock.instant());
        complaint = cases.get(submitted.id());
    }

    @Test
    void aPromiseIsRememberedTheWorkingDayBeforeAndAskedAboutOnItsDay() {
        // A Sunday: the working day before is a Thursday.
        promise("2026-03-08", "");
        assertThat(as.officer(cast.huda).get("/staff/promises").body()).contains(WHAT, "الأحد 8 مارس 2026");
        assertThat(as.officer(cast.huda)
                        .get("/staff/cases/" + complaint.reference())
                        .body())
                .contains(WHAT, "لم يحن موعده");
        clock.is("2026-03-05T06:59");
        sweep();
        assertThat(events()).doesNotContain("PromiseComesDue");
        clock.is("2026-03-05T07:00");
        sweep();
        sweep();
        assertThat(as.officer(cast.huda).get("/staff/desk").body()).contains("في يوم العمل القادم</a>");
        assertThat(events()).containsOnlyOnce("PromiseComesDue");
        assertThat(mailsTo("test.huda@example.org"))
                .anyMatch(text -> text.contains(complaint.reference().value()));

        clock.is("2026-03-08T15:59");
        sweep();
        assertThat(events()).doesNotContain("PromiseAsked");
        clock.is("2026-03-08T16:00");
        sweep();
        sweep();
        assertThat(events()).containsOnlyOnce("PromiseAsked");
        assertThat(messagesToMaryam()).anyMatch(text -> text.contains("http://localhost" + link()));
        assertThat(page(as.guest()))
                .contains("هل تحقق ما وُعدت به؟", WHAT, "بلدية الاختبار", "الأحد 8 مارس 2026")
                .doesNotContain(
                        "مريم",
                        "هدى",
                        complaint.reference().value(),
                        complaint.matter().text());
    }

    @Test
    void aPromiseThatWasKeptIsNotedDown() {
        promise("2026-03-08", "");
        askedOn("2026-03-08T16:00");
        var maryam = as.guest();
        maryam.get(link());
        assertThat(maryam.post(link(), "kept", "", "words", "شكرا").body())
                .contains("اختر: تحقق، أو لم يتحقق بعد", "شكرا</textarea>");
        assertThat(maryam.follow(maryam.post(link(), "kept", "yes", "words", "شكرًا لكم"))
                        .body())
                .contains("سجلنا أن الوعد تحقق");
        assertThat(events()).contains("PromiseKept").doesNotContain("CaseReopened");
        assertThat(commitment().state()).isEqualTo(State.KEPT);
        assertThat(now().status()).isEqualTo(Status.ANSWERED);
        assertThat(as.officer(cast.huda)
                        .get("/staff/cases/" + complaint.reference())
                        .body())
                .contains("قال مقدم الطلب إن الوعد تحقق", "شكرًا لكم");
        // Said once.
        assertThat(maryam.post(link(), "kept", "not-yet").statusCode()).isEqualTo(302);
        assertThat(commitment().state()).isEqualTo(State.KEPT);
    }

    @Test
    void aPromiseThatWasNotKeptOpensTheCaseAgainEvenAfterTheTimeForReopening() {
        promise("2026-04-26", "");
        closing.close(complaint.id(), cast.huda, "انتهى", clock.instant());
        askedOn("2026-04-26T16:00");
        var maryam = as.guest();
        maryam.get(link());
        var thanks = maryam.follow(maryam.post(link(), "kept", "not-yet", "words", "ما زالت مكسورة"));
        assertThat(thanks.body()).contains("حالتك مفتوحة من جديد");
        assertThat(events()).containsSubsequence("PromiseAsked", "PromiseBroken", "CaseReopened");
        assertThat(now().status()).isEqualTo(Status.ASSIGNED);
        assertThat(now().holder().officerId()).isEqualTo(cast.huda.id());
        assertThat(messages.findLast(complaint.id(), Message.Kind.REOPENING)
                        .orElseThrow()
                        .text())
                .isEqualTo("ما زالت مكسورة");
        subscriptions.catchUp();
        assertThat(mailsTo("test.huda@example.org")).anyMatch(text -> text.contains("لم يتحقق بعد"));
        assertThat(as.officer(cast.huda).get("/staff/desk").body())
                .contains(complaint.reference().grouped());
    }

    @Test
    void whatAnInterimReplyPromisedChangesNothingButTheRecord() {
        promise("2026-03-08", "interim");
        askedOn("2026-03-08T16:00");
        var maryam = as.guest();
        maryam.get(link());
        assertThat(maryam.follow(maryam.post(link(), "kept", "not-yet")).body()).contains("وصل جوابك");
        assertThat(events()).contains("PromiseBroken").doesNotContain("CaseReopened");
        assertThat(now().clocks()).isEqualTo(complaint.clocks());
    }

    @Test
    void whoDoesNotAnswerInTimeIsNotAskedForEver() {
        promise("2026-03-08", "");
        askedOn("2026-03-08T16:00");
        clock.is("2026-03-15T16:00:01");
        var maryam = as.guest();
        assertThat(page(maryam)).contains("انتهت مدة الجواب").doesNotContain("type=\"radio\"");
        maryam.get("/track");
        assertThat(maryam.post(link(), "kept", "not-yet").statusCode()).isEqualTo(302);
        assertThat(now().status()).isEqualTo(Status.ANSWERED);
        sweep();
        sweep();
        assertThat(events()).containsOnlyOnce("PromiseUnanswered").doesNotContain("PromiseBroken");
        assertThat(page(maryam)).contains("انتهت مدة الجواب");
    }

    @Test
    void aForgedLinkAndOneBeforeItsDayAreUnknown() {
        promise("2026-03-08", "");
        var visitor = as.guest();
        var early = link();
        visitor.get("/track");
        for (var path : List.of(
                early,
                "/kept/abc",
                early.replace("/kept/", "/kept/A"),
                early.substring(0, early.length() - 1) + (early.endsWith("A") ? "B" : "A"),
                links.addressOf(new CaseId(8_999_999_999L), 1),
                links.addressOf(complaint.id(), 1))) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(visitor.post(path, "kept", "not-yet").statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        visitor.get(early);
        askedOn("2026-03-08T16:00");
        visitor.forgetToken();
        assertThat(visitor.post(early, "kept", "not-yet").statusCode()).isEqualTo(403);
        assertThat(commitment().state()).isEqualTo(State.ASKED);
    }

    @Test
    void whatWasPromisedInAWithdrawnCaseIsDropped() {
        promise("2026-03-08", "interim");
        withdrawing.withdraw(complaint.id(), clock.instant());
        askedOn("2026-03-08T16:00");
        assertThat(events()).doesNotContain("PromiseAsked");
        assertThat(commitment().state()).isEqualTo(State.DROPPED);
        assertThat(as.guest().get(link()).statusCode()).isEqualTo(404);
    }

    @Test
    void aPromiseSaysWhatAndAComingDay() {
        var huda = as.officer(cast.huda);
        huda.get("/staff/cases/" + complaint.reference());
        for (var wrong : List.of(
                List.of("", "2026-03-08", "اكتب ما تعدون به"),
                List.of(WHAT, "", "حدد اليوم الذي تعدون به"),
                List.of(WHAT, "غدا", "حدد اليوم الذي تعدون به"),
                List.of(WHAT, "2026-03-01", "اختر يومًا بعد اليوم"),
                List.of(WHAT, "2027-03-02", "اختر يومًا بعد اليوم"))) {
            var answer = send(huda, "promise", wrong.get(0), "promisedOn", wrong.get(1));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(wrong.get(2), "جُمعت القمامة.</textarea>");
        }
        assertThat(now().status()).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void theRequesterReadsThePromiseWhereTheyFollowTheCase() {
        promise("2026-03-08", "");
        assertThat(as.citizen(Cast.MARYAMS_PHONE)
                        .get("/my/cases/" + complaint.reference())
                        .body())
                .contains(WHAT, "الأحد 8 مارس 2026");
    }

    @Test
    void theListGoesOnPageByPageAlongItsIndex() {
        var officer = new Officer(900_131, 900_003, 900_013, Role.OFFICER, "plan", new Name("", ""), Language.AR);
        reading.among("cases.commitment", """
                insert into cases.commitment (case_id, message_id, officer_id, agency_id, what, promised_on, remind_on, state)
                select 8000000000 + n / 3, n, 900000 + n % 200, 1, 'وعد', date '2026-03-01' + n % 7, date '2026-03-01',
                       case when n % 3 = 0 then 'KEPT' else 'OPEN' end
                  from generate_series(1, 40000) n
                """, () -> {
            var all = new ArrayList<Commitments.Own>();
            for (Commitment last = null; all.isEmpty() || last != null; ) {
                var after = last;
                var page = new ArrayList<Commitments.Own>();
                var cost = reading.cost(
                        "cases.commitment",
                        "cases.commitment_of_officer",
                        () -> page.addAll(commitments.listOpenOf(officer, after)));
                assertThat(cost.whole()).isZero();
                assertThat(cost.entries()).isEqualTo(page.size());
                boolean more = page.size() > Commitments.PAGE;
                all.addAll(more ? page.subList(0, Commitments.PAGE) : page);
                last = more ? all.getLast().commitment() : null;
            }
            assertThat(all).doesNotHaveDuplicates().hasSizeBetween(100, 200);
        });
    }

    @Test
    void theWorkingDayBeforeLeavesOutTheWeekend() {
        assertThat(commitments.listOf(complaint.id())).isEmpty();
        promise("2026-03-03", "");
        assertThat(jdbc.sql("select remind_on from cases.commitment where case_id = :case")
                        .param("case", complaint.id().value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2026, 3, 2));
    }

    private void promise(String on, String kind) {
        var huda = as.officer(cast.huda);
        huda.get("/staff/cases/" + complaint.reference());
        var sent = send(huda, "promise", WHAT, "promisedOn", on, "kind", kind);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    }

    private java.net.http.HttpResponse<String> send(Visitor by, String... fields) {
        var all = new java.util.ArrayList<>(
                List.of("text", "جُمعت القمامة.", "version", Integer.toString(now().version())));
        all.addAll(List.of(fields));
        return by.post("/staff/cases/" + complaint.reference() + "/replies", all.toArray(String[]::new));
    }

    private void askedOn(String moment) {
        clock.is(moment);
        sweep();
    }

    private void sweep() {
        promising.sweep(clock.instant());
        clock.passes(Duration.ofMillis(1));
        subscriptions.catchUp();
    }

    private String page(Visitor visitor) {
        var page = visitor.get(link());
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private Commitment commitment() {
        return commitments.listOf(complaint.id()).getFirst();
    }

    private String link() {
        return links.addressOf(complaint.id(), commitment().messageId());
    }

    private List<String> events() {
        return journal.listOf("case", complaint.id().value()).stream()
                .map(Entry::type)
                .toList();
    }

    private List<String> messagesToMaryam() {
        return jdbc.sql("select text from notices.notice where case_id = :case and medium = 'SMS'")
                .param("case", complaint.id().value())
                .query(String.class)
                .list();
    }

    private List<String> mailsTo(String address) {
        return jdbc.sql(
                        "select text from notices.notice where recipient = :address and text like '%' || :reference || '%'")
                .param("address", address)
                .param("reference", complaint.reference().value())
                .query(String.class)
                .list();
    }

    private Case now() {
        return cases.get(complaint.id());
    }
}
