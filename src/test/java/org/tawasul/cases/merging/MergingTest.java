package org.tawasul.cases.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Closing;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Referring;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Reopening;
import org.tawasul.cases.Replying;
import org.tawasul.cases.ReturnReason;
import org.tawasul.cases.Status;
import org.tawasul.cases.Withdrawing;
import org.tawasul.cases.referrals.AnsweringReferrals;
import org.tawasul.cases.referrals.Committee;
import org.tawasul.identity.As;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriptions;

/** Cases that follow others: what they keep, and what they do after their leader. */
@TawasulTest
class MergingTest {
    private static final String REPLY = "أُفرغت الحاوية اليوم، وتمر الشاحنة كل أحد وأربعاء.";

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Committee committees;

    @Autowired
    Merging merging;

    @Autowired
    Cases cases;

    @Autowired
    Messages messages;

    @Autowired
    Assigning assigning;

    @Autowired
    Asking asking;

    @Autowired
    Replying replying;

    @Autowired
    Referring referring;

    @Autowired
    AnsweringReferrals referrals;

    @Autowired
    Closing closing;

    @Autowired
    Reopening reopening;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Journal journal;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    ErrandRunner runner;

    @Autowired
    Errands errands;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void itIsSundayMorning() {
        clock.is("2026-03-01T09:00");
    }

    @Test
    void aFollowerKeepsWhatIsItsOwnAndIsAnsweredWithItsLeader() {
        var leader = heldByHuda();
        var follower = hassans();
        assertThat(merging.merge(follower.id(), leader.id(), cast.huda, now())).isEqualTo(new Done());
        assertThat(now(follower).status()).isEqualTo(Status.MERGED);
        assertThat(now(follower).status().stage()).isEqualTo(Status.Stage.HANDLED);
        assertThat(now(follower).reference()).isEqualTo(follower.reference());
        assertThat(now(follower).clocks().closedAt())
                .as("its place among what is done")
                .isEqualTo(now());

        answer(leader);
        var answered = now(follower);
        assertThat(answered.status()).isEqualTo(Status.ANSWERED);
        assertThat(answered.ties().mergedInto()).isZero();
        assertThat(answered.clocks().answeredAt()).isEqualTo(now());
        assertThat(answered.clocks().dueAt()).isEqualTo(follower.clocks().dueAt());
        assertThat(messages.listOf(follower.id())).singleElement().satisfies(reply -> {
            assertThat(reply.kind()).isEqualTo(Message.Kind.REPLY);
            assertThat(reply.text()).isEqualTo(REPLY);
        });
        assertThat(typesOf(follower)).containsExactly("CaseSubmitted", "CaseMerged", "CaseReplied");
        assertThat(noticesOf(follower, "notice.replied"))
                .as("an SMS of its own")
                .isEqualTo(1);
        assertThat(windowsOf(follower)).as("a rating of its own").isEqualTo(1);
        assertThat(windowsOf(leader)).isEqualTo(1);
    }

    @Test
    void nobodyFollowsAFollower() {
        var first = heldByHuda();
        var second = heldByHuda();
        var third = hassans();
        merge(third, second);
        assertThat(merging.merge(second.id(), first.id(), cast.huda, now())).isEqualTo(new Done());
        assertThat(now(third).ties().mergedInto()).isEqualTo(first.id().value());
        var fourth = hassans();
        assertThat(merging.merge(fourth.id(), second.id(), cast.huda, now())).isEqualTo(new Done());
        assertThat(now(fourth).ties().mergedInto())
                .as("into a follower means into its leader")
                .isEqualTo(first.id().value());
        assertThat(merging.merge(first.id(), third.id(), cast.huda, now()))
                .isEqualTo(new Refused(Refusal.ALREADY_THERE));
        assertThat(merging.merge(first.id(), first.id(), cast.huda, now()))
                .isEqualTo(new Refused(Refusal.ALREADY_THERE));
    }

