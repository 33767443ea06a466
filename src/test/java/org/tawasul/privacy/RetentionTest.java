package org.tawasul.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.erasure.Holding;
import org.tawasul.catalogue.Kind;
import org.tawasul.identity.As;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.people.People;

/** Cases are kept as long as the administrator says, and no longer. */
@TawasulTest
class RetentionTest {
    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Somebody somebody;

    @Autowired
    Retention retention;

    @Autowired
    ErasingByAge erasing;

    @Autowired
    ErasingByRequest byRequest;

    @Autowired
    AskingErasure asking;

    @Autowired
    Holding holding;

    @Autowired
    People people;

    @Autowired
    Cases cases;

    @Autowired
    Journal journal;

    /** So long ago that no case of another test is due. */
    @BeforeEach
    void inAnotherAge() {
        clock.is("1996-03-03T09:00");
        for (var kind : Kind.values()) retention.set(kind, 20, cast.khalid, clock.instant());
    }

    @AfterEach
    void asItWas() {
        for (var kind : Kind.values()) retention.set(kind, 10, cast.khalid, clock.instant());
    }

    @Test
    void whatIsKeptLongEnoughIsErasedAndWithTheLastCaseWhoItWas() {
        var phone = As.somePhone();
        var first = somebody.answered("Kept Long", phone, "الأولى");
        clock.is("1997-03-03T09:00");
        var second = somebody.answered("Kept Long", phone, "الثانية");
        clock.is("2016-03-03T08:00");
        assertThat(erasing.sweep(clock.instant())).isZero();
        clock.is("2016-03-03T10:00");
        assertThat(erasing.sweep(clock.instant())).isEqualTo(1);
        assertThat(now(first).matter().isErased()).isTrue();
        assertThat(now(second).matter()).isEqualTo(second.matter());
        // The requester follows on, and reads why the words are gone.
        assertThat(as.citizen(phone).get("/my/cases/" + first.reference()).body())
                .contains("بعد 20 سنة من انتهائها", "لم يعد محفوظًا هنا")
                .doesNotContain("عالجنا الأمر");
        clock.is("2017-03-03T10:00");
        assertThat(erasing.sweep(clock.instant())).isEqualTo(1);
        assertThat(people.get(first.matter().requesterId()).isErased()).isTrue();
        assertThat(journal.listOf("person", first.matter().requesterId()))
                .extracting(Entry::type)
                .containsExactly("PersonErased");
        assertThat(as.officer(cast.huda)
                        .get("/staff/cases/" + first.reference())
                        .body())
                .contains("بعد 20 سنة من انتهائها");
    }

    @Test
    void severalNodesEraseEachOnce() throws Exception {
        var all = IntStream.range(0, 6)
                .mapToObj(n -> somebody.answered("By Age " + n, As.somePhone(), "حالة " + n))
                .toList();
        clock.is("2016-04-03T10:00");
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var sweeps = IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(n -> () -> erasing.sweep(clock.instant()))
                    .toList();
            for (var sweep : nodes.invokeAll(sweeps)) sweep.get();
        }
        while (erasing.sweep(clock.instant()) > 0) Thread.onSpinWait();
        assertThat(all).allSatisfy(each -> {
            assertThat(now(each).matter().isErased()).isTrue();
            assertThat(journal.listOf("case", each.id().value()).stream()
                            .filter(entry -> entry.type().equals("CaseErased")))
                    .hasSize(1);
            assertThat(people.get(each.matter().requesterId()).isErased()).isTrue();
        });
    }

    @Test
    void whatIsHeldIsErasedNeitherByAgeNorByRequest() {
        var held = somebody.answered("Is Held", As.somePhone(), "حالة في المحكمة");
        var amal = as.officer(cast.amal);
        var address = "/staff/cases/" + held.reference();
        assertThat(amal.get(address).body()).contains("امنع المحو").doesNotContain("ارفع منع المحو");
        assertThat(as.officer(cast.huda).get(address).body()).doesNotContain("امنع المحو");
        amal.get(address + "/hold");
        assertThat(amal.post(address + "/hold", "text", " ").body()).contains("اكتب لماذا يجب ألا تُمحى");
        assertThat(amal.follow(amal.post(address + "/hold", "text", "دعوى منظورة"))
                        .body())
                .contains("لن تُمحى هذه الحالة", "ارفع منع المحو", "منع أمل العلوي محو الحالة");
        assertThat(holding.hold(held.id(), cast.huda, "لا", clock.instant())).isEqualTo(new Refused(Refusal.NOT_YOURS));
        asking.ask(held.matter().requesterId(), clock.instant());
        clock.is("2020-03-03T10:00");
        while (erasing.sweep(clock.instant()) > 0) Thread.onSpinWait();
        assertThat(byRequest.sweep(clock.instant())).isZero();
        assertThat(now(held).matter()).isEqualTo(held.matter());
        assertThat(as.officer(cast.khalid).get("/admin/privacy").body())
                .contains(held.reference().grouped());
        assertThat(holding.end(held.id(), cast.amal, clock.instant())).isEqualTo(new Done());
        assertThat(byRequest.sweep(clock.instant())).isPositive();
        assertThat(now(held).matter().isErased()).isTrue();
    }

    @Test
    void aShorterPeriodSaysFirstHowManyItErases() {
        somebody.answered("Counted First", As.somePhone(), "حالة");
        clock.is("2000-03-03T10:00");
        int entries = journal.listOf("retention", 1).size();
        var khalid = as.officer(cast.khalid);
        assertThat(khalid.get("/admin/retention").body()).contains("شكوى", "20 سنة", "/admin/retention/complaint");
        khalid.get("/admin/retention/complaint");
        assertThat(khalid.post("/admin/retention/complaint", "years", "٧٧").body())
                .contains("اكتب عدد سنوات من 1 إلى 50");
        var shown = khalid.post("/admin/retention/complaint", "years", "٣");
        assertThat(shown.body()).contains("الآن", "قبل أكثر من 3 سنوات", "احفظ وامحُ");
        assertThat(retention.list().get(Kind.COMPLAINT)).isEqualTo(20);
        assertThat(khalid.follow(khalid.post("/admin/retention/complaint", "years", "٣", "confirmed", "٣"))
                        .body())
                .contains("حُفظت المدة", "3 سنوات");
        assertThat(journal.listOf("retention", 1)).hasSize(entries + 1).last().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("officer:" + cast.khalid.id());
            assertThat(journal.decode(entry, RetentionSet.class)).isEqualTo(new RetentionSet("COMPLAINT", 20, 3));
        });
        assertThat(khalid.follow(khalid.post("/admin/retention/complaint", "years", ""))
                        .body())
                .contains("دائمًا");
    }

    @Test
    void theAuditorReadsAndChangesNothing() {
        var noora = as.officer(cast.noora);
        assertThat(noora.get("/admin/retention").body())
                .contains("20 سنة")
                .doesNotContain("/admin/retention/complaint");
        assertThat(noora.post("/admin/retention/complaint", "years", "1").statusCode())
                .isEqualTo(403);
        for (var officer : List.of(cast.huda, cast.amal, cast.layla))
            assertThat(as.officer(officer).get("/admin/retention").statusCode()).isIn(403, 404);
    }

    private Case now(Case before) {
        return cases.get(before.id());
    }
}
