package org.tawasul.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Status;
import org.tawasul.cases.merging.Merging;
import org.tawasul.identity.As;
import org.tawasul.identity.Citizen;
import org.tawasul.journal.Subscriptions;
import org.tawasul.suggestions.Idea.Had;

/** One idea that several people had. */
@TawasulTest
class JoiningTest {
    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Idea idea;

    @Autowired
    Joining joining;

    @Autowired
    Supporting supporting;

    @Autowired
    Deciding deciding;

    @Autowired
    Merging merging;

    @Autowired
    Cases cases;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void supportersGoAlongOnceEachAndSoDoesItsAuthor() {
        var one = idea.shown();
        var other = idea.shown();
        var both = new Citizen(As.somePhone());
        support(one, both);
        support(other, both);
        support(one, new Citizen(As.somePhone()));
        support(one, other.author());
        Idea.done(join(one, other));
        assertThat(idea.now(one).supporters()).isZero();
        // The two who supported it, of whom one did so already, and its author; never the other's own author.
        assertThat(idea.now(other).supporters()).isEqualTo(3);
        assertThat(votesFor(other)).isEqualTo(3);
        assertThat(cases.get(one.id()).status()).isEqualTo(Status.MERGED);
    }

    @Test
    void itsAuthorIsToldAndSharesTheOthersLife() {
        var one = idea.shown();
        var other = idea.accepted();
        assertThat(join(one, other)).isEqualTo(new Refused(Refusal.NEEDS_DECISION));
        Idea.done(joining.join(one.id(), other.id(), cast.huda, "ضُم مقترحك إلى مقترح مماثل قُبل.", clock.instant()));
        assertThat(cases.get(one.id()).status()).isEqualTo(Status.ANSWERED);
        subscriptions.catchUp();
        assertThat(jdbc.sql("select kind from notices.notice where case_id = :id")
                        .param("id", one.id().value())
                        .query(String.class)
                        .list())
                .contains("suggestions.notice.joined", "notice.replied");
        var page = as.citizen(one.phone())
                .get("/my/cases/" + one.found().reference())
                .body();
        assertThat(page).contains("مسيرة مقترحك", "فضُم إليه مع مؤيديه", "قُبل");
    }

    @Test
    void whoFollowedItFollowsTheOtherWithIt() {
        var first = idea.shown();
        var second = idea.shown();
        var third = idea.shown();
        Idea.done(join(first, second));
        Idea.done(join(second, third));
        assertThat(idea.now(first).joinedTo()).isEqualTo(third.id());
        assertThat(idea.now(third).supporters()).isEqualTo(2);
        assertThat(join(third, first)).isEqualTo(new Refused(Refusal.NO_SUCH_TARGET));
        assertThat(join(third, third)).isEqualTo(new Refused(Refusal.NO_SUCH_TARGET));
    }

    @RepeatedTest(3)
    void twoThatWouldFollowEachOtherAtOnceMakeNoRing() throws Exception {
        var one = idea.shown();
        var other = idea.shown();
        support(one, new Citizen(As.somePhone()));
        support(other, new Citizen(As.somePhone()));
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes =
                    hands.invokeAll(List.<Callable<Outcome>>of(() -> join(one, other), () -> join(other, one))).stream()
                            .map(each -> each.resultNow())
                            .toList();
            assertThat(outcomes).filteredOn(new Done()::equals).hasSizeLessThanOrEqualTo(1);
        }
        var joined = List.of(idea.now(one), idea.now(other)).stream()
                .filter(each -> each.joinedTo() != null)
                .toList();
        assertThat(joined).hasSizeLessThanOrEqualTo(1);
        assertThat(votesFor(one)).isEqualTo(idea.now(one).supporters());
        assertThat(votesFor(other)).isEqualTo(idea.now(other).supporters());
    }

    @Test
    void otherAgenciesJoinNothing() {
        var one = idea.shown();
        var other = idea.shown();
        for (var stranger : List.of(cast.omar, cast.waterCoordinator, cast.noora, cast.salem))
            assertThat(joining.join(one.id(), other.id(), stranger, "", clock.instant()))
                    .isEqualTo(new Refused(Refusal.NOT_YOURS));
    }

    @Test
    void casesThatAreMergedJoinTheirSuggestionsAndUnmergedLetThemGo() {
        var one = idea.shown();
        var other = idea.shown();
        support(one, new Citizen(As.somePhone()));
        Idea.done(merging.merge(one.id(), other.id(), cast.amal, clock.instant()));
        subscriptions.catchUp();
        assertThat(idea.now(one).joinedTo()).isEqualTo(other.id());
        assertThat(idea.now(other).supporters()).isEqualTo(2);
        Idea.done(merging.unmerge(one.id(), cast.amal, clock.instant()));
        subscriptions.catchUp();
        assertThat(idea.now(one).joinedTo()).isNull();
        assertThat(idea.now(one).stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void aSuggestionMergesWithNoComplaint() {
        var one = idea.held();
        var complaint = cast.complaint(clock.instant());
        assertThat(merging.merge(one.id(), complaint.id(), cast.amal, clock.instant()))
                .isEqualTo(new Refused(Refusal.NOT_ALIKE));
    }

    @Test
    void theDecisionAnswersThoseThatFollowToo() {
        var one = idea.shown();
        var other = idea.shown();
        Idea.done(join(one, other));
        Idea.done(deciding.decide(other.id(), cast.huda, Verdict.ACCEPTED, List.of(), Idea.WORDS, clock.instant()));
        subscriptions.catchUp();
        assertThat(cases.get(other.id()).status()).isEqualTo(Status.ANSWERED);
        assertThat(idea.now(one).stage()).isEqualTo(Stage.JOINED);
        var address = "/suggestions/" + idea.now(one).number();
        assertThat(as.guest().get(address).headers().firstValue("Location"))
                .hasValue("/suggestions/" + idea.now(other).number());
    }

    private Outcome join(Had one, Had other) {
        return joining.join(one.id(), other.id(), cast.huda, "", clock.instant());
    }

    private void support(Had had, Citizen citizen) {
        Idea.done(supporting.support(had.id(), citizen, clock.instant()));
    }

    private int votesFor(Had had) {
        return jdbc.sql("select count(*) from suggestions.support where case_id = :id")
                .param("id", had.id().value())
                .query(Integer.class)
                .single();
    }
}
