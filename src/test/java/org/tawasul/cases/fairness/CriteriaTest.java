package org.tawasul.cases.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.cases.ImportanceCriteria;
import org.tawasul.cases.ImportanceCriterion;
import org.tawasul.identity.As;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;

@TawasulTest
class CriteriaTest {
    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    ImportanceCriteria criteria;

    @Autowired
    Journal journal;

    @Test
    void aNewCriterionIsPublishedAndChosenAndRetired() {
        clock.is("2041-04-03T09:00");
        var khalid = as.officer(cast.khalid);
        khalid.get("/admin/importance");
        assertThat(khalid.post(
                                "/admin/importance/new",
                                "textAr",
                                "يعطل مدرسة كاملة",
                                "textEn",
                                "It stops a whole school")
                        .statusCode())
                .isEqualTo(302);
        var added = criteria.of(ImportanceCriterion.HIGH).getLast();
        assertThat(as.guest().get("/importance").body()).contains("<li>يعطل مدرسة كاملة</li>", "لا ضرر من الانتظار");
        assertThat(as.guest().get("/importance?lang=en").body()).contains("It stops a whole school");

        var complaint = cast.complaint(clock.instant());
        var amal = as.officer(cast.amal);
        var address = "/staff/cases/" + complaint.reference().value();
        assertThat(amal.get(address + "/triage").body()).contains("يعطل مدرسة كاملة</option>");
        assertThat(amal.post(
                                address + "/triage",
                                "service",
                                Long.toString(cast.rubbish),
                                "importance",
                                "3",
                                "criterion",
                                added.code())
                        .statusCode())
                .isEqualTo(302);

        khalid.post("/admin/importance/" + added.id(), "textAr", "يعطل مدرسة", "textEn", "It stops a school");
        assertThat(khalid.post("/admin/importance/" + added.id() + "/retirement")
                        .statusCode())
                .isEqualTo(302);
        assertThat(as.guest().get("/importance").body()).doesNotContain("يعطل مدرسة");
        assertThat(amal.get(address).body()).contains("يعطل مدرسة"); // what was recorded stays
        assertThat(amal.get(address + "/triage").body()).doesNotContain("يعطل مدرسة</option>");
        assertThat(khalid.get("/admin/importance").body()).contains("موقوف");
        assertThat(journal.listOf("importance-criterion", added.id()).stream().map(Entry::actor))
                .hasSize(3)
                .containsOnly("officer:" + cast.khalid.id());
    }

    @Test
    void theLastOfAnImportanceStays() {
        var khalid = as.officer(cast.khalid);
        khalid.get("/admin/importance");
        var ordinary = criteria.of(2).getFirst();
        assertThat(khalid.follow(khalid.post("/admin/importance/" + ordinary.id() + "/retirement"))
                        .body())
                .contains("آخر معيار لهذه الأهمية");
        assertThat(criteria.of(2)).containsExactly(ordinary);
    }

    @Test
    void whatIsMissingLongOrThereAlreadyIsToldAtItsField() {
        var khalid = as.officer(cast.khalid);
        khalid.get("/admin/importance");
        var wrong = khalid.post(
                "/admin/importance/new", "textAr", "ع".repeat(161), "textEn", "an essential service is cut");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("textAr-error", "textEn-error", "an essential service is cut");
        assertThat(khalid.post("/admin/importance/new").body()).contains("textAr-error");
        assertThat(khalid.get("/admin/importance/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void othersChangeNothing() {
        var auditor = as.officer(cast.noora);
        assertThat(auditor.get("/admin/importance").body())
                .contains("انقطاع خدمة أساسية")
                .doesNotContain("/retirement");
        for (var officer : List.of(cast.noora, cast.huda, cast.amal, cast.layla, cast.minister)) {
            var visitor = as.officer(officer);
            visitor.get("/staff/account");
            for (var address : List.of("/new", "/1", "/1/retirement", "/1/return"))
                assertThat(visitor.post("/admin/importance" + address, "textAr", "س", "textEn", "s")
                                .statusCode())
                        .isEqualTo(403);
        }
    }
}
