package org.tawasul.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tawasul.Cast;
import org.tawasul.Complaints;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Answering;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.ReferralReason;
import org.tawasul.cases.Referring;
import org.tawasul.cases.Reopening;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Submitting;
import org.tawasul.cases.Withdrawing;
import org.tawasul.identity.As;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriptions;
import org.tawasul.worklist.Counter.VisitorCame;
import org.tawasul.worklist.Counter.VisitorServed;

/** What waits for whom, as the events of cases and of a module that is not there yet tell it. */
@TawasulTest
class WorklistTest {
    private static long lastVisit = System.nanoTime();

    @Autowired
    Cast cast;

    @Autowired
    Complaints complaints;

    @Autowired
    Submitting submitting;

    @Autowired
    Assigning assigning;

    @Autowired
    Asking asking;

    @Autowired
    Answering answering;

    @Autowired
    Referring referring;

    @Autowired
    Replying replying;

    @Autowired
    Reopening reopening;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Journal journal;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Tasks tasks;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @BeforeEach
    void aMorning() {
        clock.is("2026-03-01T09:00");
    }

    @Test
    void aNewCaseWaitsToBeTriagedAndThenForWhoTookIt() {
        var complaint = cast.complaint(clock.instant());
        assertThat(open(complaint)).containsExactly("case.triage");
        assertThat(last(complaint, "case.triage").doer()).isEqualTo("OFFICER");
        clock.passes(Duration.ofHours(1));
        done(assigning.claim(complaint.id(), cast.huda, clock.instant()));
        assertThat(open(complaint)).containsExactly("case.answer");
        assertThat(last(complaint, "case.answer").whose())
                .isEqualTo(new Whose(cast.municipality, cast.cleaning, cast.huda.id()));
        var triage = last(complaint, "case.triage");
        assertThat(Optional.ofNullable(triage.end()))
                .hasValueSatisfying(end -> assertThat(end.by()).isEqualTo(cast.huda.id()))
                .hasValueSatisfying(end -> assertThat(end.took()).isEqualTo(Duration.ofHours(1)));
    }

    @Test
    void whileTheRequesterOwesAnAnswerNoTimePasses() {
        var complaint = complaints.held();
        var due = last(complaint, "case.answer").span().dueAt();
        clock.passes(Duration.ofHours(1));
        done(asking.ask(complaint.id(), cast.huda, "أين؟", clock.instant()));
        assertThat(last(complaint, "case.answer").span().standsSince()).isEqualTo(clock.instant());
        assertThat(mine(cast.huda)).doesNotContain(complaint.id().value());
        clock.passes(Duration.ofHours(2));
        done(answering.answer(complaint.id(), "هنا", List.of(), clock.instant()));
        var span = last(complaint, "case.answer").span();
        assertThat(span.standsSince()).isNull();
        assertThat(span.stood()).isEqualTo(Duration.ofHours(2));
        assertThat(span.dueAt()).isEqualTo(due.plus(Duration.ofHours(2)));
        clock.passes(Duration.ofHours(1));
        done(replying.reply(complaint.id(), cast.huda, "تم", List.of(), clock.instant()));
        assertThat(Optional.ofNullable(last(complaint, "case.answer").end()))
                .hasValueSatisfying(end -> assertThat(end.took()).isEqualTo(Duration.ofHours(2)));
    }

    @Test
    void whatIsReferredWaitsToBeAcceptedAndWhatIsReopenedForWhoAnsweredIt() {
        var complaint = complaints.held();
        var why = new Referring.Why(ReferralReason.COMPETENCE, "شبكة المياه");
        done(referring.refer(complaint.id(), cast.huda, cast.water, cast.pipes, why, clock.instant()));
        assertThat(open(complaint)).containsExactly("case.accept");
        assertThat(last(complaint, "case.accept").doer()).isEqualTo("HEAD");
        assertThat(Optional.ofNullable(last(complaint, "case.answer").end()))
                .hasValueSatisfying(end -> assertThat(end.ending()).isEqualTo(Ending.PASSED));
        done(assigning.claim(complaint.id(), cast.omar, clock.instant()));
        done(replying.reply(complaint.id(), cast.omar, "أُصلح", List.of(), clock.instant()));
        assertThat(open(complaint)).isEmpty();
        done(reopening.reopenByRequester(complaint.id(), "لم يُصلح", clock.instant()));
        assertThat(open(complaint)).containsExactly("case.reopened");
        assertThat(mine(cast.omar)).contains(complaint.id().value());
        assertThat(cameBack(cast.omar)).isPositive();
        done(withdrawing.withdraw(complaint.id(), clock.instant()));
        assertThat(open(complaint)).isEmpty();
    }

    @Test
    void anotherModulePlugsInByItsEventsAlone() {
        long visit = ++lastVisit;
        journal.append(
                "counter",
                visit,
                new VisitorCame(visit, cast.municipality, cast.cleaning),
                clock.instant(),
                Actor.CLOCK);
        subscriptions.catchUp();
        assertThat(tasks.list(TaskList.FREE, cast.huda, null, 1_000))
                .anyMatch(each -> each.subject().equals(new Ledger.Subject("counter", visit)));
        assertThat(as.officer(cast.huda).get("/staff/tasks?list=free").body()).contains("زائر عند الشباك");
        clock.passes(Duration.ofMinutes(30));
        journal.append("counter", visit, new VisitorServed(visit), clock.instant(), Actor.officer(cast.huda.id()));
        subscriptions.catchUp();
        assertThat(tasks.list(TaskList.FREE, cast.huda, null, 1_000))
                .noneMatch(each -> each.subject().equals(new Ledger.Subject("counter", visit)));
    }

