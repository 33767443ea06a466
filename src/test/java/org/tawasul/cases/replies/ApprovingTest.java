package org.tawasul.cases.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Attachments;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Status;
import org.tawasul.catalogue.Approvals;
import org.tawasul.catalogue.Services;
import org.tawasul.identity.As;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;

/** A reply with two pairs of eyes: proposed, returned, taken back, approved; and everybody whom it is refused. */
@TawasulTest
class ApprovingTest {
    private static final Pattern PROPOSAL = Pattern.compile("name=\"proposal\" value=\"([^\"]+)\"");

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
    Attachments attachments;

    @Autowired
    Assigning assigning;

    @Autowired
    Replying replying;

    @Autowired
    Approvals approvals;

    @Autowired
    Services services;

    @Autowired
    Journal journal;

    @BeforeEach
    void theServiceWantsASecondPerson() {
        clock.is("2026-03-01T09:00");
        approvals.setForService(services.get(cast.rubbish), true, clock.instant(), Actor.OPERATOR);
    }

    @AfterEach
    void elsewhereNobodyDoes() {
        approvals.setForService(services.get(cast.rubbish), false, clock.instant(), Actor.OPERATOR);
        approvals.setForAgency(cast.municipality, false, clock.instant(), Actor.OPERATOR);
    }

