package org.tawasul.cases.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.Reading;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.identity.As;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.language.Language;
import org.tawasul.language.Name;

/** Templates in both languages: written by who leads, filled from the case of who replies. */
@TawasulTest
class ReplyTemplatesTest {
    private static final Pattern OPTION = Pattern.compile("<option value=\"(\\d+)\"[^>]*>جولة إضافية</option>");

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    Assigning assigning;

    @Autowired
    Templates templates;

    @Autowired
    Journal journal;

    @Autowired
    Reading reading;

    @BeforeEach
    void itIsSundayMorning() {
        clock.is("2026-03-01T09:00");
    }

    @Test
    void aTemplateIsWrittenPreviewedChosenAndRetired() {
        var amal = as.officer(cast.amal);
        amal.get("/staff/templates/new");
        var preview = amal.post("/staff/templates/new", with("preview", "true"));
        assertThat(preview.body())
                .contains("\u2066123 4567 8901\u2069", "\u2068مريم أحمد\u2069", "\u2068Maryam Ahmed\u2069");
        assertThat(templates.listOwnedBy(cast.amal, null))
                .noneMatch(each -> each.title().en().equals("Extra round"));
        assertThat(amal.follow(amal.post("/staff/templates/new", with())).body())
                .contains("حُفظ القالب", "جولة إضافية");

        var complaint = heldBy(cast.huda);
        var huda = as.officer(cast.huda);
        var option = OPTION.matcher(huda.get(address(complaint)).body());
        assertThat(option.find()).isTrue();
        var filled = huda.post(
                address(complaint) + "/replies/template",
                "text",
                "ما كتبته من قبل.",
                "version",
                Integer.toString(complaint.version()),
                "template",
                option.group(1));
        assertThat(filled.statusCode()).isEqualTo(200);
        assertThat(filled.body())
                .contains("ما كتبته من قبل.\n\nالسلام عليكم \u2068مريم أحمد\u2069، أُضيفت جولة إلى حالتك رقم \u2066"
                        + complaint.reference().grouped() + "\u2069 لدى \u2068بلدية الاختبار\u2069.");

        // Of another department, and of another agency, it is not offered, and cannot be forced.
        var elsewhere = cast.complaint(cast.leak, cast.maryam, "تسرب", clock.instant());
        assigning.claim(elsewhere.id(), cast.omar, clock.instant());
        var omar = as.officer(cast.omar);
        assertThat(omar.get(address(elsewhere)).body()).doesNotContain("جولة إضافية");
        assertThat(omar.post(
                                address(elsewhere) + "/replies/template",
                                "text",
                                "كلامي",
                                "version",
                                "2",
                                "template",
                                option.group(1))
                        .body())
                .contains("كلامي</textarea>")
                .doesNotContain("أُضيفت جولة");

        assertThat(amal.follow(amal.post("/staff/templates/" + option.group(1) + "/retirement"))
                        .body())
                .contains("أُوقف القالب");
        assertThat(huda.get(address(complaint)).body()).doesNotContain("جولة إضافية");
        assertThat(amal.get("/staff/templates/" + option.group(1)).statusCode()).isEqualTo(404);
    }

    @Test
    void theJournalKnowsWhatATemplateWasAndWhoChangedIt() {
        var amal = as.officer(cast.amal);
        amal.get("/staff/templates/new");
        amal.post("/staff/templates/new", with());
        long id = templates.listOwnedBy(cast.amal, null).getLast().id();
        amal.post("/staff/templates/" + id, with());
        amal.post("/staff/templates/" + id, with("titleEn", "Another round"));
        amal.post("/staff/templates/" + id + "/retirement");
        amal.post("/staff/templates/" + id + "/retirement");
        var entries = journal.listOf("template", id);
        assertThat(entries)
                .extracting(Entry::actor)
                .containsOnly("officer:" + cast.amal.id())
                .hasSize(3);
        var changes = entries.stream()
                .map(entry -> journal.decode(entry, TemplateChanged.class))
                .toList();
        assertThat(changes.get(0).before()).isNull();
        assertThat(changes.get(1).before()).isEqualTo(changes.get(0).after());
        assertThat(changes.get(1).after()).isNotNull().satisfies(after -> {
            assertThat(after.titleEn()).isEqualTo("Another round");
            assertThat(after.departmentId()).isEqualTo(cast.cleaning);
        });
        assertThat(changes.get(2).before()).isEqualTo(changes.get(1).after());
        assertThat(changes.get(2).after()).isNull();
    }

