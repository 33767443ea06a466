package org.tawasul.cases.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Status;
import org.tawasul.cases.macros.Errand;
import org.tawasul.cases.macros.Macro;
import org.tawasul.cases.macros.Macros;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.catalogue.Services;
import org.tawasul.identity.As;
import org.tawasul.journal.Actor;
import org.tawasul.language.Name;

/** One step on many cases, with a result for each. */
@TawasulTest
class BulkTest {
    private static final Pattern BOX = Pattern.compile("name=\"case\" value=\"(\\d{11})\"( checked)?");
    private static final Pattern ACTION = Pattern.compile("action=\"(/staff/desk/selection[^\"]*)\"");
    private static final Pattern ON = Pattern.compile("name=\"to\" value=\"(/staff/desk[^\"]*after[^\"]*)\"");

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

    @Autowired
    Picking picking;

    @Autowired
    Agencies agencies;

    @Autowired
    Services services;

    @BeforeEach
    void itIsSundayMorning() {
        clock.is("2026-03-01T09:00");
    }

    @Test
    void theDeskOffersToSelectCasesAndThenAsksWhatShallHappen() {
        var complaint = complaint();
        var layla = as.officer(cast.layla);
        assertThat(as.officer(cast.noora).get("/staff/desk?list=open").body()).doesNotContain("/staff/desk/selection");
        assertThat(layla.get("/staff/desk?list=open").body())
                .contains("action=\"/staff/desk/selection?list=open\"", "name=\"case\"");
        var chosen = layla.get("/staff/bulk?case=" + complaint.reference() + "&case=" + complaint.reference());
        assertThat(chosen.body()).contains("حالة محددة", "أتولاها", "سالم الدوسري", "إغلاق");
        picking.clear(cast.layla);
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
                        0,
                        cast.municipality,
                        cast.cleaning,
                        name,
                        new Errand(true, 0, 0, "ملاحظة", "أين؟", 0, false, "")),
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
            assertThat(answer.body()).contains("role=\"alert\"", "value=\"" + complaint + "\"");
        }
    }

    @Test
    void fiveHundredAtMost() {
        var tooMany = IntStream.range(0, 501).mapToObj(Integer::toString).collect(Collectors.joining(","));
        var answer = post(as.officer(cast.layla), List.of("cases", tooMany, "step", "TAKE"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("أكثر ما يُحدد مرة واحدة 500 حالة");
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
                .doesNotContain("load delay:1s");
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
        assertThat(noora.get("/staff/desk?list=open").body()).doesNotContain("/staff/desk/selection", "name=\"case\"");
        assertThat(noora.get("/staff/bulk?case=" + complaint.reference()).statusCode())
                .isEqualTo(403);
        assertThat(noora.post("/staff/bulk", "cases", complaint.reference().value(), "step", "TAKE")
                        .statusCode())
                .isEqualTo(403);
        assertThat(cases.get(complaint.id())).isEqualTo(complaint);
    }

    @Test
    void aSelectionGoesAlongFromPageToPageWithoutAScript() {
        var head = busy(120);
        var visitor = as.officer(head);
        var first = visitor.get("/staff/desk?list=open").body();
        assertThat(boxes(first)).hasSize(50);
        assertThat(first).doesNotContain("selection no-print kept");
        // Two on the first page, then on to the second.
        var second = visitor.follow(turn(visitor, first, boxes(first).subList(0, 2), on(first)))
                .body();
        assertThat(second).contains("selection no-print kept", "المحدد: 2", "data-elsewhere=\"2\"");
        assertThat(checked(second)).isEmpty();
        var third = visitor.follow(turn(visitor, second, boxes(second).subList(10, 13), on(second)))
                .body();
        assertThat(third).contains("المحدد: 5");
        // Back on the first page, they are ticked; one is taken back.
        var again = visitor.get("/staff/desk?list=open").body();
        assertThat(checked(again)).containsExactlyElementsOf(boxes(first).subList(0, 2));
        var chosen = turn(visitor, again, boxes(first).subList(1, 2), "/staff/bulk");
        var page = visitor.follow(chosen).body();
        var expected = new ArrayList<>(boxes(first).subList(1, 2));
        expected.addAll(boxes(second).subList(10, 13));
        assertThat(page).contains("4 حالات محددة", String.join(",", expected));

        var ordered =
                visitor.post("/staff/bulk", "cases", String.join(",", expected), "step", "NOTE", "text", "للمتابعة");
        running.run(id(ordered), head, Duration.ofMinutes(1));
        assertThat(visitor.follow(ordered).body()).contains("تم في 4 من 4.");
        assertThat(visitor.get("/staff/desk?list=open").body()).doesNotContain("selection no-print kept");
    }

    @Test
    void theWholeListIsSelectedUpToALimitThatIsSaid() {
        var head = busy(60);
        var visitor = as.officer(head);
        var page = visitor.get("/staff/desk?list=open&importance=2").body();
        assertThat(page).contains("القائمة كلها (500 على الأكثر)");
        var all = visitor.follow(turn(visitor, page, List.of(), "all")).body();
        assertThat(all).contains("حُددت القائمة كلها. عدد الحالات: 60.", "المحدد: 60");
        assertThat(checked(all)).hasSize(50);
        assertThat(visitor.get("/staff/bulk").body()).contains("60 حالة محددة");
        assertThat(visitor.follow(turn(visitor, all, List.of(), "none")).body()).doesNotContain("المحدد: 60");
        assertThat(picking.listOf(head)).isEmpty();
        // What a filter leaves out is not selected.
        visitor.post("/staff/desk/selection?list=open&importance=3", "to", "all");
        assertThat(picking.listOf(head)).isEmpty();
    }

    @Test
    void noMoreThanFiveHundredAreKept() {
        var many = IntStream.rangeClosed(1, 600)
                .mapToObj(number -> new CaseId(7_000_000_000L + number))
                .toList();
        var head = busy(1);
        assertThat(picking.add(head, many.subList(0, 500), clock.instant())).isTrue();
        assertThat(picking.add(head, many, clock.instant())).isFalse();
        assertThat(picking.listOf(head)).containsExactlyElementsOf(many.subList(0, 500));
        var visitor = as.officer(head);
        var page = visitor.get("/staff/desk?list=open").body();
        assertThat(visitor.follow(turn(visitor, page, boxes(page), "/staff/desk?list=open"))
                        .body())
                .contains("أكثر ما يُحدد مرة واحدة 500 حالة، فلم يُضف ما زاد عليها.");
        assertThat(picking.sweep(clock.instant().plus(Duration.ofHours(25)))).isPositive();
        assertThat(picking.listOf(head)).isEmpty();
    }

    @Test
    void theSelectionLeadsNowhereElse() {
        var layla = as.officer(cast.layla);
        layla.get("/staff/desk");
        for (var elsewhere : List.of("https://example.org", "//example.org", "/staff/desk?x={y}", "/staff/account")) {
            assertThat(layla.post("/staff/desk/selection?list=open", "to", elsewhere)
                            .headers()
                            .firstValue("Location"))
                    .as(elsewhere)
                    .hasValue("/staff/desk?list=open");
        }
        var noora = as.officer(cast.noora);
        noora.get("/staff/account");
        assertThat(noora.post("/staff/desk/selection", "to", "all").statusCode())
                .isEqualTo(403);
    }

    /** The head of a department of its own, with so many cases of the ordinary importance. */
    private Officer busy(int open) {
        var code = "picked-" + System.nanoTime();
        var name = new Name("قسم " + code, code);
        long department =
                agencies.openDepartment(cast.municipality, code, false, name, clock.instant(), Actor.OPERATOR);
        long service = services.offer(
                new Service(
                        0,
                        code,
                        services.get(cast.rubbish).groupId(),
                        cast.municipality,
                        department,
                        Set.of(Kind.COMPLAINT),
                        PlaceNeed.OPTIONAL,
                        3,
                        false,
                        name,
                        new Name("", ""),
                        new Name("", "")),
                clock.instant(),
                Actor.OPERATOR);
        for (int i = 0; i < open; i++) cast.complaint(service, cast.maryam, "حالة " + i, clock.instant());
        return as.appointed(Role.HEAD, cast.municipality, department);
    }

    private static HttpResponse<String> turn(Visitor visitor, String page, List<String> ticked, String to) {
        var fields = new ArrayList<>(List.of("shown", String.join(",", boxes(page)), "to", to));
        for (var reference : ticked) fields.addAll(List.of("case", reference));
        var action = first(ACTION, page);
        var answer = visitor.post(action, fields.toArray(String[]::new));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer;
    }

    private static String on(String page) {
        return first(ON, page);
    }

    private static String first(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static List<String> boxes(String page) {
        return BOX.matcher(page).results().map(box -> box.group(1)).toList();
    }

    private static List<String> checked(String page) {
        return BOX.matcher(page)
                .results()
                .filter(box -> box.group(2) != null)
                .map(box -> box.group(1))
                .toList();
    }

    private static long id(HttpResponse<String> answer) {
        return Long.parseLong(
                answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
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
