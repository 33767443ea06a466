package org.tawasul.cases.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.tawasul.cases.Replying;
import org.tawasul.identity.As;
import org.tawasul.journal.Journal;

/** What an officer types is saved, and nobody else's step loses it. */
@TawasulTest
class DraftsTest {
    private static final String WORDS = "زار المفتش الموقع، ونكمل العمل غدًا.";

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
    Replying replying;

    @Autowired
    Drafting drafting;

    @Autowired
    Journal journal;

    private Case complaint;
    private Visitor huda;

    @BeforeEach
    void hudaTypes() {
        clock.is("2026-03-01T10:42");
        var submitted = cast.complaint(clock.instant());
        assigning.claim(submitted.id(), cast.huda, clock.instant());
        complaint = cases.get(submitted.id());
        huda = as.officer(cast.huda);
        huda.get(address());
        var saved = save(huda, WORDS);
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body().strip()).isEqualTo("حُفظت المسودة في 10:42");
    }

    @Test
    void savingChangesNothingOfTheCaseAndComesBackWithThePage() {
        assertThat(cases.get(complaint.id()).version()).isEqualTo(complaint.version());
        assertThat(huda.get(address()).body())
                .contains(WORDS + "</textarea>", "value=\"استبدال الحاوية\"", "value=\"2026-03-08\"");
        assertThat(huda.get("/staff/drafts").body())
                .contains(WORDS, complaint.reference().grouped());
    }

    @Test
    void theWordsStayWhenSomebodyElseTakesTheCase() {
        assigning.assign(complaint.id(), cast.amal, cast.salem.id(), clock.instant());
        assertThat(save(huda, WORDS + " وأكثر").statusCode()).isEqualTo(200);
        assertThat(huda.get(address() + "/replies").body()).contains(WORDS + " وأكثر");
        // Each has a draft of their own.
        var salem = as.officer(cast.salem);
        assertThat(salem.get(address()).body()).doesNotContain(WORDS);
        save(salem, "كلام سالم");
        assertThat(drafting.find(complaint.id(), cast.huda)).hasValue(WORDS + " وأكثر");
        assertThat(drafting.find(complaint.id(), cast.salem)).hasValue("كلام سالم");
    }

    @Test
    void theWordsStayWhenSomebodyElseAnswers() {
        assigning.assign(complaint.id(), cast.amal, cast.salem.id(), clock.instant());
        replying.reply(complaint.id(), cast.salem, "جُمعت القمامة.", List.of(), clock.instant());
        assertThat(save(huda, WORDS + " وأكثر").statusCode()).isEqualTo(200);
        assertThat(huda.get(address() + "/replies").body()).contains(WORDS + " وأكثر");
        assertThat(huda.get("/staff/drafts").body()).contains(WORDS + " وأكثر");
    }

    @Test
    void theWordsStayWhenTheCaseGoesToAnotherAgency() {
        referring.refer(complaint.id(), cast.layla, cast.water, cast.pipes, "تسرب", clock.instant());
        assertThat(huda.get(address()).statusCode()).isEqualTo(404);
        assertThat(save(huda, WORDS + " وأكثر").statusCode()).isEqualTo(200);
        assertThat(huda.get("/staff/drafts").body())
                .contains(WORDS + " وأكثر", "الحالة الآن عند غيرك")
                .doesNotContain("href=\"" + address());
        assertThat(huda.follow(huda.post("/staff/drafts/" + complaint.reference() + "/discard"))
                        .body())
                .doesNotContain(complaint.reference().grouped());
        // And with the words the right to write is gone.
        assertThat(save(huda, "فضول").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyWritesToACaseThatTheyDoNotSeeOrMayNotAnswer() {
        for (var other :
                List.of(cast.yusuf, cast.omar, cast.waterCoordinator, cast.noora, cast.khalid, cast.minister)) {
            var visitor = as.officer(other);
            visitor.get("/staff/account");
            assertThat(save(visitor, "فضول").statusCode()).as(other.username()).isEqualTo(404);
            assertThat(visitor.get("/staff/drafts").body()).doesNotContain(WORDS);
        }
        huda.forgetToken();
        assertThat(save(huda, "من موقع آخر").statusCode()).isEqualTo(403);
        assertThat(drafting.find(complaint.id(), cast.huda)).hasValue(WORDS);
    }

    @Test
    void whatIsTooLongToBeSentIsStillSavedAndWhatIsEmptiedIsGone() {
        assertThat(save(huda, "س".repeat(10_000)).statusCode()).isEqualTo(200);
        assertThat(save(huda, "س".repeat(21_000)).statusCode()).isEqualTo(413);
        assertThat(drafting.find(complaint.id(), cast.huda).orElseThrow()).hasSize(10_000);
        huda.post("/staff/drafts/" + complaint.reference(), "text", "", "promise", "", "promisedOn", "");
        assertThat(drafting.find(complaint.id(), cast.huda)).isEmpty();
    }

    private java.net.http.HttpResponse<String> save(Visitor by, String words) {
        return by.post(
                "/staff/drafts/" + complaint.reference(),
                "text",
                words,
                "promise",
                "استبدال الحاوية",
                "promisedOn",
                "2026-03-08",
                "kind",
                "final");
    }

    private String address() {
        return "/staff/cases/" + complaint.reference();
    }
}
