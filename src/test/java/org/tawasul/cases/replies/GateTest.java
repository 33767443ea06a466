package org.tawasul.cases.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Status;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.cases.events.InterimReplied;
import org.tawasul.identity.As;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;

/** The checks at the form: what is stopped, what is warned of, who says how strict they are. */
@TawasulTest
class GateTest {
    private static final String GOOD =
            "السلام عليكم، جُمعت القمامة من الحاوية صباح اليوم وتمر الشاحنة كل أحد. شكرًا لتنبيهك.";
    private static final String CURT = "جُمعت القمامة من الحاوية صباح اليوم وتمر الشاحنة كل أحد.";
    private static final String AWAY =
            "السلام عليكم، هذا الأمر ليس من اختصاصنا، ويرجى التواصل مع الجهة المعنية. شكرًا.";

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
    Quality quality;

    @Autowired
    Journal journal;

    @Autowired
    Enclosing enclosing;

    private Case complaint;
    private Visitor huda;

    @BeforeEach
    void theMunicipalityIsStrict() {
        clock.is("2026-03-01T09:00");
        for (var check : Check.values())
            set(check, cast.municipality, check == Check.NOT_OURS ? Level.STOP : Level.WARN);
        var submitted = cast.complaint(clock.instant());
        assigning.claim(submitted.id(), cast.huda, clock.instant());
        complaint = cases.get(submitted.id());
        huda = as.officer(cast.huda);
        huda.get(address());
    }

    @AfterEach
    void elsewhereNobodyIs() {
        for (var check : Check.values()) {
            set(check, Quality.NATION, Level.OFF);
            set(check, cast.municipality, Level.OFF);
        }
    }

