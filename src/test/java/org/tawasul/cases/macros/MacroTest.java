package org.tawasul.cases.macros;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.Reading;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Drafting;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Status;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.replies.Check;
import org.tawasul.cases.replies.Level;
import org.tawasul.cases.replies.Proposals;
import org.tawasul.cases.replies.Quality;
import org.tawasul.cases.replies.Template;
import org.tawasul.cases.replies.Templates;
import org.tawasul.catalogue.Approvals;
import org.tawasul.catalogue.Services;
import org.tawasul.identity.As;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.language.Name;

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

    @Autowired
    Templates templates;

    @Autowired
    Proposals proposals;

    @Autowired
    Drafting drafting;

    @Autowired
    Approvals approvals;

    @Autowired
    Services services;

    @Autowired
    Quality quality;

    @Autowired
    Reading reading;

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
        var macro = keep(cast.cleaning, new Errand(true, 0, 3, "ملاحظة", "", 0, true, ""));
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
        var macro = keep(cast.cleaning, new Errand(true, 0, 2, "ملاحظة", "", 0, false, ""));
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
        var macro = keep(0, new Errand(true, 0, 0, "", "أين الحاوية؟", 0, false, ""));
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
    void theListGoesOnPageByPageAlongItsIndex() {
        reading.among("cases.macro", """
                insert into cases.macro (agency_id, department_id, name, takes, closes)
                select 900000 + n % 40, nullif((n / 40) % 5, 0), 'خطوات ' || n % 977 || ' ' || n, true, false
                  from generate_series(1, 20000) n
                """, () -> {
            var coordinator = reader(Role.COORDINATOR, 0);
            var officer = reader(Role.OFFICER, 3);
            assertThat(pages(coordinator, 1)).hasSize(500);
            // Who works in one of five departments passes over the macros of the others.
            assertThat(pages(officer, 5)).hasSize(200).allMatch(macro -> macro.isFor(officer));
        });
    }

    private List<Macro> pages(Officer reader, int readForEach) {
        var all = new ArrayList<Macro>();
        for (Macro last = null; all.isEmpty() || last != null; ) {
            var after = last;
            var page = new ArrayList<Macro>();
            var cost = reading.cost(
                    "cases.macro", "cases.macro_of_agency", () -> page.addAll(macros.listFor(reader, after)));
            assertThat(cost.whole()).isZero();
            assertThat(cost.entries()).isBetween((long) page.size(), (Macros.PAGE + 1L) * readForEach);
            boolean more = page.size() > Macros.PAGE;
            all.addAll(more ? page.subList(0, Macros.PAGE) : page);
            last = more ? all.getLast() : null;
        }
        assertThat(all).doesNotHaveDuplicates();
        return all;
    }

    private Officer reader(Role role, long department) {
        return new Officer(900_131, 900_003, department, role, "plan", cast.huda.name(), cast.huda.language());
    }

    @Test
    void aReplyFromATemplateIsSentWordForWordAndTheCaseClosed() {
        var template = template("السلام عليكم {requester}، جُمعت القمامة أمس.");
        var name = name();
        var amal = as.officer(cast.amal);
        assertThat(amal.get("/staff/macros/new").body()).contains("value=\"" + template + "\"");
        amal.follow(amal.post(
                "/staff/macros",
                "name",
                name,
                "holder",
                "take",
                "template",
                Long.toString(template),
                "closes",
                "true"));
        var macro = id(name, cast.huda);
        var huda = as.officer(cast.huda);
        assertThat(huda.get(address() + "/macros/" + macro).body())
                .contains("الرد على مقدم الطلب بقالب", "السلام عليكم \u2068مريم");
        assertThat(apply(cast.huda, macro).statusCode()).isEqualTo(302);
        var now = cases.get(complaint.id());
        assertThat(now.status()).isEqualTo(Status.CLOSED);
        assertThat(now.clocks().answeredAt()).isEqualTo(clock.instant());
        assertThat(messages.listOf(complaint.id())).singleElement().satisfies(reply -> {
            assertThat(reply.kind()).isEqualTo(Message.Kind.REPLY);
            assertThat(reply.text()).endsWith("، جُمعت القمامة أمس.").contains("مريم");
        });
    }

    @Test
    void whereASecondPersonApprovesTheReplyIsProposedAndNotSent() {
        approvals.setForService(services.get(cast.rubbish), true, clock.instant(), Actor.OPERATOR);
        try {
            long template = template("جُمعت القمامة أمس.");
            var closing = keep(cast.cleaning, new Errand(true, 0, 0, "", "", template, true, ""));
            assertThat(apply(cast.huda, closing).statusCode()).isEqualTo(409);
            assertThat(cases.get(complaint.id())).isEqualTo(complaint);
            var answering = keep(cast.cleaning, new Errand(true, 0, 0, "", "", template, false, ""));
            assertThat(apply(cast.huda, answering).statusCode()).isEqualTo(302);
            assertThat(cases.get(complaint.id()).status()).isEqualTo(Status.AWAITING_APPROVAL);
            assertThat(messages.listOf(complaint.id())).isEmpty();
            assertThat(proposals.find(complaint.id())).hasValueSatisfying(proposal -> {
                assertThat(proposal.officerId()).isEqualTo(cast.huda.id());
                assertThat(proposal.letter().text()).isEqualTo("جُمعت القمامة أمس.");
            });
        } finally {
            approvals.setForService(services.get(cast.rubbish), false, clock.instant(), Actor.OPERATOR);
        }
    }

    @Test
    void nothingIsSentThatAnOfficerWouldFirstHaveToRead() {
        long template = template("تم.");
        var macro = keep(cast.cleaning, new Errand(true, 0, 0, "ملاحظة", "", template, false, ""));
        for (var level : List.of(Level.WARN, Level.STOP)) {
            quality.set(Check.COURTESY, cast.municipality, level, clock.instant(), Actor.OPERATOR);
            try {
                var refused = apply(cast.huda, macro);
                assertThat(refused.statusCode()).isEqualTo(409);
                assertThat(refused.body())
                        .contains("لم تُنفذ: الرد على مقدم الطلب بقالب", "في فحص الرد تنبيه لهذه الحالة");
            } finally {
                quality.set(Check.COURTESY, cast.municipality, Level.OFF, clock.instant(), Actor.OPERATOR);
            }
        }
        drafting.keep(complaint.id(), cast.huda, "بدأت الرد", clock.instant());
        assertThat(apply(cast.huda, macro).body()).contains("بدأت ردًا على هذه الحالة ولم ترسله بعد");
        assertThat(drafting.find(complaint.id(), cast.huda)).hasValue("بدأت الرد");
        drafting.discard(complaint.id(), cast.huda);
        templates.retire(template, cast.amal, clock.instant());
        assertThat(apply(cast.huda, macro).body()).contains("لم يعد قالب الرد معروضًا");
        assertThat(as.officer(cast.amal).get("/staff/macros").statusCode()).isEqualTo(200);
        assertThat(cases.get(complaint.id())).isEqualTo(complaint);
        assertThat(messages.listOf(complaint.id())).isEmpty();
    }

    @Test
    void aTemplateOfAnotherDepartmentIsRefused() {
        long ofGardens = templates.add(
                new Template(
                        0,
                        cast.municipality,
                        cast.gardens,
                        new Name("قُلّمت", "Pruned"),
                        new Name("قُلّمت الشجرة.", "The tree was pruned."),
                        false),
                cast.layla,
                clock.instant());
        var amal = as.officer(cast.amal);
        amal.get("/staff/macros/new");
        assertThat(wrong(amal.post("/staff/macros", "name", name(), "template", Long.toString(ofGardens))))
                .contains("هذا القالب ليس لمن تُعمل له هذه الخطوات");
    }

    private long template(String text) {
        return templates.add(
                new Template(
                        0,
                        cast.municipality,
                        cast.cleaning,
                        new Name("جُمعت " + name(), "Collected"),
                        new Name(text, "Collected."),
                        false),
                cast.amal,
                clock.instant());
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