    @Test
    void onlyAlikeCasesOfOneAgencyThatTheOfficerMayTakeAreMerged() {
        var leader = heldByHuda();
        var leak = cast.complaint(cast.leak, cast.hassan, "تسرب", now());
        var secret = cast.complaint(cast.secret, cast.hassan, "بلاغ", now());
        var trees = cast.complaint(cast.trees, cast.hassan, "شجرة", now());
        assertThat(merging.merge(leak.id(), leader.id(), cast.huda, now())).isEqualTo(refused(Refusal.NOT_YOURS));
        assertThat(merging.merge(leader.id(), leak.id(), cast.layla, now())).isEqualTo(refused(Refusal.NO_SUCH_TARGET));
        assertThat(merging.merge(secret.id(), leader.id(), cast.layla, now())).isEqualTo(refused(Refusal.NOT_ALIKE));
        assertThat(merging.merge(leader.id(), secret.id(), cast.layla, now())).isEqualTo(refused(Refusal.NOT_ALIKE));
        assertThat(merging.merge(leader.id(), secret.id(), cast.huda, now()))
                .as("hidden from Huda")
                .isEqualTo(refused(Refusal.NO_SUCH_TARGET));
        assertThat(merging.merge(trees.id(), leader.id(), cast.huda, now()))
                .as("of another department")
                .isEqualTo(refused(Refusal.NOT_YOURS));
        assertThat(merging.merge(leader.id(), hassans().id(), cast.salem, now()))
                .as("held by Huda")
                .isEqualTo(refused(Refusal.NOT_YOURS));
        assertThat(merging.merge(leader.id(), hassans().id(), cast.noora, now()))
                .as("auditors change nothing")
                .isEqualTo(refused(Refusal.NOT_YOURS));
        assertThat(merging.merge(trees.id(), leader.id(), cast.layla, now())).isEqualTo(new Done());
        var withdrawn = hassans();
        withdrawing.withdraw(withdrawn.id(), now());
        assertThat(merging.merge(leader.id(), withdrawn.id(), cast.huda, now()))
                .isEqualTo(refused(Refusal.NO_SUCH_TARGET));
        assertThat(merging.followByRequester(cast.complaint(now()).id(), secret.id(), now()))
                .isEqualTo(refused(Refusal.NO_SUCH_TARGET));
    }