    @Test
    void readAnewTheSameRowsStandThere() {
        var complaint = complaints.held();
        clock.passes(Duration.ofHours(1));
        done(asking.ask(complaint.id(), cast.huda, "أين؟", clock.instant()));
        clock.passes(Duration.ofHours(1));
        done(answering.answer(complaint.id(), "هنا", List.of(), clock.instant()));
        done(replying.reply(complaint.id(), cast.huda, "تم", List.of(), clock.instant()));
        done(reopening.reopenByRequester(complaint.id(), "لم يتم", clock.instant()));
        subscriptions.catchUp();
        // Other tests moved holidays meanwhile, which these calendars' readers know only now.
        subscriptions.rebuild("worklist");
        subscriptions.catchUp();
        var before = everything();
        subscriptions.rebuild("worklist");
        subscriptions.catchUp();
        assertThat(everything()).isEqualTo(before);
        assertThat(before).hasSizeGreaterThan(20);
    }

    @Test
    void whatWaitsIsCountedAsItIs() {
        complaints.held();
        subscriptions.catchUp();
        var differences = jdbc.queryForList("""
                select 1 from (
                  select agency_id, department_id, officer_id, kind, count(*)::int as tasks
                    from worklist.task where done_at is null and not confidential group by 1, 2, 3, 4) counted
                  full join (select * from worklist.waiting where level = 3 and tasks <> 0) kept
                    using (agency_id, department_id, officer_id, kind, tasks)
                 where counted.agency_id is null or kept.level is null
                """);
        assertThat(differences).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from worklist.task where ending = 'DONE' and not confidential", Integer.class))
                .isEqualTo(
                        jdbc.queryForObject("select sum(finished) from worklist.done where level = 0", Integer.class))
                .isEqualTo(jdbc.queryForObject("select sum(times) from worklist.pace where level = 0", Integer.class));
    }

    @Test
    void somebodysTasksStandOnTheirPageInBothLanguages() {
        var somebody = as.appointed(Role.OFFICER, cast.municipality, cast.cleaning);
        var complaint = complaints.heldBy(somebody, clock.instant());
        subscriptions.catchUp();
        var huda = as.officer(somebody);
        assertThat(huda.get("/staff/tasks?lang=ar").body())
                .contains("رد على حالة", "/staff/cases/" + complaint.reference(), "بقيت");
        assertThat(huda.get("/staff/tasks?lang=en").body()).contains("Answer a case", "left");
        assertThat(as.officer(cast.omar).get("/staff/tasks").body())
                .doesNotContain(complaint.reference().value());
    }

    @Test
    void aConfidentialCaseIsWorkOfWhoHasItAndWhoLeadsAndStandsInNoFigure() {
        var sent = cast.submission(cast.secret, cast.maryam, "بلاغ سري");
        var report = submitting.submit(sent, clock.instant());
        subscriptions.catchUp();
        var huda = as.appointed(Role.OFFICER, cast.municipality, cast.cleaning);
        assertThat(free(huda)).doesNotContain(report.id().value());
        assertThat(as.officer(cast.salem).get("/staff/tasks?list=free").body())
                .doesNotContain(report.reference().grouped(), "موضوع سري");
        done(assigning.assign(report.id(), cast.amal, huda.id(), clock.instant()));
        assertThat(mine(huda)).contains(report.id().value());
        assertThat(as.officer(huda).get("/staff/tasks").body())
                .contains(report.reference().value());
    }

    @Test
    void whatADeputyDidCountsForTheDeputy() {
        var complaint = complaints.held();
        done(replying.reply(complaint.id(), cast.huda.actedBy(cast.salem), "تم", List.of(), clock.instant()));
        assertThat(Optional.ofNullable(last(complaint, "case.answer").end()))
                .hasValueSatisfying(end -> assertThat(end.by()).isEqualTo(cast.salem.id()));
    }

    private List<Long> free(Officer officer) {
        return tasks.list(TaskList.FREE, officer, null, 5_000).stream()
                .map(each -> each.subject().id())
                .toList();
    }

    private List<String> everything() {
        return jdbc.queryForList("""
                select row::text from worklist.task row union all select row::text from worklist.subject row
                union all select row::text from worklist.done row union all select row::text from worklist.pace row
                union all select row::text from worklist.waiting row where tasks <> 0
                 order by 1
                """, String.class);
    }

    private List<String> open(Case complaint) {
        subscriptions.catchUp();
        return jdbc.queryForList(
                "select kind from worklist.task where subject_id = ? and source = 'case' and done_at is null order by opened_in",
                String.class,
                complaint.id().value());
    }

    private Task last(Case complaint, String kind) {
        subscriptions.catchUp();
        return jdbc.query(
                        "select * from worklist.task where subject_id = ? and kind = ? order by opened_in desc limit 1",
                        (row, number) -> TaskRows.task(row),
                        complaint.id().value(),
                        kind)
                .getFirst();
    }

    private List<Long> mine(Officer officer) {
        subscriptions.catchUp();
        return tasks.list(TaskList.MINE, officer, null, 5_000).stream()
                .map(each -> each.subject().id())
                .toList();
    }

    private int cameBack(Officer officer) {
        subscriptions.catchUp();
        return Optional.ofNullable(jdbc.queryForObject(
                        "select sum(came_back) from worklist.done where level = 3 and officer_id = ?",
                        Integer.class,
                        officer.id()))
                .orElse(0);
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isEqualTo(new Done());
    }
}
