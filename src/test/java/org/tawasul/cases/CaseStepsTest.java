package org.tawasul.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;

@TawasulTest
class CaseStepsTest {
    /** Sunday, nine in the morning in Bahrain. */
    private static final Instant SUNDAY_NINE = Instant.parse("2026-03-01T06:00:00Z");

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    Submitting submitting;

    @Autowired
    Triaging triaging;

    @Autowired
    Assigning assigning;

    @Autowired
    Asking asking;

    @Autowired
    Answering answering;

    @Autowired
    Noting noting;

    @Autowired
    Drafting drafting;

    @Autowired
    Replying replying;

    @Autowired
    Referring referring;

    @Autowired
    Closing closing;

    @Autowired
    Reopening reopening;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSubmissionIsPromisedInWorkingTime() {
        var complaint = cast.complaint(SUNDAY_NINE);
        // Two working days of seven hours from Sunday nine: five hours on Sunday, seven on Monday, two on Tuesday.
        assertThat(complaint.clocks().dueAt()).isEqualTo("2026-03-03T06:00:00Z");
        assertThat(cases.get(complaint.id())).isEqualTo(complaint);
        assertThat(typesOf(complaint)).containsExactly("CaseSubmitted");
    }

    @Test
    void theSameSubmissionTwiceIsOneCase() throws Exception {
        var sent = cast.submission(cast.rubbish, cast.maryam, "مرتين");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Case> submit = () -> submitting.submit(sent, SUNDAY_NINE);
            for (var submitted : threads.invokeAll(List.of(submit, submit, submit, submit))) {
                assertThat(submitted.get().id()).isEqualTo(sent.id());
            }
        }
        assertThat(journal.listOf("case", sent.id().value())).hasSize(1);
    }

    @Test
    void aCaseGoesItsWholeWay() {
        var complaint = cast.complaint(SUNDAY_NINE);
        var id = complaint.id();
        assertThat(triaging.triage(id, cast.amal, cast.rubbish, 3, SUNDAY_NINE.plus(Duration.ofMinutes(10))))
                .isEqualTo(new Done());
        assertThat(assigning.claim(id, cast.huda, SUNDAY_NINE.plus(Duration.ofMinutes(20))))
                .isEqualTo(new Done());
        assertThat(asking.ask(id, cast.huda, "ما رقم الحاوية؟", SUNDAY_NINE.plus(Duration.ofHours(1))))
                .isEqualTo(new Done());
        assertThat(cases.get(id).status()).isEqualTo(Status.AWAITING_REQUESTER);
        assertThat(answering.answer(id, "رقمها 417", List.of(), SUNDAY_NINE.plus(Duration.ofHours(2))))
                .isEqualTo(new Done());
        assertThat(noting.note(id, cast.huda, "اتصلت بالمقاول", SUNDAY_NINE.plus(Duration.ofHours(2))))
                .isEqualTo(new Done());
        assertThat(drafting.draft(id, cast.huda, "جُمعت", SUNDAY_NINE.plus(Duration.ofHours(3))))
                .isEqualTo(new Done());
        assertThat(drafting.find(id, cast.huda)).contains("جُمعت");
        assertThat(replying.reply(
                        id, cast.huda, "جُمعت القمامة اليوم.", List.of(), SUNDAY_NINE.plus(Duration.ofHours(4))))
                .isEqualTo(new Done());
        assertThat(drafting.find(id, cast.huda)).isEmpty();
        var answered = cases.get(id);
        assertThat(answered.status()).isEqualTo(Status.ANSWERED);
        assertThat(answered.clocks().answeredAt()).isEqualTo(SUNDAY_NINE.plus(Duration.ofHours(4)));
        assertThat(closing.close(id, cast.huda, "انتهى", SUNDAY_NINE.plus(Duration.ofDays(3))))
                .isEqualTo(new Done());
        assertThat(reopening.reopenByRequester(id, "عادت القمامة", SUNDAY_NINE.plus(Duration.ofDays(4))))
                .isEqualTo(new Done());
        var reopened = cases.get(id);
        assertThat(reopened.status()).isEqualTo(Status.ASSIGNED);
        assertThat(reopened.holder().officerId()).isEqualTo(cast.huda.id());
        assertThat(reopened.clocks().answeredAt()).isEqualTo(SUNDAY_NINE.plus(Duration.ofHours(4)));
        assertThat(typesOf(complaint))
                .containsExactly(
                        "CaseSubmitted",
                        "CaseTriaged",
                        "CaseAssigned",
                        "RequesterAsked",
                        "RequesterAnswered",
                        "NoteAdded",
                        "ReplyDrafted",
                        "CaseReplied",
                        "CaseClosed",
                        "CaseReopened");
        assertThat(reopened.version()).isEqualTo(10);
    }

    @Test
    void theAgencysClockStandsWhileTheRequesterOwesAnAnswer() {
        var complaint = held(cast.complaint(SUNDAY_NINE), cast.huda);
        asking.ask(complaint.id(), cast.huda, "أين بالضبط؟", SUNDAY_NINE.plus(Duration.ofHours(1)));
        // Asked on Sunday at ten, answered a week later at ten: the thirteen working hours left are still there.
        var answeredAt = SUNDAY_NINE.plus(Duration.ofHours(1)).plus(Duration.ofDays(7));
        answering.answer(complaint.id(), "عند الدوار", List.of(), answeredAt);
        var now = cases.get(complaint.id());
        assertThat(now.clocks().agencyDueAt())
                .isEqualTo(complaint.clocks().agencyDueAt().plus(Duration.ofDays(7)));
        assertThat(now.clocks().dueAt()).isEqualTo(complaint.clocks().dueAt());
    }

    @Test
    void aReferralMovesTheAgencysClockAndNeverTheCitizens() {
        var complaint = held(cast.complaint(SUNDAY_NINE), cast.huda);
        var at = SUNDAY_NINE.plus(Duration.ofHours(2));
        assertThat(referring.refer(complaint.id(), cast.huda, cast.water, cast.pipes, "التسرب من شبكة المياه", at))
                .isEqualTo(new Done());
        var now = cases.get(complaint.id());
        assertThat(now.holder()).isEqualTo(new Holder(cast.water, cast.pipes, 0));
        assertThat(now.status()).isEqualTo(Status.RECEIVED);
        assertThat(now.clocks().dueAt()).isEqualTo(complaint.clocks().dueAt());
        assertThat(now.clocks().agencySince()).isEqualTo(at);
        assertThat(referring.listOf(complaint.id())).singleElement().satisfies(referral -> {
            assertThat(referral.toAgencyId()).isEqualTo(cast.water);
            assertThat(referral.reason()).isEqualTo("التسرب من شبكة المياه");
        });
        assertThat(cases.find(complaint.reference(), cast.huda)).isEmpty();
        assertThat(cases.find(complaint.reference(), cast.omar)).isPresent();
    }

    @Test
    void nobodySeesWhatIsNotTheirs() {
        var complaint = cast.complaint(SUNDAY_NINE);
        for (var stranger : List.of(cast.yusuf, cast.omar, cast.waterCoordinator)) {
            assertThat(cases.find(complaint.reference(), stranger)).isEmpty();
            assertThat(noting.note(complaint.id(), stranger, "فضول", SUNDAY_NINE))
                    .isEqualTo(new Refused(Refusal.NOT_YOURS));
        }
        for (var insider :
                List.of(cast.huda, cast.salem, cast.amal, cast.layla, cast.minister, cast.noora, cast.khalid)) {
            assertThat(cases.find(complaint.reference(), insider)).isPresent();
        }
        assertThat(typesOf(complaint)).containsExactly("CaseSubmitted");
    }

    @Test
    void aConfidentialCaseIsSeenByWhoHandlesItOnly() {
        var complaint = cast.complaint(cast.secret, cast.maryam, "مخالفة", SUNDAY_NINE);
        for (var stranger : List.of(cast.huda, cast.salem, cast.noora, cast.khalid)) {
            assertThat(cases.find(complaint.reference(), stranger)).isEmpty();
        }
        assertThat(assigning.assign(complaint.id(), cast.amal, cast.huda.id(), SUNDAY_NINE))
                .isEqualTo(new Done());
        assertThat(cases.find(complaint.reference(), cast.huda)).isPresent();
        assertThat(cases.find(complaint.reference(), cast.salem)).isEmpty();
    }

    @Test
    void onlyWhoHoldsACaseAnswersIt() {
        var complaint = held(cast.complaint(SUNDAY_NINE), cast.huda);
        assertThat(replying.reply(complaint.id(), cast.salem, "لا شأن لي", List.of(), SUNDAY_NINE))
                .isEqualTo(new Refused(Refusal.NOT_YOURS));
        assertThat(assigning.claim(complaint.id(), cast.salem, SUNDAY_NINE)).isEqualTo(new Refused(Refusal.NOT_YOURS));
        assertThat(replying.reply(complaint.id(), cast.noora, "مدقق", List.of(), SUNDAY_NINE))
                .isEqualTo(new Refused(Refusal.NOT_YOURS));
        assertThat(replying.reply(complaint.id(), cast.minister, "الوزير", List.of(), SUNDAY_NINE))
                .isEqualTo(new Refused(Refusal.NOT_YOURS));
    }

    @Test
    void anUnansweredCaseCannotBeClosed() {
        var complaint = held(cast.complaint(SUNDAY_NINE), cast.huda);
        assertThat(closing.close(complaint.id(), cast.huda, "ليست من اختصاصنا", SUNDAY_NINE))
                .isEqualTo(new Refused(Refusal.NOT_NOW));
    }

    @Test
    void reopeningEndsWithItsWindow() {
        var complaint = held(cast.complaint(SUNDAY_NINE), cast.huda);
        replying.reply(complaint.id(), cast.huda, "تم", List.of(), SUNDAY_NINE);
        var late = SUNDAY_NINE.plus(Case.REOPENING_WINDOW).plusSeconds(1);
        assertThat(reopening.reopenByRequester(complaint.id(), "لم يتم", late))
                .isEqualTo(new Refused(Refusal.TOO_LATE));
        assertThat(reopening.reopenByRequester(complaint.id(), "لم يتم", late.minusSeconds(1)))
                .isEqualTo(new Done());
    }

    @Test
    void aWithdrawnCaseStaysWithdrawn() {
        var complaint = cast.complaint(SUNDAY_NINE);
        assertThat(withdrawing.withdraw(complaint.id(), SUNDAY_NINE)).isEqualTo(new Done());
        assertThat(withdrawing.withdraw(complaint.id(), SUNDAY_NINE)).isEqualTo(new Refused(Refusal.NOT_NOW));
        assertThat(assigning.claim(complaint.id(), cast.huda, SUNDAY_NINE)).isEqualTo(new Refused(Refusal.NOT_NOW));
    }

    @Test
    void ofTwoAtOnceOneIsToldThatTheCaseChanged() throws Exception {
        var complaint = cast.complaint(SUNDAY_NINE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Outcome> huda = () -> assigning.claim(complaint.id(), cast.huda, SUNDAY_NINE);
            Callable<Outcome> salem = () -> assigning.claim(complaint.id(), cast.salem, SUNDAY_NINE);
            var outcomes = threads.invokeAll(List.of(huda, salem));
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsOnlyOnce(new Done());
        }
        assertThat(typesOf(complaint)).containsExactly("CaseSubmitted", "CaseAssigned");
    }

    @Test
    void everyEntryIsSealedToTheOneBefore() {
        var complaint = held(cast.complaint(SUNDAY_NINE), cast.huda);
        replying.reply(complaint.id(), cast.huda, "تم", List.of(), SUNDAY_NINE);
        long broken = jdbc.sql("""
                select count(*) from (
                  select digest, journal.digest(
                           lag(digest, 1, decode(repeat('00', 32), 'hex')) over (order by seq),
                           subject, subject_id, seq, type, at, actor, data) as expected
                    from journal.entry where subject = 'case' and subject_id = :id) chain
                 where digest <> expected
                """)
                .param("id", complaint.id().value())
                .query(Long.class)
                .single();
        assertThat(broken).isZero();
        boolean same = jdbc.sql("""
                select c.digest = e.digest from cases.cases c join journal.entry e
                    on e.subject = 'case' and e.subject_id = c.case_id and e.seq = c.version
                 where c.case_id = :id
                """)
                .param("id", complaint.id().value())
                .query(Boolean.class)
                .single();
        assertThat(same).isTrue();
    }

    private Case held(Case complaint, Officer by) {
        assertThat(assigning.claim(complaint.id(), by, complaint.matter().submittedAt()))
                .isEqualTo(new Done());
        return cases.get(complaint.id());
    }

    private List<String> typesOf(Case complaint) {
        return journal.listOf("case", complaint.id().value()).stream()
                .map(Entry::type)
                .toList();
    }
}
