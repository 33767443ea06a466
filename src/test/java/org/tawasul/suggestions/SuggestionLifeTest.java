package org.tawasul.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Reopening;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Status;
import org.tawasul.cases.Withdrawing;
import org.tawasul.catalogue.Approvals;
import org.tawasul.catalogue.Services;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriptions;
import org.tawasul.suggestions.Idea.Had;

/** From the study to the publication: what each step changes, who may take it, and what its author hears. */
@TawasulTest
class SuggestionLifeTest {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Idea idea;

    @Autowired
    Studying studying;

    @Autowired
    Deciding deciding;

    @Autowired
    Implementing implementing;

    @Autowired
    Publishing publishing;

    @Autowired
    Replying replying;

    @Autowired
    Reopening reopening;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Cases cases;

    @Autowired
    Journal journal;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Approvals approvals;

    @Autowired
    Services services;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aMorning() {
        clock.is("2026-03-01T09:00");
    }

    @Test
    void aSuggestionIsStudiedDecidedCarriedOutAndPublished() {
        var had = idea.published();
        assertThat(idea.now(had).stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(idea.now(had).dueAt()).isNull();
        assertThat(journal.listOf("suggestion", had.id().value()))
                .extracting(Entry::type)
                .containsExactly(
                        "SuggestionShown",
                        "StudyBegun",
                        "SuggestionDecided",
                        "MilestonePlanned",
                        "MilestoneReached",
                        "SuggestionPublished");
    }

    @Test
    void theDecisionIsTheReplyThatStopsTheCitizensClock() {
        var had = idea.held();
        clock.passes(Duration.ofHours(3));
        Idea.done(decide(had, cast.huda, Verdict.DECLINED));
        var answered = cases.get(had.id());
        assertThat(answered.status()).isEqualTo(Status.ANSWERED);
        assertThat(answered.clocks().answeredAt()).isEqualTo(clock.instant());
        assertThat(idea.now(had).stage()).isEqualTo(Stage.DECLINED);
        assertThat(idea.now(had).dueAt()).isNull();
        assertThat(journal.listOf("case", had.id().value()))
                .last()
                .extracting(Entry::type)
                .isEqualTo("CaseReplied");
    }

    @Test
    void anAnswerWithoutADecisionIsRefused() {
        var had = idea.held();
        assertThat(replying.reply(had.id(), cast.huda, "شكرًا لك", List.of(), clock.instant()))
                .isEqualTo(new Refused(Refusal.NEEDS_DECISION));
        Idea.done(decide(had, cast.huda, Verdict.ACCEPTED));
        Idea.done(reopening.reopenByRequester(had.id(), "متى؟", clock.instant()));
        Idea.done(replying.reply(had.id(), cast.huda, "في الصيف", List.of(), clock.instant()));
    }

    @Test
    void whatWasDeclinedCanBeDecidedAnewWhenItsAuthorReopensTheCase() {
        var had = idea.held();
        Idea.done(decide(had, cast.huda, Verdict.DECLINED));
        assertThat(decide(had, cast.huda, Verdict.ACCEPTED)).isEqualTo(new Refused(Refusal.NOT_NOW));
        Idea.done(reopening.reopenByRequester(had.id(), "تغيّر الحال", clock.instant()));
        Idea.done(decide(had, cast.huda, Verdict.PARTLY));
        assertThat(idea.now(had).stage()).isEqualTo(Stage.IMPLEMENTATION);
    }

    @Test
    void whoHoldsItTheHeadAndTheCoordinatorDecideAndNobodyElse() {
        for (var other : List.of(
                cast.salem, cast.yusuf, cast.omar, cast.waterCoordinator, cast.noora, cast.khalid, cast.minister))
            assertThat(decide(idea.held(), other, Verdict.ACCEPTED))
                    .as(other.username())
                    .isEqualTo(new Refused(Refusal.NOT_YOURS));
        for (var may : List.of(cast.huda, cast.amal, cast.layla)) Idea.done(decide(idea.held(), may, Verdict.ACCEPTED));
    }

    @Test
    void whoStudiesItWorksOnItButDoesNotDecide() {
        var had = idea.held();
        assertThat(study(had, cast.salem, cast.salem)).isEqualTo(new Refused(Refusal.NOT_YOURS));
        Idea.done(study(had, cast.huda, cast.salem));
        assertThat(idea.now(had).dueAt()).isEqualTo(Owed.endOf(idea.today().plusDays(5)));
        Idea.done(study(had, cast.salem, cast.salem));
        assertThat(decide(had, cast.salem, Verdict.ACCEPTED)).isEqualTo(new Refused(Refusal.NOT_YOURS));
        Idea.done(decide(had, cast.huda, Verdict.ACCEPTED));
        Idea.done(plan(had, cast.salem, 10));
        assertThat(plan(had, cast.omar, 10)).isEqualTo(new Refused(Refusal.NOT_YOURS));
    }

    @Test
    void onlyTheAgencysOwnPeopleStudyIt() {
        assertThat(study(idea.held(), cast.huda, cast.omar)).isEqualTo(new Refused(Refusal.NO_SUCH_TARGET));
        assertThat(study(idea.held(), cast.huda, cast.minister)).isEqualTo(new Refused(Refusal.NO_SUCH_TARGET));
    }

    @Test
    void whereRepliesNeedASecondPersonAnOfficerDoesNotDecide() {
        approvals.setForService(services.get(cast.benches), true, clock.instant(), Actor.OPERATOR);
        try {
            var had = idea.held();
            assertThat(decide(had, cast.huda, Verdict.ACCEPTED)).isEqualTo(new Refused(Refusal.NEEDS_APPROVAL));
            Idea.done(decide(had, cast.amal, Verdict.ACCEPTED));
        } finally {
            approvals.setForService(services.get(cast.benches), false, clock.instant(), Actor.OPERATOR);
        }
    }

    @Test
    void nothingIsPublishedBeforeAllThatWasPlannedIsReached() {
        var had = idea.accepted();
        assertThat(publish(had, cast.huda)).isEqualTo(new Refused(Refusal.MILESTONES_OPEN));
        Idea.done(plan(had, cast.huda, 20));
        Idea.done(plan(had, cast.huda, 40));
        Idea.done(implementing.reach(had.id(), cast.huda, 1, "تم", clock.instant()));
        assertThat(publish(had, cast.huda)).isEqualTo(new Refused(Refusal.MILESTONES_OPEN));
        assertThat(implementing.reach(had.id(), cast.huda, 1, "تم", clock.instant()))
                .isEqualTo(new Refused(Refusal.NOT_NOW));
        Idea.done(implementing.reach(had.id(), cast.huda, 2, "تم", clock.instant()));
        for (var other : List.of(cast.omar, cast.noora, cast.yusuf))
            assertThat(publish(had, other)).isEqualTo(new Refused(Refusal.NOT_YOURS));
        Idea.done(publish(had, cast.amal));
        assertThat(publish(had, cast.amal)).isEqualTo(new Refused(Refusal.NOT_NOW));
    }

    @Test
    void theNextMilestoneIsWhatTheAgencyOwes() {
        var had = idea.accepted();
        assertThat(idea.now(had).dueAt()).isAfter(clock.instant());
        Idea.done(plan(had, cast.huda, 40));
        Idea.done(plan(had, cast.huda, 20));
        assertThat(idea.now(had).dueAt()).isEqualTo(Owed.endOf(idea.today().plusDays(20)));
        Idea.done(
                implementing.move(had.id(), cast.huda, 2, idea.today().plusDays(60), "تأخر التوريد", clock.instant()));
        assertThat(idea.now(had).dueAt()).isEqualTo(Owed.endOf(idea.today().plusDays(40)));
    }

    @Test
    void itsAuthorHearsOfEachStage() {
        var had = idea.accepted();
        Idea.done(plan(had, cast.huda, 20));
        Idea.done(
                implementing.move(had.id(), cast.huda, 1, idea.today().plusDays(40), "تأخر التوريد", clock.instant()));
        Idea.done(implementing.reach(had.id(), cast.huda, 1, "رُكبت المظلات", clock.instant()));
        Idea.done(publish(had, cast.huda));
        subscriptions.catchUp();
        assertThat(kindsOf(had))
                .contains("notice.received", "notice.replied")
                .containsSubsequence(
                        "suggestions.notice.study",
                        "suggestions.notice.planned",
                        "suggestions.notice.moved",
                        "suggestions.notice.reached",
                        "suggestions.notice.published");
    }

    @Test
    void whatIsWithdrawnIsOver() {
        var had = idea.shown();
        Idea.done(withdrawing.withdraw(had.id(), clock.instant()));
        subscriptions.catchUp();
        assertThat(idea.now(had).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(idea.now(had).dueAt()).isNull();
        assertThat(decide(had, cast.huda, Verdict.ACCEPTED)).isEqualTo(new Refused(Refusal.NOT_NOW));
    }

    @Test
    void theJournalBeginsTheLifeOfWhateverCameInAnyWay() {
        var had = idea.fresh();
        subscriptions.catchUp();
        assertThat(idea.now(had).stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(idea.now(had).shown()).isFalse();
        assertThat(idea.now(had).dueAt()).isEqualTo(had.found().clocks().agencyDueAt());
        var complaint = cast.complaint(clock.instant());
        subscriptions.catchUp();
        assertThat(suggestions.find(complaint.id())).isEmpty();
    }

    private Outcome study(Had had, Officer by, Officer student) {
        return studying.study(had.id(), by, student.id(), idea.today().plusDays(5), clock.instant());
    }

    private Outcome decide(Had had, Officer by, Verdict verdict) {
        return deciding.decide(had.id(), by, verdict, List.of(Reason.COST), Idea.WORDS, clock.instant());
    }

    private Outcome plan(Had had, Officer by, int days) {
        return implementing.plan(had.id(), by, "تركيب المظلات", idea.today().plusDays(days), clock.instant());
    }

    private Outcome publish(Had had, Officer by) {
        return publishing.publish(had.id(), by, idea.told(), clock.instant());
    }

    private List<String> kindsOf(Had had) {
        return jdbc.sql("select kind from notices.notice where case_id = :id and medium = 'SMS' order by notice_id")
                .param("id", had.id().value())
                .query(String.class)
                .list();
    }
}