    @Test
    void theListGoesOnPageByPageAlongItsIndex() {
        reading.among("cases.template", """
                insert into cases.template (agency_id, department_id, title_ar, title_en, text_ar, text_en, retired_at)
                select 900000 + n % 40, (n / 40) % 5, 'عنوان', 'Title', 'نص', 'Text', case when n % 10 = 0 then now() end
                  from generate_series(1, 20000) n
                """, () -> {
            for (var reader : List.of(officer(Role.COORDINATOR, 0), officer(Role.HEAD, 3))) {
                var all = new ArrayList<Template>();
                for (Template last = null; all.isEmpty() || last != null; ) {
                    var after = last;
                    var page = new ArrayList<Template>();
                    var cost = reading.cost(
                            "cases.template",
                            "cases.template_of_agency",
                            () -> page.addAll(templates.listOwnedBy(reader, after)));
                    assertThat(cost.whole()).isZero();
                    assertThat(cost.entries()).isEqualTo(page.size());
                    boolean more = page.size() > Templates.PAGE;
                    all.addAll(more ? page.subList(0, Templates.PAGE) : page);
                    last = more ? all.getLast() : null;
                }
                assertThat(all).doesNotHaveDuplicates().hasSize(reader.departmentId() == 0 ? 500 : 100);
            }
        });
    }

    private static Officer officer(Role role, long department) {
        return new Officer(900_131, 900_003, department, role, "plan", new Name("", ""), Language.AR);
    }

    @Test
    void anUnknownFieldIsRefusedByItsName() {
        var amal = as.officer(cast.amal);
        amal.get("/staff/templates/new");
        var refused = amal.post(
                "/staff/templates/new",
                "titleAr",
                "عنوان",
                "titleEn",
                "Title",
                "textAr",
                "أهلًا {الاسم}",
                "textEn",
                "Hello {requester}, {phone}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("لا يوجد حقل بالاسم {الاسم}", "لا يوجد حقل بالاسم {phone}", "أهلًا {الاسم}</textarea>");
    }

    @Test
    void bothLanguagesAreNeeded() {
        var amal = as.officer(cast.amal);
        amal.get("/staff/templates/new");
        assertThat(amal.post("/staff/templates/new", "titleAr", "عنوان", "textAr", "نص")
                        .body())
                .contains("اكتب العنوان باللغتين", "اكتب النص باللغتين");
    }

    @Test
    void onlyWhoLeadsWritesAndOnlyTheirOwn() {
        for (var other : List.of(cast.huda, cast.noora, cast.minister)) {
            var visitor = as.officer(other);
            visitor.get("/staff/account");
            assertThat(visitor.get("/staff/templates").statusCode()).isEqualTo(403);
            assertThat(visitor.post("/staff/templates/new", with()).statusCode())
                    .isEqualTo(403);
        }
        var layla = as.officer(cast.layla);
        layla.get("/staff/templates/new");
        layla.post("/staff/templates/new", with("department", Long.toString(cast.gardens)));
        long id = templates.listOwnedBy(cast.layla, null).stream()
                .filter(each -> each.departmentId() == cast.gardens)
                .findFirst()
                .orElseThrow()
                .id();
        for (var other : List.of(cast.amal, cast.waterCoordinator, cast.khalid)) {
            var visitor = as.officer(other);
            visitor.get("/staff/templates/new");
            assertThat(visitor.get("/staff/templates/" + id).statusCode()).isEqualTo(404);
            assertThat(visitor.post("/staff/templates/" + id, with()).statusCode())
                    .isEqualTo(404);
            assertThat(visitor.post("/staff/templates/" + id + "/retirement").statusCode())
                    .isEqualTo(404);
        }
        layla.post("/staff/templates/" + id + "/retirement");
    }

    @Test
    void theAdministratorWritesForEverybody() {
        Visitor khalid = as.officer(cast.khalid);
        khalid.get("/staff/templates/new");
        khalid.post("/staff/templates/new", with());
        var general = templates.listOwnedBy(cast.khalid, null).stream()
                .filter(each -> each.title().en().equals("Extra round"))
                .findFirst()
                .orElseThrow();
        assertThat(templates.listFor(heldBy(cast.huda).holder())).contains(general);
        templates.retire(general.id(), cast.khalid, clock.instant());
    }

    private static String[] with(String... more) {
        boolean named = List.of(more).contains("titleEn");
        var fields = new java.util.ArrayList<>(List.of(
                "titleAr",
                "جولة إضافية",
                named ? "unused" : "titleEn",
                "Extra round",
                "textAr",
                "السلام عليكم {requester}، أُضيفت جولة إلى حالتك رقم {reference} لدى {agency}.",
                "textEn",
                "Dear {requester}, a round was added to your case {reference} with {agency}."));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private Case heldBy(Officer officer) {
        var complaint = cast.complaint(clock.instant());
        assigning.claim(complaint.id(), officer, clock.instant());
        return cases.get(complaint.id());
    }

    private static String address(Case complaint) {
        return "/staff/cases/" + complaint.reference();
    }
}
