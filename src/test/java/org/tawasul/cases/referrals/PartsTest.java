package org.tawasul.cases.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Attachments;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Parts;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Reopening;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Status;
import org.tawasul.cases.Withdrawing;
import org.tawasul.cases.merging.Merging;
import org.tawasul.identity.As;
import org.tawasul.journal.Subscriptions;

/** A case that concerns several is split, answered as one, and the requester knows only the whole. */
@TawasulTest
class PartsTest {
    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    Parts parts;

    @Autowired
    Messages messages;

    @Autowired
    Attachments attachments;

    @Autowired
    Merging merging;

    @Autowired
    Assigning assigning;

    @Autowired
    Replying replying;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Reopening reopening;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void itIsSundayMorning() {
        clock.is("2026-03-01T09:00");
    }

    @Test
    void aCaseIsSplitAnsweredInPartsAndRepliedToOnce() {
        var whole = split(heldByHuda());
        var two = parts.listOf(whole.id());
        assertThat(two).hasSize(2).allSatisfy(part -> {
            assertThat(part.ties().partOf()).isEqualTo(whole.id().value());
            assertThat(part.clocks().agencyDueAt())
                    .isBeforeOrEqualTo(whole.clocks().agencyDueAt());
            assertThat(part.matter().requesterId()).isEqualTo(cast.maryam);
        });
        var pipes = two.getFirst();
        var gardens = two.getLast();
        assertThat(page(cast.omar, pipes)).contains("جزء من الحالة", "هل الأنبوب مكسور؟", "بلدية الاختبار");
        assertThat(as.officer(cast.omar).get(address(whole)).statusCode()).isEqualTo(404);

        var early = refused(cast.huda, whole, "replies", 409, "text", "تم كل شيء", "version", version(whole));
        assertThat(early).contains("لم تصل إجابات بعض الأجزاء", "جزءان لم يُجب عنهما", "تم كل شيء");

        contribute(cast.omar, pipes, "أصلحنا الأنبوب.");
        contribute(cast.yusuf, gardens, "سقينا الأشجار.");
        assertThat(now(pipes).status()).isEqualTo(Status.ANSWERED);
        assertThat(messages.listOf(whole.id()))
                .filteredOn(message -> message.kind() == Message.Kind.CONTRIBUTION)
                .extracting(Message::text)
                .containsExactly("أصلحنا الأنبوب.", "سقينا الأشجار.");
        jdbc.sql("delete from cases.draft where case_id = :case")
                .param("case", whole.id().value())
                .update();
        assertThat(page(cast.huda, whole)).contains("أصلحنا الأنبوب.\n\nسقينا الأشجار.</textarea>");

        assertThat(replying.reply(whole.id(), cast.huda, "أُصلح وسُقي.", List.of(), clock.instant()))
                .isInstanceOf(Done.class);
        assertThat(now(whole).status()).isEqualTo(Status.ANSWERED);

        subscriptions.catchUp();
        for (var part : two) {
            assertThat(jdbc.sql("select count(*) from notices.notice where case_id = :case")
                            .param("case", part.id().value())
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(jdbc.sql("select count(*) from ratings.rating where case_id = :case")
                            .param("case", part.id().value())
                            .query(Long.class)
                            .single())
                    .isZero();
        }
        assertThat(jdbc.sql("select count(*) from ratings.rating where case_id = :case")
                        .param("case", whole.id().value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void theRequesterFollowsTheWholeAndNoPart() {
        var whole = split(heldByHuda());
        var pipes = parts.listOf(whole.id()).getFirst();
        contribute(cast.omar, pipes, "أصلحنا الأنبوب.");
        var maryam = as.citizen(Cast.MARYAMS_PHONE);
        assertThat(maryam.get("/my/cases/" + whole.reference()).body())
                .contains("تعمل على طلبك عدة جهات", "أنجزت هيئة مياه الاختبار ما يخصها")
                .doesNotContain("أصلحنا الأنبوب", "هل الأنبوب مكسور");
        var led = maryam.get("/my/cases/" + pipes.reference());
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(maryam.follow(led).body())
                .contains("الرقم الذي كتبته لجزء من طلبك", whole.reference().grouped())
                .doesNotContain(pipes.reference().grouped());
        assertThat(as.citizen(Cast.HASSANS_PHONE)
                        .get("/my/cases/" + pipes.reference())
                        .statusCode())
                .isEqualTo(404);
        assertThat(maryam.get("/my").body()).doesNotContain(pipes.reference().grouped());
    }

    @Test
    void aContributionCarriesFilesToWhoHasTheWholeAndToNobodyElse() {
        var whole = split(heldByHuda());
        var pipes = parts.listOf(whole.id()).getFirst();
        assigning.claim(pipes.id(), cast.omar, clock.instant());
        var omar = as.officer(cast.omar);
        assertThat(omar.get(address(pipes) + "/contribution").body()).contains("multipart/form-data", "type=\"file\"");
        var report = "فحصنا الأنبوب".getBytes(StandardCharsets.UTF_8);
        var empty = omar.postFile(address(pipes) + "/contribution", "files", "تقرير.txt", report, "text", "");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).as("it waits for the words").contains("تقرير.txt");
        assertThat(omar.post(address(pipes) + "/contribution", "text", "أصلحناه، والتقرير مرفق.")
                        .statusCode())
                .isEqualTo(302);
        var file = attachments.listOf(whole.id()).stream()
                .filter(each -> each.name().equals("تقرير.txt"))
                .findFirst()
                .orElseThrow();
        assertThat(messages.listOf(whole.id()))
                .filteredOn(message -> message.kind() == Message.Kind.CONTRIBUTION)
                .extracting(Message::id)
                .containsExactly(file.messageId());
        assertThat(page(cast.huda, whole)).contains("تقرير.txt");
        assertThat(page(cast.omar, pipes)).contains("تقرير.txt");
        for (var reader : List.of(cast.huda, cast.omar)) {
            assertThat(as.officer(reader).get("/files/" + file.fileId()).statusCode())
                    .isEqualTo(200);
        }
        var maryam = as.citizen(Cast.MARYAMS_PHONE);
        assertThat(maryam.get("/my/cases/" + whole.reference()).body()).doesNotContain("تقرير.txt");
        assertThat(maryam.get("/files/" + file.fileId()).statusCode()).isEqualTo(404);
        assertThat(as.officer(cast.yusuf).get("/files/" + file.fileId()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void thereIsRoomForAnotherPartWithoutAScriptAndWhatWasTypedStays() {
        var whole = heldByHuda();
        var huda = as.officer(cast.huda);
        assertThat(huda.get(address(whole) + "/parts").body())
                .contains("rows[2].asked")
                .doesNotContain("rows[3].asked");
        var more = huda.post(
                address(whole) + "/parts/another",
                row(1, cast.pipes, "هل الأنبوب مكسور، أم مسدود؟", 3, cast.gardens, "ب"));
        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.body())
                .contains(
                        "هل الأنبوب مكسور، أم مسدود؟</textarea>",
                        "value=\"department-" + cast.pipes + "\" selected",
                        "rows[3].asked",
                        "أضف جزءًا آخر");
        var all = new ArrayList<String>();
        var to = List.of(
                "department-" + cast.pipes,
                "agency-" + cast.water,
                "department-" + cast.gardens,
                "department-" + cast.mayorsOffice);
        for (int i = 0; i < to.size(); i++) {
            all.addAll(List.of("rows[" + (i + 1) + "].to", to.get(i), "rows[" + (i + 1) + "].asked", "ما يخصكم؟"));
        }
        post(huda, whole, "parts", all.toArray(String[]::new));
        assertThat(parts.listOf(whole.id())).hasSize(4);

        var most = new ArrayList<String>();
        for (int i = 0; i < 12; i++) most.addAll(List.of("rows[" + i + "].asked", "سؤال " + i));
        var full = huda.post(address(whole) + "/parts/another", most.toArray(String[]::new));
        assertThat(full.body()).contains("rows[11].asked").doesNotContain("rows[12].asked", "أضف جزءًا آخر");
    }

    @Test
    void aCaseInPartsFollowsNoOtherButOthersFollowIt() {
        var whole = split(heldByHuda());
        var other = cast.complaint(cast.rubbish, cast.hassan, "القمامة", clock.instant());
        assertThat(merging.merge(whole.id(), other.id(), cast.layla, clock.instant()))
                .isEqualTo(new Refused(Refusal.IN_PARTS));
        var layla = as.officer(cast.layla);
        layla.get(address(whole));
        assertThat(layla.post(
                                address(whole) + "/merging",
                                "into",
                                other.reference().value())
                        .body())
                .contains("هذه الحالة موزعة على أجزاء");
        var part = parts.listOf(whole.id()).getLast();
        assertThat(merging.merge(part.id(), other.id(), cast.layla, clock.instant()))
                .isInstanceOf(Refused.class);
        assertThat(merging.merge(other.id(), part.id(), cast.layla, clock.instant()))
                .isEqualTo(new Refused(Refusal.NOT_ALIKE));
        assertThat(merging.merge(other.id(), whole.id(), cast.layla, clock.instant()))
                .isEqualTo(new Done());
        contribute(cast.omar, parts.listOf(whole.id()).getFirst(), "أصلحنا.");
        contribute(cast.yusuf, part, "سقينا.");
        replying.reply(whole.id(), cast.huda, "أُصلح وسُقي.", List.of(), clock.instant());
        subscriptions.catchUp();
        await().untilAsserted(() -> assertThat(now(other).status()).isEqualTo(Status.ANSWERED));
        assertThat(messages.listOf(other.id())).extracting(Message::kind).containsExactly(Message.Kind.REPLY);
    }

    @Test
    void aPartIsDroppedWithAReason() {
        var whole = split(heldByHuda());
        var pipes = parts.listOf(whole.id()).getFirst();
        var gardens = parts.listOf(whole.id()).getLast();
        var huda = as.officer(cast.huda);
        huda.get(address(whole));
        var drop = address(whole) + "/parts/" + pipes.reference() + "/cancellation";
        assertThat(huda.follow(huda.post(drop, "reason", " ")).body()).contains("لم يُكتب سبب الاستغناء");
        assertThat(now(pipes).status().isOpen()).isTrue();
        assertThat(huda.follow(huda.post(drop, "reason", "تبيّن أنه غير لازم")).body())
                .contains("استُغني عن الجزء");
        assertThat(now(pipes).status()).isEqualTo(Status.WITHDRAWN);
        contribute(cast.yusuf, gardens, "سقينا.");
        assertThat(parts.hasOpen(whole.id())).isFalse();
        var stranger = as.officer(cast.salem);
        stranger.get(address(whole));
        stranger.post(address(whole) + "/parts/" + gardens.reference() + "/cancellation", "reason", "لا شأن لي");
        assertThat(now(gardens).status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void aWithdrawnWholeCancelsWhatIsOwed() {
        var whole = split(heldByHuda());
        var pipes = parts.listOf(whole.id()).getFirst();
        contribute(cast.omar, pipes, "أصلحنا.");
        withdrawing.withdraw(whole.id(), clock.instant());
        subscriptions.catchUp();
        assertThat(parts.listOf(whole.id()))
                .extracting(Case::status)
                .containsExactly(Status.ANSWERED, Status.WITHDRAWN);
    }

    @Test
    void aReopenedWholeIsAloneAndMayBeSplitAgain() {
        var whole = split(heldByHuda());
        contribute(cast.omar, parts.listOf(whole.id()).getFirst(), "أصلحنا.");
        contribute(cast.yusuf, parts.listOf(whole.id()).getLast(), "سقينا.");
        replying.reply(whole.id(), cast.huda, "تم.", List.of(), clock.instant());
        reopening.reopenByRequester(whole.id(), "لم يتم", clock.instant());
        assertThat(parts.hasOpen(whole.id())).isFalse();
        post(
                as.officer(cast.huda),
                whole,
                "parts",
                "rows[0].to",
                "department-" + cast.pipes,
                "rows[0].asked",
                "عاد الكسر");
        assertThat(parts.listOf(whole.id())).hasSize(3);
        assertThat(page(cast.huda, whole)).doesNotContain("أصلحنا.\n\nسقينا.</textarea>");
    }

    @Test
    void whatCannotBeSplitIsRefused() {
        var whole = heldByHuda();
        var one = refused(
                cast.huda, whole, "parts", 422, "rows[0].to", "department-" + cast.pipes, "rows[0].asked", "واحد");
        assertThat(one).contains("على جهتين أو قسمين على الأقل");
        assertThat(refused(cast.huda, whole, "parts", 409, row(1, cast.pipes, "أ", 2, cast.pipes, "ب")))
                .contains("هناك بالفعل");
        assertThat(refused(
                        cast.huda, whole, "parts", 422, "rows[0].to", "department-" + cast.pipes, "rows[0].asked", ""))
                .contains("هذا الجزء ناقص");
        refused(cast.salem, whole, "parts", 403, row(1, cast.pipes, "أ", 2, cast.gardens, "ب"));
        refused(cast.huda, whole, "contribution", 409, "text", "ليس جزءًا");
        var part = parts.listOf(split(whole).id()).getFirst();
        assigning.claim(part.id(), cast.omar, clock.instant());
        for (var path : List.of("replies", "questions", "closure")) {
            refused(cast.omar, part, path, 409, "text", "مباشرة إلى مقدم الطلب", "version", version(part));
        }
        assertThat(replying.reply(part.id(), cast.omar, "مباشرة", List.of(), clock.instant()))
                .isEqualTo(new Refused(Refusal.NOT_OF_PART));
    }

    private static String[] row(int one, long first, String asked, int two, long second, String also) {
        return new String[] {
            "rows[" + (one - 1) + "].to",
            "department-" + first,
            "rows[" + (one - 1) + "].asked",
            asked,
            "rows[" + (two - 1) + "].to",
            "department-" + second,
            "rows[" + (two - 1) + "].asked",
            also
        };
    }

    private Case split(Case whole) {
        post(
                as.officer(cast.huda),
                whole,
                "parts",
                row(1, cast.pipes, "هل الأنبوب مكسور؟", 2, cast.gardens, "هل تضررت الأشجار؟"));
        return now(whole);
    }

    private void contribute(Officer officer, Case part, String text) {
        assigning.claim(part.id(), officer, clock.instant());
        post(as.officer(officer), part, "contribution", "text", text);
    }

    private Case heldByHuda() {
        var complaint = cast.complaint(clock.instant());
        assigning.claim(complaint.id(), cast.huda, clock.instant());
        return now(complaint);
    }

    private void post(Visitor visitor, Case found, String path, String... fields) {
        visitor.get(address(found));
        clock.passes(Duration.ofSeconds(1));
        var answer = visitor.post(address(found) + "/" + path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private String refused(Officer officer, Case found, String path, int status, String... fields) {
        var visitor = as.officer(officer);
        visitor.get("/staff/desk");
        var before = now(found);
        var answer = visitor.post(address(found) + "/" + path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(now(found)).isEqualTo(before);
        return answer.body();
    }

    private String version(Case found) {
        return Integer.toString(now(found).version());
    }

    private String page(Officer officer, Case found) {
        return as.officer(officer).get(address(found)).body();
    }

    private Case now(Case found) {
        return cases.get(found.id());
    }

    private static String address(Case found) {
        return "/staff/cases/" + found.reference();
    }
}
