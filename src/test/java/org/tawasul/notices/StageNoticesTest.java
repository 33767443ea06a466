package org.tawasul.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.cases.Answering;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Closing;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Noting;
import org.tawasul.cases.Referring;
import org.tawasul.cases.Replying;
import org.tawasul.journal.Subscriptions;
import org.tawasul.ratings.RatingLinks;

@TawasulTest
class StageNoticesTest {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Cases cases;

    @Autowired
    Assigning assigning;

    @Autowired
    Asking asking;

    @Autowired
    Answering answering;

    @Autowired
    Noting noting;

    @Autowired
    Replying replying;

    @Autowired
    Referring referring;

    @Autowired
    Closing closing;

    @Autowired
    Messages messages;

    @Autowired
    RatingLinks ratings;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theRequesterHearsOfEachStageThatConcernsThem() {
        var now = now();
        var complaint = cast.complaint(now);
        referring.refer(complaint.id(), cast.layla, cast.water, cast.pipes, "تسرب", now);
        assigning.claim(complaint.id(), cast.omar, now);
        noting.note(complaint.id(), cast.omar, "ملاحظة داخلية", now);
        asking.ask(complaint.id(), cast.omar, "أين؟", now);
        answering.answer(complaint.id(), "هنا", List.of(), now);
        replying.reply(complaint.id(), cast.omar, "أُصلح", List.of(), now);
        closing.close(complaint.id(), cast.omar, null, now);
        subscriptions.catchUp();
        assertThat(kindsOf(complaint, "SMS"))
                .containsExactly(
                        "notice.received",
                        "notice.referred",
                        "notice.handled",
                        "notice.asked",
                        "notice.answer-received",
                        "notice.replied",
                        "notice.closed");
        assertThat(kindsOf(complaint, "EMAIL")).hasSameSizeAs(kindsOf(complaint, "SMS"));
        assertThat(textsOf(complaint)).noneMatch(text -> text.contains("ملاحظة") || text.contains("أُصلح"));
    }

    @Test
    void theReplyCarriesItsRatingLinkAndTheReferenceUnbroken() {
        var now = now();
        var complaint = cast.complaint(now);
        assigning.claim(complaint.id(), cast.huda, now);
        replying.reply(complaint.id(), cast.huda, "تم", List.of(), now);
        subscriptions.catchUp();
        var reply = messages.findLast(complaint.id(), Message.Kind.REPLY).orElseThrow();
        assertThat(textsOf(complaint))
                .anySatisfy(text -> assertThat(text.lines())
                        .contains("http://localhost/rate/" + ratings.tokenOf(complaint.id(), reply.id()))
                        .contains("http://localhost/track?reference=" + complaint.reference()));
    }

    @Test
    void whoReadsEnglishIsToldInEnglish() {
        var complaint = cast.complaint(cast.rubbish, cast.hassan, "Rubbish", now());
        subscriptions.catchUp();
        assertThat(textsOf(complaint)).singleElement().asString().startsWith("Tawasul: we have received your request");
    }

    @Test
    void beingHandledIsSaidOnce() {
        var now = now();
        var complaint = cast.complaint(now);
        assigning.claim(complaint.id(), cast.huda, now);
        assigning.assign(complaint.id(), cast.amal, cast.salem.id(), now);
        subscriptions.catchUp();
        assertThat(kindsOf(complaint, "SMS")).containsExactly("notice.received", "notice.handled");
    }

    @Test
    void readingTheJournalAgainSaysNothingTwice() {
        var complaint = cast.complaint(now());
        subscriptions.catchUp();
        var before = textsOf(complaint);
        subscriptions.rebuild("notices");
        subscriptions.catchUp();
        assertThat(textsOf(complaint)).isEqualTo(before);
    }

    @Test
    void whatHappenedLongAgoIsNewsToNobody() {
        var complaint = cast.complaint(now().minus(Duration.ofDays(3)));
        subscriptions.catchUp();
        assertThat(textsOf(complaint)).isEmpty();
    }

    private Instant now() {
        return clock.instant();
    }

    private List<String> kindsOf(Case subject, String medium) {
        return jdbc.sql("select kind from notices.notice where case_id = :case and medium = :medium order by notice_id")
                .param("case", subject.id().value())
                .param("medium", medium)
                .query(String.class)
                .list();
    }

    private List<String> textsOf(Case subject) {
        return jdbc.sql("select text from notices.notice where case_id = :case order by notice_id")
                .param("case", subject.id().value())
                .query(String.class)
                .list();
    }
}
