package org.tawasul.cases.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Status;
import org.tawasul.cases.macros.Errand;
import org.tawasul.cases.macros.Macro;
import org.tawasul.cases.macros.Macros;
import org.tawasul.identity.As;

/** One step on many cases, with a result for each. */
@TawasulTest
class BulkTest {
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
    Replying replying;

    @Autowired
    Macros macros;

    @Autowired
    Bulks bulks;

    @Autowired
    Running running;

    @BeforeEach
    void itIsSundayMorning() {
        clock.is("2026-03-01T09:00");
    }

    @Test
    void theDeskOffersToSelectCasesAndThenAsksWhatShallHappen() {
        var complaint = complaint();
        var layla = as.officer(cast.layla);
        assertThat(as.officer(cast.noora).get("/staff/desk?list=open").body()).doesNotContain("/staff/bulk");
        assertThat(layla.get("/staff/desk?list=open").body()).contains("action=\"/staff/bulk\"", "name=\"case\"");
        var chosen = layla.get("/staff/bulk?case=" + complaint.reference() + "&case=" + complaint.reference());
        assertThat(chosen.body()).contains("حالة محددة", "أتولاها", "سالم الدوسري", "إغلاق");
        var none = layla.get("/staff/bulk");
        assertThat(layla.follow(none).body()).contains("لم تُحدد أي حالة.");
    }

    @Test
    void eachCaseIsDoneOrRefusedByItself() {
        var free = complaint();
        var held = complaint();
        assigning.claim(held.id(), cast.salem, clock.instant());
        var elsewhere = cast.complaint(cast.leak, cast.hassan, "Leak", clock.instant());
        var secret = cast.complaint(cast.secret, cast.maryam, "مخالفة", clock.instant());
        var result = order(
                cast.huda,
                List.of(
                        free.reference().value(),
                        held.reference().value(),
                        elsewhere.reference().value(),
                        secret.reference().value(),
                        "98765432104",
                        "قمامة"),
                "TAKE");
        assertThat(result)
                .contains("تم في 1 من 6.", free.matter().subject())
                .contains("لم تُنفذ (تولي الحالة)")
                .doesNotContain("Leak", "مخالفة");
        assertThat(count(result, "لا توجد حالة بهذا الرقم ضمن ما يمكنك رؤيته")).isEqualTo(4);
        assertThat(cases.get(free.id()).holder().officerId()).isEqualTo(cast.huda.id());
        assertThat(cases.get(held.id()).holder().officerId()).isEqualTo(cast.salem.id());
        assertThat(cases.get(elsewhere.id())).isEqualTo(elsewhere);
        assertThat(cases.get(secret.id())).isEqualTo(secret);
    }

    @Test
    void everyStepIsTaken() {
        var one = complaint();
        var two = complaint();
        var both = List.of(one.reference().value(), two.reference().value());
        assertThat(order(cast.amal, both, "ASSIGN", "officer", Long.toString(cast.huda.id())))
                .contains("تم في 2 من 2.");
        assertThat(order(cast.amal, both, "IMPORTANCE", "importance", "3")).contains("تم في 2 من 2.");
        assertThat(order(cast.amal, both, "NOTE", "text", "للمتابعة")).contains("تم في 2 من 2.");
        replying.reply(one.id(), cast.huda, "جُمعت", List.of(), clock.instant());
        assertThat(order(cast.amal, both, "CLOSE", "reason", "انتهت")).contains("تم في 1 من 2.", "لا تسمح حالتها الآن");
        assertThat(cases.get(one.id()).status()).isEqualTo(Status.CLOSED);
        assertThat(cases.get(two.id()).importance()).isEqualTo(3);
        assertThat(messages.listOf(two.id())).hasSize(1);
    }

    @Test
    void aMacroIsAllOrNothingForEachCase() {
        var name = "مجمعة " + System.nanoTime();
        long macro = macros.keep(
                new Macro(
                        0, cast.municipality, cast.cleaning, name, new Errand(true, 0, 0, "ملاحظة", "أين؟", false, "")),
                cast.layla,
                clock.instant());
        var free = complaint();
        var held = complaint();
        assigning.claim(held.id(), cast.salem, clock.instant());
        var result = order(
                cast.huda,
                List.of(free.reference().value(), held.reference().value()),
                "MACRO",
                "macro",
                Long.toString(macro));
        assertThat(result).contains(name, "تم في 1 من 2.");
        assertThat(cases.get(free.id()).status()).isEqualTo(Status.AWAITING_REQUESTER);
        assertThat(messages.listOf(held.id())).isEmpty();
    }