    @Test
    void unmergedItStandsWhereItStoodAndItsAgencysClockRunsOn() {
        var leader = heldByHuda();
        var received = hassans();
        var held = heldByHuda();
        var asked = heldByHuda();
        asking.ask(asked.id(), cast.huda, "أين؟", now());
        for (var each : List.of(received, held, asked)) merge(each, leader);
        clock.passes(Duration.ofHours(2));
        for (var each : List.of(received, held, asked)) {
            assertThat(merging.unmerge(each.id(), cast.huda, now())).isEqualTo(new Done());
            assertThat(now(each).clocks().dueAt()).isEqualTo(each.clocks().dueAt());
            assertThat(now(each).ties().mergedInto()).isZero();
            assertThat(now(each).clocks().closedAt()).isNull();
        }
        assertThat(now(received).status()).isEqualTo(Status.RECEIVED);
        assertThat(now(held).status()).isEqualTo(Status.ASSIGNED);
        assertThat(now(held).holder()).isEqualTo(held.holder());
        assertThat(now(held).clocks().agencyDueAt())
                .isEqualTo(held.clocks().agencyDueAt().plus(Duration.ofHours(2)));
        assertThat(now(asked).status()).isEqualTo(Status.AWAITING_REQUESTER);
        assertThat(now(asked).clocks().waitingSince()).isEqualTo(asked.clocks().agencySince());
        answer(leader);
        assertThat(now(held).status()).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void whenTheLeaderIsWithdrawnTheOldestFollowerLeads() {
        var leader = cast.complaint(now());
        var oldest = hassans();
        clock.passes(Duration.ofMinutes(5));
        var younger = hassans();
        var youngest = hassans();
        for (var each : List.of(youngest, younger, oldest)) merge(each, leader);
        withdrawing.withdraw(leader.id(), now());
        catchUp();
        assertThat(now(oldest).status()).isEqualTo(Status.RECEIVED);
        assertThat(now(younger).ties().mergedInto()).isEqualTo(oldest.id().value());
        assertThat(now(youngest).ties().mergedInto()).isEqualTo(oldest.id().value());
        assertThat(typesOf(oldest)).containsExactly("CaseSubmitted", "CaseMerged", "CaseUnmerged");
        assigning.claim(oldest.id(), cast.huda, now());
        answer(oldest);
        assertThat(now(youngest).status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void followersGoAlongToAnotherAgencyAndAreAnsweredThere() {
        var leader = heldByHuda();
        var follower = hassans();
        merge(follower, leader);
        referring.refer(leader.id(), cast.huda, cast.water, cast.pipes, "تسرب", now());
        catchUp();
        assertThat(now(follower).holder()).isEqualTo(now(leader).holder());
        assertThat(now(follower).status()).isEqualTo(Status.MERGED);
        assertThat(noticesOf(follower, "notice.referred")).isEqualTo(1);
        assertThat(now(follower).clocks().dueAt()).isEqualTo(follower.clocks().dueAt());
        assigning.claim(leader.id(), cast.omar, now());
        assertThat(replying.reply(leader.id(), cast.omar, REPLY, List.of(), now()))
                .isEqualTo(new Done());
        catchUp();
        assertThat(now(follower).status()).isEqualTo(Status.ANSWERED);
        assertThat(now(follower).holder().officerId()).isEqualTo(cast.omar.id());
    }

    @Test
    void followersComeBackWhenTheReferralIsReturned() {
        var leader = heldByHuda();
        var follower = hassans();
        merge(follower, leader);
        referring.refer(leader.id(), cast.huda, cast.water, cast.pipes, "تسرب", now());
        catchUp();
        assertThat(referrals.giveBack(leader.id(), cast.waterCoordinator, ReturnReason.NOT_OURS, "ليس لنا", now()))
                .isEqualTo(new Done());
        catchUp();
        assertThat(now(follower).holder().agencyId()).isEqualTo(cast.municipality);
        assertThat(now(follower).status()).isEqualTo(Status.MERGED);
    }

    @Test
    void aFollowerThatWentAlongGoesBackWhereItCameFromWhenItIsSeparated() {
        var leader = heldByHuda();
        var received = hassans();
        var held = heldByHuda();
        for (var each : List.of(received, held)) merge(each, leader);
        clock.passes(Duration.ofHours(1));
        referring.refer(leader.id(), cast.huda, cast.water, cast.pipes, "تسرب", now());
        catchUp();
        clock.passes(Duration.ofHours(1));
        for (var each : List.of(received, held)) {
            assertThat(now(each).holder().agencyId()).isEqualTo(cast.water);
            assertThat(merging.unmerge(each.id(), cast.waterCoordinator, now())).isEqualTo(new Done());
            assertThat(now(each).holder()).isEqualTo(each.holder());
            assertThat(now(each).status()).isEqualTo(each.status());
            assertThat(now(each).course()).isEqualTo(each.course());
            assertThat(now(each).clocks().dueAt()).isEqualTo(each.clocks().dueAt());
            assertThat(now(each).clocks().answeredAt()).isNull();
            assertThat(now(each).clocks().agencySince()).isEqualTo(each.clocks().agencySince());
            assertThat(now(each).clocks().agencyDueAt())
                    .isEqualTo(each.clocks().agencyDueAt().plus(Duration.ofHours(2)));
        }
        catchUp();
        assertThat(noticesOf(received, "notice.referred"))
                .as("there, and back again")
                .isEqualTo(2);
        var page = as.citizen(Cast.HASSANS_PHONE).get("/my/cases/" + received.reference());
        assertThat(page.body()).contains("تعالج بلدية الاختبار حالتك على حدة");
        assertThat(as.officer(cast.layla)
                        .get("/staff/cases/" + received.reference())
                        .body())
                .contains("وعادت إلى قسم النظافة – بلدية الاختبار");
        assertThat(assigning.claim(received.id(), cast.salem, now())).isEqualTo(new Done());
    }

    @Test
    void aFollowerThatWasAskedSomethingBeforeItWentAlongIsAskedAgainAtHome() {
        var leader = heldByHuda();
        var asked = heldByHuda();
        asking.ask(asked.id(), cast.huda, "أين؟", now());
        merge(asked, leader);
        referring.refer(leader.id(), cast.huda, cast.water, cast.pipes, "تسرب", now());
        catchUp();
        clock.passes(Duration.ofHours(1));
        assertThat(merging.unmerge(asked.id(), cast.waterCoordinator, now())).isEqualTo(new Done());
        assertThat(now(asked).status()).isEqualTo(Status.AWAITING_REQUESTER);
        assertThat(now(asked).clocks().waitingSince()).isEqualTo(asked.clocks().agencySince());
        assertThat(now(asked).holder()).isEqualTo(asked.holder());
    }

    @Test
    void whoTakesTheLeadElsewhereStaysThereWithTheOthers() {
        var leader = heldByHuda();
        var oldest = hassans();
        clock.passes(Duration.ofMinutes(5));
        var younger = hassans();
        for (var each : List.of(oldest, younger)) merge(each, leader);
        referring.refer(leader.id(), cast.huda, cast.water, cast.pipes, "تسرب", now());
        catchUp();
        withdrawing.withdraw(leader.id(), now());
        catchUp();
        assertThat(now(oldest).status()).isEqualTo(Status.RECEIVED);
        assertThat(now(oldest).holder().agencyId()).isEqualTo(cast.water);
        assertThat(now(younger).ties().mergedInto()).isEqualTo(oldest.id().value());
    }

    @Test
    void theAgencyThatTheCommitteeNamesForALeaderGetsItsFollowersToo() {
        var committee = as.appointed(Role.COMMITTEE, 0, 0);
        var leader = heldByHuda();
        var follower = hassans();
        merge(follower, leader);
        committees.nameOwner(leader.id(), committee, cast.municipality, "لكم", now());
        catchUp();
        assertThat(typesOf(follower)).as("it stays where it is").containsExactly("CaseSubmitted", "CaseMerged");
        committees.nameOwner(leader.id(), committee, cast.water, "للمياه", now());
        catchUp();
        assertThat(now(follower).holder().agencyId()).isEqualTo(cast.water);
        assertThat(now(follower).status()).isEqualTo(Status.MERGED);
        assertThat(noticesOf(follower, "notice.referred")).isEqualTo(1);
        assertThat(committees.nameOwner(follower.id(), committee, cast.water, "للمياه", now()))
                .isEqualTo(refused(Refusal.NOT_NOW));
        assertThat(assigning.assign(leader.id(), cast.waterCoordinator, cast.omar.id(), now()))
                .isEqualTo(new Done());
        replying.reply(leader.id(), cast.omar, REPLY, List.of(), now());
        catchUp();
        assertThat(now(follower).status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void whoWasAnsweredReopensTheirOwnCaseOnly() {
        var leader = heldByHuda();
        var follower = hassans();
        merge(follower, leader);
        answer(leader);
        assertThat(reopening.reopenByRequester(follower.id(), "لم تُفرغ", now()))
                .isEqualTo(new Done());
        assertThat(now(follower).status()).isEqualTo(Status.ASSIGNED);
        assertThat(now(leader).status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void closingOrReopeningTheLeaderConcernsNobodyElse() {
        var leader = heldByHuda();
        var follower = hassans();
        merge(follower, leader);
        answer(leader);
        assertThat(closing.close(leader.id(), cast.huda, null, now())).isEqualTo(new Done());
        assertThat(reopening.reopenByRequester(leader.id(), "عادت", now())).isEqualTo(new Done());
        answer(leader);
        assertThat(typesOf(follower)).containsExactly("CaseSubmitted", "CaseMerged", "CaseReplied");
    }

    @Test
    void whoFollowsAnAnsweredCaseGetsItsReplyAtOnce() {
        var leader = heldByHuda();
        answer(leader);
        var late = hassans();
        merge(late, leader);
        catchUp();
        assertThat(now(late).status()).isEqualTo(Status.ANSWERED);
        assertThat(messages.findLast(late.id(), Message.Kind.REPLY)
                        .orElseThrow()
                        .text())
                .isEqualTo(REPLY);
    }

    @Test
    void aFollowersRequesterMayWithdrawIt() {
        var leader = heldByHuda();
        var follower = hassans();
        merge(follower, leader);
        assertThat(withdrawing.withdraw(follower.id(), now())).isEqualTo(new Done());
        assertThat(now(follower).ties().mergedInto()).isZero();
        answer(leader);
        assertThat(now(follower).status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void aThousandFollowersAreAnsweredOnceEach() {
        var leader = heldByHuda();
        var followers = new ArrayList<Case>();
        for (int i = 0; i < 1_000; i++) followers.add(hassans());
        var outcomes = merging.mergeAll(followers.stream().map(Case::id).toList(), leader.id(), cast.huda, now());
        assertThat(outcomes.values()).containsOnly(new Done());
        assertThat(merging.merge(leader.id(), heldByHuda().id(), cast.huda, now()))
                .isEqualTo(refused(Refusal.MANY_FOLLOW));
        answer(leader);
        var answered = jdbc.sql("""
                select count(*) from cases.answered_together a join cases.cases c using (case_id)
                 where a.leader_id = :leader and c.status = 'ANSWERED'
                """)
                .param("leader", leader.id().value())
                .query(Integer.class)
                .single();
        assertThat(answered).isEqualTo(1_000);
        assertThat(jdbc.sql("select count(*) from cases.message where case_id = any (:ids)")
                        .param(
                                "ids",
                                followers.stream()
                                        .map(Case::id)
                                        .map(CaseId::value)
                                        .toArray(Long[]::new))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1_000);
    }

    private static Refused refused(Refusal why) {
        return new Refused(why);
    }

    private Case hassans() {
        return cast.complaint(cast.rubbish, cast.hassan, "القمامة", now());
    }

    private Case heldByHuda() {
        var complaint = cast.complaint(now());
        assertThat(assigning.claim(complaint.id(), cast.huda, now())).isEqualTo(new Done());
        return cases.get(complaint.id());
    }

    private void merge(Case follower, Case leader) {
        assertThat(merging.merge(follower.id(), leader.id(), cast.layla, now())).isEqualTo(new Done());
    }

    private void answer(Case leader) {
        assertThat(replying.reply(leader.id(), cast.huda, REPLY, List.of(), now()))
                .isEqualTo(new Done());
        catchUp();
    }

    /** Until nothing is left for the readers and the followers, whoever of them runs beside us. */
    private void catchUp() {
        subscriptions.catchUp();
        for (int i = 0; i < 200 && !errands.list(1).isEmpty(); i++) runner.run();
        assertThat(errands.list(1)).isEmpty();
        subscriptions.catchUp();
    }

    private Instant now() {
        return clock.instant();
    }

    private Case now(Case before) {
        return cases.get(before.id());
    }

    private List<String> typesOf(Case complaint) {
        return journal.listOf("case", complaint.id().value()).stream()
                .map(Entry::type)
                .toList();
    }

    private int noticesOf(Case found, String kind) {
        return jdbc.sql("select count(*) from notices.notice where case_id = :case and kind = :kind and medium = 'SMS'")
                .param("case", found.id().value())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private int windowsOf(Case found) {
        return jdbc.sql("select count(*) from ratings.rating where case_id = :case")
                .param("case", found.id().value())
                .query(Integer.class)
                .single();
    }
}
