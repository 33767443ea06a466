package org.tawasul.cases.macros;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Status;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.identity.As;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;

/** Several steps in one: made by who leads, taken by who may, all of them or none. */
@TawasulTest
class MacroTest {
    private static int made;

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
    Journal journal;

    @Autowired
    Assigning assigning;

    @Autowired
    Asking asking;

    @Autowired
    Macros macros;

    private Case complaint;

    @BeforeEach
    void maryamComplains() {
        clock.is("2026-03-01T09:00");
        complaint = cast.complaint(clock.instant());
    }

    @Test
    void theHeadMakesOneAndAnOfficerTakesAllItsStepsAtOnce() {
        var name = name();
        var amal = as.officer(cast.amal);
        amal.get("/staff/macros/new");
        var kept = amal.post(
                "/staff/macros",
                "name",
                name,
                "holder",
                "take",
                "importance",
                "3",
                "note",
                "نحتاج إلى الموقع",
                "question",
                "أين الحاوية بالضبط؟");
        assertThat(amal.follow(kept).body()).contains("حُفظت «" + name + "».", "نحتاج إلى الموقع");

        var huda = as.officer(cast.huda);
        assertThat(huda.get(address()).body()).contains(name + "</option>");
        var macro = id(name, cast.huda);
        assertThat(huda.get(address() + "/macros/" + macro).body()).contains("أين الحاوية بالضبط؟", "تنفيذ");
        var applied = huda.post(address() + "/macros", "macro", macro);
        assertThat(huda.follow(applied).body()).contains("نُفذت خطوات «" + name + "».");
        var now = cases.get(complaint.id());
        assertThat(now.holder().officerId()).isEqualTo(cast.huda.id());
        assertThat(now.importance()).isEqualTo(3);
        assertThat(now.status()).isEqualTo(Status.AWAITING_REQUESTER);
        assertThat(journal.listOf(CaseEvent.SUBJECT, complaint.id().value()))
                .extracting(Entry::type)
                .containsExactly("CaseSubmitted", "CaseAssigned", "CaseTriaged", "NoteAdded", "RequesterAsked");
        assertThat(messages.listOf(complaint.id()))
                .extracting(Message::text)
                .containsExactly("نحتاج إلى الموقع", "أين الحاوية بالضبط؟");
    }

    @Test
    void oneStepThatIsRefusedTakesTheOthersBack() {
        var macro = keep(cast.cleaning, new Errand(true, 0, 3, "ملاحظة", "", true, ""));
        var huda = as.officer(cast.huda);
        huda.get(address());
        var refused = huda.post(address() + "/macros", "macro", macro);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("لم تُنفذ: إغلاق الحالة", "لم يتغير شيء في الحالة.");
        assertThat(cases.get(complaint.id())).isEqualTo(complaint);
        assertThat(messages.listOf(complaint.id())).isEmpty();
    }

    @Test
    void whatIsSoAlreadyIsPassedOver() {
        var macro = keep(cast.cleaning, new Errand(true, 0, 2, "ملاحظة", "", false, ""));
        assigning.claim(complaint.id(), cast.huda, clock.instant());
        assertThat(apply(cast.huda, macro).statusCode()).isEqualTo(302);
        assertThat(journal.listOf(CaseEvent.SUBJECT, complaint.id().value()))
                .extracting(Entry::type)
                .containsExactly("CaseSubmitted", "CaseAssigned", "NoteAdded");
        var take = keep(cast.cleaning, Errand.take());
        assertThat(apply(cast.huda, take).statusCode()).isEqualTo(409);
    }

    @Test
    void theRulesOfEachStepHoldForEverybody() {
        var macro = keep(0, new Errand(true, 0, 0, "", "أين الحاوية؟", false, ""));
        assigning.claim(complaint.id(), cast.huda, clock.instant());
        var before = cases.get(complaint.id());
        assertThat(apply(cast.salem, macro).statusCode()).isEqualTo(409);
        for (var stranger : List.of(cast.omar, cast.yusuf, cast.waterCoordinator, cast.noora)) {
            assertThat(apply(stranger, macro).statusCode()).isEqualTo(404);
        }
        asking.ask(complaint.id(), cast.huda, "ما رقمها؟", clock.instant());
        assertThat(apply(cast.huda, macro).statusCode()).isEqualTo(409);
        assertThat(cases.get(complaint.id()).holder()).isEqualTo(before.holder());
    }

