package org.tawasul.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
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
import org.tawasul.cases.Drafting;
import org.tawasul.cases.Referring;
import org.tawasul.identity.As;

/** A reply that arrives when its case has gone elsewhere is not lost, and tells its writer nothing of the case. */
@TawasulTest
class LosingSightTest {
    private static final String SUBJECT = "غرفة تفتيش مكسورة أمام المدرسة";
    private static final String WORDS = "زار المفتش الموقع، ونكمل العمل غدًا.";
    private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"([^\"]+)\"");

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
    Referring referring;

    @Autowired
    Drafting drafting;

    private Case complaint;
    private Visitor huda;
    private String mark;

    @BeforeEach
    void hudaWritesWhileTheCaseGoesToAnotherAgency() {
        clock.is("2026-03-01T10:42");
        var submitted = cast.complaint(cast.rubbish, cast.maryam, SUBJECT, clock.instant());
        assigning.claim(submitted.id(), cast.huda, clock.instant());
        complaint = cases.get(submitted.id());
        huda = as.officer(cast.huda);
        mark = mark(huda);
        referring.refer(complaint.id(), cast.layla, cast.water, cast.pipes, "أنابيب مكسورة", clock.instant());
    }

    @Test
    void theOfficerReadsWhatHappenedAndHasTheirWords() {
        for (var address : List.of("/replies", "/replies/check", "/replies/template", "/draft")) {
            var told = huda.post(address() + address, form("mark", mark));
            assertThat(told.statusCode()).as(address).isEqualTo(409);
            assertThat(told.body())
                    .contains("لم تعد الحالة عندك", "أُحيلت هذه الحالة أو أُسندت إلى غيرك", WORDS + "</textarea>")
                    .doesNotContain(SUBJECT, "أنابيب", "المياه", "مريم");
        }
        assertThat(drafting.findWhole(complaint.id(), cast.huda)).hasValueSatisfying(kept -> {
            assertThat(kept.draft().text()).isEqualTo(WORDS);
            assertThat(kept.draft().promise()).isEqualTo("استبدال الغطاء");
        });
        assertThat(huda.get("/staff/drafts").body()).contains(WORDS).doesNotContain(SUBJECT);
        assertThat(cases.get(complaint.id()).clocks().answeredAt()).isNull();
    }

    @Test
    void inEnglishTooAndWithFiles() {
        huda.carrying("lang", "en").get("/staff/account");
        var told = huda.postFile(
                address() + "/replies", "files", "photo.txt", "x".getBytes(StandardCharsets.UTF_8), form("mark", mark));
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body())
                .contains("The case is no longer with you", "Your words are kept", WORDS + "</textarea>")
                .doesNotContain(SUBJECT);
    }

    @Test
    void whatIsTooLongToBeKeptIsStillShown() {
        var told = huda.post(address() + "/replies", "text", "س".repeat(20_001), "version", "2", "mark", mark);
        assertThat(told.body()).contains("س".repeat(20_001) + "</textarea>", "انسخه من هنا قبل أن تغادر");
        assertThat(drafting.findWhole(complaint.id(), cast.huda)).isEmpty();
    }

    @Test
    void whoNeverHadTheFormLearnsNothing() {
        var unknown = "98765432104";
        for (var other : List.of(cast.yusuf, cast.huda)) {
            var visitor = as.officer(other);
            visitor.get("/staff/account");
            var forged = other == cast.huda ? "f".repeat(64) : mark;
            var known = visitor.post(address() + "/replies", form("mark", forged));
            var missing = visitor.post("/staff/cases/" + unknown + "/replies", form("mark", forged));
            assertThat(known.statusCode()).isEqualTo(404);
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(known.body()).doesNotContain(WORDS, SUBJECT);
            assertThat(visitor.post(address() + "/replies", form()).statusCode())
                    .isEqualTo(404);
        }
        assertThat(drafting.findWhole(complaint.id(), cast.yusuf)).isEmpty();
        assertThat(drafting.findWhole(complaint.id(), cast.huda)).isEmpty();
        assertThat(huda.get(address()).statusCode()).isEqualTo(404);
    }

    private String mark(Visitor visitor) {
        var found = MARK.matcher(visitor.get(address() + "/replies").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String[] form(String... more) {
        var fields = new java.util.ArrayList<>(List.of(
                "text",
                WORDS,
                "version",
                "2",
                "promise",
                "استبدال الغطاء",
                "promisedOn",
                "2026-03-08",
                "kind",
                "final",
                "template",
                "1"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private String address() {
        return "/staff/cases/" + complaint.reference();
    }
}
