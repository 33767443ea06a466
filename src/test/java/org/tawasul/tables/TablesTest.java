package org.tawasul.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Role;
import org.tawasul.cases.ImportanceCriteria;
import org.tawasul.cases.ImportanceCriterion;
import org.tawasul.cases.ladder.Ladders;
import org.tawasul.catalogue.ResponsePeriods;
import org.tawasul.identity.As;
import org.tawasul.language.Language;
import org.tawasul.language.Texts;

/** What the administration keeps goes out as CSV and comes in again: looked at first, then all or nothing. */
@TawasulTest
class TablesTest {
    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    List<Table> tables;

    @Autowired
    Texts texts;

    @Autowired
    ImportanceCriteria criteria;

    @Autowired
    ResponsePeriods periods;

    @Autowired
    Ladders ladders;

    private Visitor khalid = new Visitor(0);

    @BeforeEach
    void anAdministratorSitsDown() {
        clock.is("2042-03-02T09:00");
        khalid = as.officer(cast.khalid);
        khalid.get("/admin/tables/texts");
    }

    @Test
    void whatGoesOutComesInAndChangesNothing() {
        look("importance", "code,importance,text_ar,text_en,retired\n");
        for (var table : tables) {
            var out = khalid.get("/admin/tables/" + table.code() + "/export");
            assertThat(out.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
            assertThat(out.body()).startsWith("\uFEFF" + String.join(",", table.columns()));
            if (out.body().lines().count() < 2) continue; // the tests' country keeps nothing of it
            var looked = look(table.code(), out.body());
            assertThat(looked.statusCode()).as(table.code()).isEqualTo(200);
            assertThat(looked.body()).contains("لا جديد، ولا تغيير").doesNotContain("name=\"content\"");
        }
    }

    @Test
    void whatIsLookedAtIsNotDoneAndWhatIsTakenIs() {
        var file = "key,text_ar,text_en,title_ar,title_en\n"
                + "notice.closed,طُوي طلبك {reference},Folded {reference},طُوي {reference},Folded {reference}\n";
        assertThat(look("texts", file).body()).contains("طُوي طلبك {reference}", "name=\"content\"");
        assertThat(texts.get(Language.AR, "notice.closed", "7")).doesNotContain("طُوي");
        assertThat(take("texts", file).statusCode()).isEqualTo(302);
        assertThat(texts.get(Language.AR, "notice.closed", "7")).isEqualTo("طُوي طلبك 7");
        khalid.post("/admin/texts/notice_closed/original");
        assertThat(texts.get(Language.AR, "notice.closed", "7")).contains("أُغلق");
    }

    @Test
    void oneWrongLineKeepsTheWholeFileOut() {
        var file = """
                code,importance,text_ar,text_en,retired
                ,3,انقطاع الطريق الوحيد,The only road is cut,
                NOBODY,3,لا أحد,Nobody,
                ORDINARY,2,,Ordinary,
                """;
        var refused = look("importance", file);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("خطآن. لم يُدخل شيء.", "<code>code</code>", "<code>text_ar</code>", "لا شيء بهذا الرمز");
        assertThat(take("importance", file).statusCode()).isEqualTo(422);
        assertThat(criteria.list()).noneMatch(each -> each.text().en().equals("The only road is cut"));
    }

    @Test
    void criteriaPeriodsTemplatesAndLaddersAreTaken() {
        assertThat(take("importance", "code,importance,text_ar,text_en,retired\n,٣,يعطل جسرًا,It stops a bridge,\n")
                        .statusCode())
                .isEqualTo(302);
        var bridge = criteria.of(ImportanceCriterion.HIGH).getLast();
        assertThat(bridge.text().en()).isEqualTo("It stops a bridge");
        take(
                "importance",
                "code,importance,text_ar,text_en,retired\n" + bridge.code() + ",3,يعطل جسرًا,It stops a bridge,yes\n");
        assertThat(criteria.of(ImportanceCriterion.HIGH)).doesNotContain(bridge);

        var header = "agency,service,kind,importance,days,first,last\n";
        assertThat(take("periods", header + ",,SUGGESTION,,٩٩,2042-03-10,2042-03-20\n")
                        .statusCode())
                .isEqualTo(302);
        var period = periods.list().stream()
                .filter(each -> each.days() == 99)
                .findFirst()
                .orElseThrow();
        assertThat(look("periods", header + ",,SUGGESTION,,9,2042-03-02,\n").body())
                .contains("غدًا على الأقرب");
        khalid.post("/admin/periods/" + period.id() + "/end");

        assertThat(take(
                                "templates",
                                "number,title_ar,title_en,text_ar,text_en,retired\n,شكر,Thanks,شكرًا {reference},Thank you {reference},\n")
                        .statusCode())
                .isEqualTo(302);
        assertThat(look(
                                "templates",
                                "number,title_ar,title_en,text_ar,text_en,retired\n,شكر,Thanks,شكرًا {name},Thank you,\n")
                        .body())
                .contains("<code>text_ar</code>", "{name}");

        var before = ladders.hoursOf(Ladders.NATION);
        assertThat(look("ladders", "agency,officer,head,coordinator,ministers_office\n,1,0,7,21\n")
                        .statusCode())
                .isEqualTo(422);
        assertThat(take("ladders", "agency,officer,head,coordinator,ministers_office\n,-9,-1,8,22\n")
                        .statusCode())
                .isEqualTo(302);
        assertThat(ladders.hoursOf(Ladders.NATION)).containsEntry(Role.OFFICER, -9);
        take(
                "ladders",
                "agency,officer,head,coordinator,ministers_office\n,"
                        + String.join(
                                ",",
                                before.values().stream().map(Object::toString).toList()) + "\n");
        assertThat(ladders.hoursOf(Ladders.NATION)).isEqualTo(before);
    }

    @Test
    void aFileLengthensRetentionAndErasesNothing() {
        var before = khalid.get("/admin/tables/retention/export").body();
        assertThat(look("retention", "kind,years\nPHOTO,٥١\n").body()).contains("من 1 إلى 50");
        assertThat(take("retention", "kind,years\nPHOTO,50\n").statusCode()).isEqualTo(302);
        assertThat(khalid.get("/admin/tables/retention/export").body()).contains("PHOTO,50");
        assertThat(take("retention", before).statusCode()).isEqualTo(302);
        assertThat(khalid.get("/admin/tables/retention/export").body()).isEqualTo(before);
    }

    @Test
    void whatIsNoFileOfItIsToldSo() {
        assertThat(look("texts", "").body()).contains("اختر ملفًا");
        assertThat(look("texts", "a,b\n1,2\n").body()).contains("لا يسمي كل الأعمدة");
        assertThat(look("texts", "key,text_ar\n1\n").body()).contains("غير عدد الأعمدة");
        assertThat(khalid.get("/admin/tables/officers").statusCode()).isEqualTo(404);
    }

    @Test
    void theAuditorTakesOutAndNothingIn() {
        var auditor = as.officer(cast.noora);
        assertThat(auditor.get("/admin/tables/texts").body())
                .contains("/export")
                .doesNotContain("type=\"file\"");
        assertThat(auditor.get("/admin/tables/texts/export").statusCode()).isEqualTo(200);
        for (var officer : List.of(cast.noora, cast.huda, cast.layla)) {
            var visitor = as.officer(officer);
            visitor.get("/staff/account");
            assertThat(visitor.post("/admin/tables/texts/taken", "content", "x").statusCode())
                    .isEqualTo(403);
            assertThat(visitor.postFile("/admin/tables/texts", "file", "a.csv", "x".getBytes(StandardCharsets.UTF_8))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private HttpResponse<String> look(String table, String file) {
        return khalid.postFile("/admin/tables/" + table, "file", table + ".csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> take(String table, String file) {
        return khalid.post("/admin/tables/" + table + "/taken", "content", file);
    }
}