    @Test
    void eachDepartmentHasItsOwnAndTheAgencyThoseOfAll() {
        var ofGardens = keep(cast.gardens, Errand.take());
        var ofAll = keep(0, Errand.take());
        assertThat(macros.listFor(cast.huda))
                .extracting(Macro::id)
                .contains(Long.valueOf(ofAll))
                .doesNotContain(Long.valueOf(ofGardens));
        assertThat(macros.listFor(cast.layla))
                .extracting(Macro::id)
                .contains(Long.valueOf(ofAll), Long.valueOf(ofGardens));
        assertThat(macros.listFor(cast.omar)).extracting(Macro::id).doesNotContain(Long.valueOf(ofAll));
        assertThat(macros.listFor(cast.noora)).isEmpty();
        assertThat(apply(cast.huda, ofGardens).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyWhoLeadsKeepsThem() {
        var ofCleaning = keep(cast.cleaning, Errand.take());
        for (var officer : List.of(cast.huda, cast.minister, cast.noora, cast.khalid)) {
            var visitor = as.officer(officer);
            assertThat(visitor.get("/staff/macros").body()).doesNotContain("/staff/macros/new");
            assertThat(visitor.get("/staff/macros/new").statusCode()).isEqualTo(403);
            assertThat(visitor.post("/staff/macros", "name", name(), "holder", "take")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(visitor.post("/staff/macros/" + ofCleaning + "/removal").statusCode())
                    .isBetween(403, 404);
        }
        var ofAll = keep(0, Errand.take());
        var amal = as.officer(cast.amal);
        amal.get("/staff/macros");
        assertThat(amal.post("/staff/macros/" + ofAll, "name", name(), "holder", "take")
                        .statusCode())
                .isEqualTo(403);
        assertThat(amal.get("/staff/macros/" + ofAll).statusCode()).isEqualTo(403);
        var water = as.officer(cast.waterCoordinator);
        water.get("/staff/macros");
        assertThat(water.post("/staff/macros/" + ofAll + "/removal").statusCode())
                .isEqualTo(404);
        var layla = as.officer(cast.layla);
        layla.get("/staff/macros");
        assertThat(layla.post("/staff/macros/" + ofAll + "/removal").statusCode())
                .isEqualTo(302);
        assertThat(macros.find(Long.parseLong(ofAll), cast.layla)).isEmpty();
        assertThat(journal.listOf("macro", Long.parseLong(ofAll)))
                .extracting(Entry::type)
                .containsExactly("MacroKept", "MacroRemoved");
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        var taken = name();
        var layla = as.officer(cast.layla);
        layla.get("/staff/macros/new");
        layla.post("/staff/macros", "name", taken, "holder", "take");
        assertThat(wrong(layla.post("/staff/macros", "name", taken, "note", "كلامي")))
                .contains("يوجد هذا الاسم هنا", "كلامي</textarea>");
        assertThat(wrong(layla.post("/staff/macros", "name", "", "holder", "take")))
                .contains("الاسم فارغ");
        assertThat(wrong(layla.post("/staff/macros", "name", name()))).contains("لم تُحدد أي خطوة");
        assertThat(wrong(layla.post("/staff/macros", "name", name(), "holder", Long.toString(cast.omar.id()))))
                .contains("ليس ممن تُسند إليهم");
        assertThat(wrong(layla.post(
                        "/staff/macros", "name", name(), "holder", "take", "department", Long.toString(cast.pipes))))
                .contains("ليس من جهتك");
    }

    private static String wrong(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    private HttpResponse<String> apply(Officer officer, String macro) {
        var visitor = as.officer(officer);
        visitor.get("/staff/desk");
        return visitor.post(address() + "/macros", "macro", macro);
    }

    private String keep(long department, Errand errand) {
        return Long.toString(
                macros.keep(new Macro(0, cast.municipality, department, name(), errand), cast.layla, clock.instant()));
    }

    private String id(String name, Officer officer) {
        return macros.listFor(officer).stream()
                .filter(macro -> macro.name().equals(name))
                .map(macro -> Long.toString(macro.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String name() {
        return "خطوات " + ++made + " " + System.nanoTime();
    }

    private String address() {
        return "/staff/cases/" + complaint.reference();
    }
}