    @Test
    void aReplyIsProposedReturnedOnceAndThenApproved() {
        var complaint = heldByHuda();
        var huda = as.officer(cast.huda);
        assertThat(huda.get(address(complaint)).body())
                .contains("إرسال للاعتماد")
                .doesNotContain(">إرسال الرد<");
        assertThat(huda.follow(propose(huda, complaint, "جُمعت القمامة.")).body())
                .contains("رد بانتظار الاعتماد", "جُمعت القمامة.", "استرجاع الرد المقترح")
                .doesNotContain("اعتماد وإرسال");
        assertThat(now(complaint).status()).isEqualTo(Status.AWAITING_APPROVAL);
        assertThat(now(complaint).clocks().answeredAt()).isNull();
        assertThat(replies(complaint)).isEmpty();

        clock.passes(Duration.ofMinutes(10));
        var amal = as.officer(cast.amal);
        assertThat(amal.get("/staff/desk").body()).contains("list=approvals");
        assertThat(amal.follow(amal.get("/staff/approvals")).body())
                .contains(complaint.reference().grouped(), "للاعتماد");
        var page = amal.get(address(complaint)).body();
        assertThat(page).contains("جُمعت القمامة.", "اعتماد وإرسال");
        assertThat(judge(amal, complaint, "/returned", " ").body()).contains("اكتب ما ينقص الرد");
        assertThat(amal.follow(judge(amal, complaint, "/returned", "متى تمر الشاحنة؟"))
                        .body())
                .contains("أُعيد الرد إلى كاتبه");
        assertThat(now(complaint).status()).isEqualTo(Status.ASSIGNED);
        assertThat(now(complaint).holder().officerId()).isEqualTo(cast.huda.id());

        var again = huda.get(address(complaint)).body();
        assertThat(again).contains("متى تمر الشاحنة؟", "جُمعت القمامة.</textarea>");
        propose(huda, complaint, "جُمعت القمامة، وتمر الشاحنة كل أحد.");
        clock.passes(Duration.ofMinutes(10));
        assertThat(amal.follow(judge(amal, complaint, "", "")).body()).contains("اعتُمد الرد وأُرسل");

        assertThat(now(complaint).status()).isEqualTo(Status.ANSWERED);
        assertThat(now(complaint).clocks().answeredAt()).isEqualTo(clock.instant());
        assertThat(replies(complaint)).singleElement().satisfies(reply -> {
            assertThat(reply.officerId()).isEqualTo(cast.huda.id());
            assertThat(reply.text()).isEqualTo("جُمعت القمامة، وتمر الشاحنة كل أحد.");
        });
        assertThat(journal.listOf("case", complaint.id().value()))
                .extracting(Entry::type, Entry::actor)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "CaseReplied", Actor.officer(cast.amal.id()).value()));
        assertThat(huda.get(address(complaint)).body()).contains("اعتُمد رد هدى المنصوري");
    }

    @Test
    void theFilesOfAReplyTravelWithItsProposal() {
        var complaint = heldByHuda();
        var huda = as.officer(cast.huda);
        huda.get(address(complaint));
        huda.postFile(
                address(complaint) + "/replies",
                "files",
                "خطاب.txt",
                "نص الخطاب".getBytes(StandardCharsets.UTF_8),
                "text",
                "مرفق الخطاب.",
                "version",
                version(complaint));
        assertThat(now(complaint).status()).isEqualTo(Status.AWAITING_APPROVAL);
        long file = attachments.listOf(complaint.id()).getFirst().fileId();
        var maryam = as.citizen(Cast.MARYAMS_PHONE);
        assertThat(maryam.get("/files/" + file).statusCode()).isEqualTo(404);
        var amal = as.officer(cast.amal);
        assertThat(amal.get(address(complaint)).body()).contains("خطاب.txt");

        judge(amal, complaint, "/returned", "ينقصه التاريخ");
        assertThat(huda.get(address(complaint)).body()).contains("خطاب.txt");
        propose(huda, complaint, "مرفق الخطاب المؤرخ اليوم.");
        judge(amal, complaint, "", "");
        assertThat(attachments.listOf(complaint.id()))
                .singleElement()
                .satisfies(sent -> assertThat(sent.messageId())
                        .isEqualTo(replies(complaint).getFirst().id()));
        assertThat(maryam.get("/files/" + file).statusCode()).isEqualTo(200);
    }

    @Test
    void whoProposedTakesItBackAndCanTakeItsFilesAway() {
        var complaint = heldByHuda();
        var huda = as.officer(cast.huda);
        huda.get(address(complaint));
        huda.postFile(
                address(complaint) + "/replies",
                "files",
                "خطاب.txt",
                "نص".getBytes(StandardCharsets.UTF_8),
                "text",
                "مرفق الخطاب.",
                "version",
                version(complaint));
        assertThat(huda.follow(huda.post(address(complaint) + "/recall")).body())
                .contains("عاد الرد مسودةً لديك", "مرفق الخطاب.</textarea>", "خطاب.txt");
        long file = attachments.listOf(complaint.id()).getFirst().fileId();
        huda.post(
                address(complaint) + "/replies",
                "text",
                "بلا ملف.",
                "version",
                version(complaint),
                "removeHeld",
                Long.toString(file));
        assertThat(attachments.listOf(complaint.id())).isEmpty();
        assertThat(now(complaint).status()).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void onlyASecondPersonWhoLeadsApproves() {
        var complaint = heldByHuda();
        var huda = as.officer(cast.huda);
        propose(huda, complaint, "جُمعت القمامة.");
        var code = code(as.officer(cast.amal), complaint);
        // Who wrote it, a colleague, the minister's office, who only reads.
        for (var other : List.of(cast.huda, cast.salem, cast.minister, cast.noora, cast.khalid)) {
            var visitor = as.officer(other);
            visitor.get(address(complaint));
            for (var way : List.of("", "/returned")) {
                assertThat(visitor.post(
                                        address(complaint) + "/approval" + way,
                                        "proposal",
                                        code,
                                        "remarks",
                                        "من غير حق")
                                .statusCode())
                        .isEqualTo(403);
            }
        }
        // Another department and another agency do not even see it.
        for (var stranger : List.of(cast.yusuf, cast.omar, cast.waterCoordinator)) {
            var visitor = as.officer(stranger);
            visitor.get("/staff/desk");
            assertThat(visitor.post(address(complaint) + "/approval", "proposal", code)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(visitor.get("/staff/desk?list=approvals").body())
                    .doesNotContain(complaint.reference().grouped());
        }
        var amal = as.officer(cast.amal);
        amal.get(address(complaint));
        assertThat(amal.post(address(complaint) + "/recall").statusCode()).isEqualTo(403);
        assertThat(now(complaint).status()).isEqualTo(Status.AWAITING_APPROVAL);
    }

    @Test
    void nobodyApprovesTheirOwnNotEvenAHead() {
        var complaint = cast.complaint(clock.instant());
        var amal = as.officer(cast.amal);
        propose(amal, complaint, "جُمعت القمامة.");
        assertThat(now(complaint).holder().officerId()).isEqualTo(cast.amal.id());
        var refused = amal.post(
                address(complaint) + "/approval", "proposal", code(as.officer(cast.layla), complaint), "remarks", "");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("كتبتَ هذا الرد بنفسك");
        judge(as.officer(cast.layla), complaint, "", "");
        assertThat(now(complaint).status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void whatWasReadIsWhatIsApproved() {
        var complaint = heldByHuda();
        var huda = as.officer(cast.huda);
        propose(huda, complaint, "جُمعت القمامة.");
        var amal = as.officer(cast.amal);
        var read = code(amal, complaint);
        huda.post(address(complaint) + "/recall");
        clock.passes(Duration.ofMinutes(1));
        propose(huda, complaint, "لم تُجمع القمامة.");
        var refused = amal.post(address(complaint) + "/approval", "proposal", read);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("غيّر زميل هذه الحالة", "لم تُجمع القمامة.");
        assertThat(replies(complaint)).isEmpty();
    }

    @Test
    void whereApprovalIsWantedNothingIsSentWithoutIt() {
        var complaint = heldByHuda();
        assertThat(replying.reply(complaint.id(), cast.huda, "تم", List.of(), clock.instant()))
                .isEqualTo(new Refused(Refusal.NEEDS_APPROVAL));
        approvals.setForService(services.get(cast.rubbish), false, clock.instant(), Actor.OPERATOR);
        approvals.setForAgency(cast.municipality, true, clock.instant(), Actor.OPERATOR);
        assertThat(replying.needsApproval(now(complaint))).isTrue();
    }

    @Test
    void anInterimReplyNeedsNobodyAndStopsNoClock() {
        var complaint = heldByHuda();
        var huda = as.officer(cast.huda);
        huda.get(address(complaint));
        var sent = huda.post(
                address(complaint) + "/replies",
                "text",
                "زار المفتش الموقع.",
                "version",
                version(complaint),
                "kind",
                "interim");
        assertThat(huda.follow(sent).body()).contains("أُرسل الرد المرحلي", "زار المفتش الموقع.");
        var after = now(complaint);
        assertThat(after.status()).isEqualTo(Status.ASSIGNED);
        assertThat(after.clocks()).isEqualTo(complaint.clocks());
        assertThat(messages.listOf(complaint.id()))
                .singleElement()
                .satisfies(said -> assertThat(said.kind()).isEqualTo(Message.Kind.INTERIM));
        assertThat(as.citizen(Cast.MARYAMS_PHONE)
                        .get("/my/cases/" + complaint.reference())
                        .body())
                .contains("أطلعتك بلدية الاختبار على سير العمل", "زار المفتش الموقع.")
                .doesNotContain("/rate/");
    }

    private java.net.http.HttpResponse<String> propose(Visitor by, Case complaint, String text) {
        by.get(address(complaint));
        var sent = by.post(address(complaint) + "/replies", "text", text, "version", version(complaint));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        return sent;
    }

    private java.net.http.HttpResponse<String> judge(Visitor by, Case complaint, String way, String remarks) {
        return by.post(address(complaint) + "/approval" + way, "proposal", code(by, complaint), "remarks", remarks);
    }

    private String code(Visitor by, Case complaint) {
        var found = PROPOSAL.matcher(by.get(address(complaint) + "/approval").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private List<Message> replies(Case complaint) {
        return messages.listOf(complaint.id()).stream()
                .filter(message -> message.kind() == Message.Kind.REPLY)
                .toList();
    }

    private Case heldByHuda() {
        var complaint = cast.complaint(clock.instant());
        assigning.claim(complaint.id(), cast.huda, clock.instant());
        return now(complaint);
    }

    private Case now(Case complaint) {
        return cases.get(complaint.id());
    }

    private String version(Case complaint) {
        return Integer.toString(now(complaint).version());
    }

    private static String address(Case complaint) {
        return "/staff/cases/" + complaint.reference();
    }
}