    @Test
    void whatIsNotChosenIsAskedFor() {
        var complaint = complaint().reference().value();
        for (var wrong : List.<List<String>>of(
                List.of("step", "ASSIGN"),
                List.of("step", "ASSIGN", "officer", "huda"),
                List.of("step", "IMPORTANCE", "importance", "9"),
                List.of("step", "NOTE", "text", "  "),
                List.of("step", "MACRO", "macro", "999999999"),
                List.of("step", "DELETE"),
                List.of())) {
            var fields = new ArrayList<>(wrong);
            fields.addAll(List.of("cases", complaint));
            var answer = post(as.officer(cast.layla), fields);
            assertThat(answer.statusCode()).as("%s", wrong).isEqualTo(422);
            assertThat(answer.body()).contains("role=\"alert\"", complaint);
        }
    }

    @Test
    void twoHundredAtMost() {
        var tooMany = IntStream.range(0, 201).mapToObj(Integer::toString).collect(Collectors.joining(","));
        var answer = post(as.officer(cast.layla), List.of("cases", tooMany, "step", "TAKE"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("أكثر ما يُحدد مرة واحدة 200 حالة");
    }

    @Test
    void aHundredAndFiftyShowTheirProgressAndComeToAnEnd() {
        var references = IntStream.range(0, 150)
                .mapToObj(_ -> complaint().reference().value())
                .toList();
        long id = bulks.order(cast.amal, Errand.note("للجميع"), null, references, clock.instant());
        var amal = as.officer(cast.amal);
        var atFirst = amal.get("/staff/bulk/" + id).body();
        assertThat(atFirst).contains("جارٍ العمل: ", "hx-trigger=\"load delay:1s\"", "تحديث الصفحة");
        running.run(id, cast.amal, Duration.ofMinutes(1));
        assertThat(amal.get("/staff/bulk/" + id).body())
                .contains("تم في 150 من 150.")
                .doesNotContain("hx-trigger");
    }

    @Test
    void whatACrashLeftOverGoesOnAndNothingIsDoneTwice() {
        var one = complaint();
        var two = complaint();
        long id = bulks.order(
                cast.amal,
                Errand.note("مرة واحدة"),
                null,
                List.of(one.reference().value(), two.reference().value()),
                clock.instant());
        bulks.mark(id, 0, Bulk.State.DONE, null);
        running.run(id, cast.amal, Duration.ofMinutes(1));
        running.run(id, cast.amal, Duration.ofMinutes(1));
        assertThat(messages.listOf(one.id())).isEmpty();
        assertThat(messages.listOf(two.id())).hasSize(1);
    }

    @Test
    void aResultIsReadByWhoOrderedItOnly() {
        long id = bulks.order(
                cast.amal, Errand.take(), null, List.of(complaint().reference().value()), clock.instant());
        assertThat(as.officer(cast.layla).get("/staff/bulk/" + id).statusCode()).isEqualTo(404);
        assertThat(as.officer(cast.amal).get("/staff/bulk/999999999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theAuditorSelectsNothing() {
        var complaint = complaint();
        var noora = as.officer(cast.noora);
        assertThat(noora.get("/staff/desk?list=open").body()).doesNotContain("/staff/bulk", "name=\"case\"");
        assertThat(noora.get("/staff/bulk?case=" + complaint.reference()).statusCode())
                .isEqualTo(403);
        assertThat(noora.post("/staff/bulk", "cases", complaint.reference().value(), "step", "TAKE")
                        .statusCode())
                .isEqualTo(403);
        assertThat(cases.get(complaint.id())).isEqualTo(complaint);
    }

    private Case complaint() {
        return cast.complaint(clock.instant());
    }

    private String order(Officer officer, List<String> references, String step, String... more) {
        var fields = new ArrayList<>(List.of("cases", String.join(",", references), "step", step));
        fields.addAll(List.of(more));
        var visitor = as.officer(officer);
        var answer = post(visitor, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var id = Long.parseLong(
                answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
        running.run(id, officer, Duration.ofMinutes(1));
        return visitor.follow(answer).body();
    }

    private static HttpResponse<String> post(Visitor visitor, List<String> fields) {
        visitor.get("/staff/desk");
        return visitor.post("/staff/bulk", fields.toArray(String[]::new));
    }

    private static int count(String page, String words) {
        return page.split(words, -1).length - 1;
    }
}