    @Test
    void aGoodReplyPassesUnnoticed() {
        assertThat(check(GOOD).body()).contains("لم يجد الفحص ما يمنع الإرسال", GOOD + "</textarea>");
        assertThat(send(GOOD).statusCode()).isEqualTo(302);
        assertThat(now().status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void aWarningIsShownAndCanBeOverruledWhichIsKept() {
        var shown = check(CURT);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("ابدأ بتحية أو اختم بشكر", "إرساله رغم التنبيهات", CURT + "</textarea>");
        var refused = send(CURT);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("راجع الرد قبل إرساله", "value=\"courtesy\"");
        assertThat(now().status()).isEqualTo(Status.ASSIGNED);
        // What was ticked covers what was read, and nothing else.
        assertThat(send("تم.", "anyway", "courtesy").statusCode()).isEqualTo(422);
        assertThat(huda.follow(send(CURT, "anyway", "courtesy")).body()).contains("أُرسل مع التنبيه إلى: اللباقة");
        assertThat(enclosing.overruledOf(complaint.id()).values())
                .singleElement()
                .satisfies(checks -> assertThat(checks).containsExactly("courtesy"));
        var entry = journal.listOf("case", complaint.id().value()).getLast();
        assertThat(journal.decode(entry, CaseReplied.class).overruled()).containsExactly("courtesy");
    }

    @Test
    void theJournalSaysWhatWasOverruledInAnInterimReplyToo() {
        check(CURT);
        send(CURT, "anyway", "courtesy", "kind", "interim");
        var entry = journal.listOf("case", complaint.id().value()).getLast();
        assertThat(journal.decode(entry, InterimReplied.class).overruled()).containsExactly("courtesy");
    }

    @Test
    void entriesFromBeforeSayNothingOfIt() {
        var old = new Entry(1, "case", 1, 1, "CaseReplied", clock.instant(), "officer:1", """
                {"caseId":1,"messageId":2,"officerId":3,"agencyId":4,"departmentId":5,"first":true,"onTime":true}
                """);
        assertThat(journal.decode(old, CaseReplied.class).overruled()).isNull();
    }

    @Test
    void aStopCannotBeOverruled() {
        var refused = send(AWAY, "anyway", "not-ours,outcome,courtesy");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("لا يمكن إرسال الرد هكذا", "أحل الحالة إلى الجهة المختصة", AWAY + "</textarea>")
                .contains("<q dir=\"auto\">ليس من اختصاصنا</q>")
                .doesNotContain("إرساله رغم التنبيهات");
        assertThat(now().status()).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void whatTheRequesterAskedIsNamedWhenItHasNoAnswer() {
        var submitted = cast.complaint(cast.rubbish, cast.maryam, "متى تمر شاحنة القمامة؟", clock.instant());
        assigning.claim(submitted.id(), cast.huda, clock.instant());
        complaint = cases.get(submitted.id());
        assertThat(check("السلام عليكم، نظفنا الرصيف حول الحاوية ورششنا المكان. شكرًا لك.")
                        .body())
                .contains("يبدو أن هذا السؤال بلا جواب", "<q dir=\"auto\">متى تمر شاحنة القمامة؟</q>");
    }

    @Test
    void theAdministratorSetsTheNationAndNoAgencyIsLaxer() {
        var khalid = as.officer(cast.khalid);
        assertThat(khalid.get("/admin/quality").body()).contains("طول الرد", "لغة مقدم الطلب");
        khalid.post("/admin/quality?agency=0", "level.length", "warn", "level.plain", "stop");
        assertThat(quality.levelOf(Check.LENGTH, cast.water)).isEqualTo(Level.WARN);
        assertThat(quality.levelOf(Check.PLAIN, cast.water)).isEqualTo(Level.STOP);
        var laxer = khalid.post("/admin/quality?agency=" + cast.water, "level.plain", "warn", "level.length", "stop");
        assertThat(laxer.statusCode()).isEqualTo(422);
        assertThat(laxer.body()).contains("هذا أخف من المستوى الوطني");
        assertThat(quality.levelOf(Check.LENGTH, cast.water)).isEqualTo(Level.WARN);
        khalid.get("/admin/quality?agency=" + cast.water);
        khalid.post("/admin/quality?agency=" + cast.water, "level.length", "stop");
        assertThat(quality.levelOf(Check.LENGTH, cast.water)).isEqualTo(Level.STOP);
        assertThat(quality.levelOf(Check.LENGTH, cast.municipality)).isEqualTo(Level.WARN);
        assertThat(khalid.get("/admin/quality?agency=999999").statusCode()).isEqualTo(404);
        var set = journal.listOf("quality", cast.water);
        var last = set.getLast();
        assertThat(journal.decode(last, QualitySet.class))
                .isEqualTo(new QualitySet(cast.water, "length", "STOP", "WARN"));
        assertThat(last.actor()).isEqualTo("officer:" + cast.khalid.id());
        khalid.post("/admin/quality?agency=" + cast.water, "level.length", "stop");
        assertThat(journal.listOf("quality", cast.water)).hasSameSizeAs(set);
        set(Check.LENGTH, Quality.NATION, Level.OFF);
        set(Check.PLAIN, Quality.NATION, Level.OFF);
        set(Check.LENGTH, cast.water, Level.OFF);
    }

    @Test
    void onlyTheAdministratorSetsThem() {
        assertThat(as.officer(cast.noora).get("/admin/quality").statusCode()).isEqualTo(200);
        for (var other : List.of(cast.huda, cast.amal, cast.layla, cast.noora)) {
            var visitor = as.officer(other);
            visitor.get("/staff/account");
            assertThat(visitor.post("/admin/quality?agency=0", "level.length", "stop")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(visitor.post("/admin/approvals?agency=" + cast.water, "whole", "true")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(quality.levelOf(Check.LENGTH, cast.water)).isEqualTo(Level.OFF);
    }

    private void set(Check check, long agency, Level level) {
        quality.set(check, agency, level, clock.instant(), Actor.OPERATOR);
    }

    private java.net.http.HttpResponse<String> check(String text) {
        huda.get(address());
        return huda.post(address() + "/replies/check", "text", text, "version", version());
    }

    private java.net.http.HttpResponse<String> send(String text, String... more) {
        var fields = new java.util.ArrayList<>(List.of("text", text, "version", version()));
        fields.addAll(List.of(more));
        return huda.post(address() + "/replies", fields.toArray(String[]::new));
    }

    private String version() {
        return Integer.toString(now().version());
    }

    private Case now() {
        return cases.get(complaint.id());
    }

    private String address() {
        return "/staff/cases/" + complaint.reference();
    }
}
