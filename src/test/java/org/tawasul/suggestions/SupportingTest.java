package org.tawasul.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.identity.As;
import org.tawasul.identity.Citizen;
import org.tawasul.suggestions.Idea.Had;

/** One person, one vote. */
@TawasulTest
class SupportingTest {
    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Idea idea;

    @Autowired
    Supporting supporting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void oneSupportsOnceAndMayTakeItBack() {
        var had = idea.shown();
        var citizen = new Citizen(As.somePhone());
        Idea.done(support(had, citizen));
        Idea.done(support(had, citizen));
        assertThat(counted(had)).isEqualTo(1);
        Idea.done(supporting.withdraw(had.id(), citizen));
        Idea.done(supporting.withdraw(had.id(), citizen));
        assertThat(counted(had)).isZero();
        Idea.done(support(had, citizen));
        assertThat(counted(had)).isEqualTo(1);
    }

    @Test
    void clicksThatRaceCountOnce() throws Exception {
        var had = idea.shown();
        var citizens =
                IntStream.range(0, 3).mapToObj(n -> new Citizen(As.somePhone())).toList();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var clicks = IntStream.range(0, 36)
                    .<Callable<Outcome>>mapToObj(n -> () -> support(had, citizens.get(n % 3)))
                    .toList();
            for (var click : hands.invokeAll(clicks)) Idea.done(click.get());
        }
        assertThat(counted(had)).isEqualTo(3);
    }

    @Test
    void clicksToAndFroLeaveTheColumnAsTheVotesAre() throws Exception {
        var had = idea.shown();
        var citizens =
                IntStream.range(0, 4).mapToObj(n -> new Citizen(As.somePhone())).toList();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var clicks = IntStream.range(0, 48)
                    .<Callable<Outcome>>mapToObj(n -> () -> n % 5 < 3
                            ? support(had, citizens.get(n % 4))
                            : supporting.withdraw(had.id(), citizens.get(n % 4)))
                    .toList();
            for (var click : hands.invokeAll(clicks)) Idea.done(click.get());
        }
        counted(had);
    }

    @Test
    void nobodySupportsTheirOwn() {
        var had = idea.shown();
        assertThat(support(had, had.author())).isEqualTo(new Refused(Refusal.NOT_YOURS));
        assertThat(counted(had)).isZero();
    }

    @Test
    void whatIsNotShownOrIsOverTakesNoSupport() {
        var citizen = new Citizen(As.somePhone());
        assertThat(support(idea.held(), citizen)).isEqualTo(new Refused(Refusal.NOT_NOW));
        assertThat(support(idea.published(), citizen)).isEqualTo(new Refused(Refusal.NOT_NOW));
    }

    @Test
    void whoIsNotSignedInIsAskedToAndSupportsNothing() {
        var had = idea.shown();
        var address = "/suggestions/" + idea.now(had).number();
        var guest = as.guest();
        assertThat(guest.get(address).body()).contains("/sign-in?next=" + address);
        guest.get("/sign-in"); // for the token of a form
        var answer = guest.post(address + "/support");
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/sign-in?next=" + address));
        assertThat(counted(had)).isZero();
    }

    @Test
    void inTheBrowserSupportIsOneButtonAndTakingItBackAnother() {
        var had = idea.shown();
        var address = "/suggestions/" + idea.now(had).number();
        var citizen = as.citizen(As.somePhone());
        assertThat(citizen.get(address).body()).contains("أؤيد هذا المقترح");
        assertThat(citizen.follow(citizen.post(address + "/support")).body())
                .contains("أنت من مؤيديه")
                .contains("مؤيد واحد");
        assertThat(citizen.follow(citizen.post(address + "/support/withdrawal")).body())
                .contains("أؤيد هذا المقترح");
    }

    private Outcome support(Had had, Citizen citizen) {
        return supporting.support(had.id(), citizen, clock.instant());
    }

    /** What the column says, which is what the votes are. */
    private int counted(Had had) {
        int votes = jdbc.sql("select count(*) from suggestions.support where case_id = :id")
                .param("id", had.id().value())
                .query(Integer.class)
                .single();
        assertThat(idea.now(had).supporters()).isEqualTo(votes);
        return votes;
    }
}
