package org.tawasul.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.Complaints;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Case;
import org.tawasul.cases.Closing;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Referring;
import org.tawasul.cases.Reopening;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Triaging;
import org.tawasul.cases.Withdrawing;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriptions;
import org.tawasul.language.Dates;
import org.tawasul.notices.events.MessageSent;
import org.tawasul.ratings.events.ReplyRated;

@TawasulTest
class CountingTest {
    @Autowired
    Cast cast;

    @Autowired
    Complaints complaints;

    @Autowired
    TestClock clock;

    @Autowired
    Triaging triaging;

    @Autowired
    Replying replying;

    @Autowired
    Reopening reopening;

    @Autowired
    Referring referring;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Asking asking;

    @Autowired
    Closing closing;

    @Autowired
    Journal journal;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Rollups rollups;

    @Autowired
    Proving proving;

    @Autowired
    Recounting recounting;

    @Autowired
    JdbcClient jdbc;

    private static final Span YEAR = Span.ofYear(2054);
    private Tally before = new Tally();

    @BeforeEach
    void aYearOfItsOwn() {
        clock.is("2054-03-01T09:00"); // a Sunday
        subscriptions.catchUp();
        before = nation();
    }

    @Test
    void aFirstReplyIsCountedWithHowLongItTook() {
        var complaint = complaints.held();
        at("2054-03-02T11:00");
        reply(complaint);
        var added = added();
        assertThat(added.get(Measure.RECEIVED)).isEqualTo(1);
        assertThat(added.get(Measure.ANSWERED)).isEqualTo(1);
        assertThat(added.get(Measure.ON_TIME)).isEqualTo(1);
        assertThat(added.get(Measure.DUE)).isEqualTo(1);
        assertThat(added.get(Measure.KEPT)).isEqualTo(1);
        assertThat(Duration.ofSeconds(added.get(Measure.CALENDAR_SECONDS))).isEqualTo(Duration.ofHours(26));
        // From nine on Sunday to eleven on Monday, of days of seven hours.
        assertThat(added.get(Measure.WORKING_SECONDS)).isEqualTo(Math.floorDiv(86_400L * 9, 7));
        assertThat(added.get(Measure.OPENED))
                .isEqualTo(added.get(Measure.ENDED))
                .isEqualTo(1);
    }

    @Test
    void whatIsNeverAnsweredIsAPromiseNotKept() {
        complaints.held();
        var added = added();
        assertThat(added.get(Measure.DUE)).isEqualTo(1);
        assertThat(added.get(Measure.KEPT)).isZero();
        assertThat(added.get(Measure.ANSWERED)).isZero();
    }

    @Test
    void whoWithdrawsInTimeIsOwedNothing() {
        var complaint = complaints.held();
        at("2054-03-01T10:00");
        assertThat(withdrawing.withdraw(complaint.id(), clock.instant())).isEqualTo(new Done());
        var added = added();
        assertThat(added.get(Measure.WITHDRAWN)).isEqualTo(1);
        assertThat(added.get(Measure.DUE)).isZero();
    }

    @Test
    void aCorrectedServiceTakesAlongWhatCameIn() {
        var rubbish = of(Dimension.SERVICE, cast.rubbish);
        var benches = of(Dimension.SERVICE, cast.benches);
        var complaint = complaints.held();
        assertThat(of(Dimension.SERVICE, cast.rubbish).get(Measure.RECEIVED))
                .isEqualTo(rubbish.get(Measure.RECEIVED) + 1);
        assertThat(triaging.triage(complaint.id(), cast.layla, cast.benches, 2, clock.instant()))
                .isEqualTo(new Done());
        subscriptions.catchUp();
        assertThat(of(Dimension.SERVICE, cast.rubbish).get(Measure.RECEIVED)).isEqualTo(rubbish.get(Measure.RECEIVED));
        assertThat(of(Dimension.SERVICE, cast.benches).get(Measure.RECEIVED))
                .isEqualTo(benches.get(Measure.RECEIVED) + 1);
    }

    @Test
    void aReferralLeavesWhatCameInWithWhoReceivedIt() {
        var municipality = of(Dimension.AGENCY, cast.municipality);
        var water = of(Dimension.AGENCY, cast.water);
        var complaint = complaints.held();
        at("2054-03-01T12:00");
        assertThat(referring.refer(complaint.id(), cast.huda, cast.water, cast.pipes, "للاختصاص", clock.instant()))
                .isEqualTo(new Done());
        subscriptions.catchUp();
        var left = minus(of(Dimension.AGENCY, cast.municipality), municipality);
        var came = minus(of(Dimension.AGENCY, cast.water), water);
        assertThat(left.get(Measure.RECEIVED)).isEqualTo(1);
        assertThat(left.get(Measure.REFERRED_OUT)).isEqualTo(1);
        assertThat(left.get(Measure.OPENED) - left.get(Measure.ENDED)).isZero();
        assertThat(came.get(Measure.RECEIVED)).isZero();
        assertThat(came.get(Measure.REFERRED_IN)).isEqualTo(1);
        assertThat(came.get(Measure.OPENED) - came.get(Measure.ENDED)).isEqualTo(1);
    }

    @Test
    void aChangedRatingTakesThePlaceOfTheOneBefore() {
        var complaint = complaints.held();
        reply(complaint);
        rate(complaint, 2, 0);
        subscriptions.catchUp();
        rate(complaint, 5, 1);
        var added = added();
        assertThat(added.get(Measure.RATED)).isEqualTo(1);
        assertThat(added.get(Measure.HANDLING)).isEqualTo(5);
        assertThat(added.mark()).hasValue(5);
    }

    @Test
    void whatIsToldLateLandsOnItsDay() {
        var complaint = complaints.held();
        var day = LocalDate.of(2054, 1, 17);
        journal.append(
                MessageSent.SUBJECT,
                complaint.id().value(),
                new MessageSent(complaint.id().value(), "SMS"),
                day.atTime(8, 0).atZone(Dates.ZONE).toInstant(),
                Actor.CLOCK);
        subscriptions.catchUp();
        assertThat(rollups.get(Question.of(new Span(day, day))).get(Measure.MESSAGES))
                .isEqualTo(1);
        assertThat(rollups.get(Question.of(new Span(LocalDate.of(2054, 1, 1), LocalDate.of(2054, 1, 31))))
                        .get(Measure.MESSAGES))
                .isEqualTo(1);
    }

    @Test
    void keptBitByBitOrCountedAnewTheFiguresAreTheSame() {
        for (int i = 0; i < 6; i++) {
            var complaint = complaints.held(clock.instant().plus(Duration.ofHours(i)));
            if (i % 3 == 0) asking.ask(complaint.id(), cast.huda, "أين؟", clock.instant());
            if (i % 2 == 0) {
                reply(complaint);
                subscriptions.catchUp();
                rate(complaint, 1 + i % 5, 0);
                if (i == 4) reopening.reopenByRequester(complaint.id(), "لم يتغير شيء", clock.instant());
                else closing.close(complaint.id(), cast.huda, null, clock.instant());
            }
            clock.passes(Duration.ofDays(3));
        }
        subscriptions.catchUp();
        var kept = nation();
        assertThat(proving.prove(YEAR, progress -> {}).differences()).isEmpty();
        recounting.recount(progress -> {}, () -> {});
        subscriptions.catchUp();
        for (var measure : Measure.values())
            assertThat(nation().get(measure)).as(measure.name()).isEqualTo(kept.get(measure));
        assertThat(nation().working().at(0.5)).isEqualTo(kept.working().at(0.5));
        assertThat(proving.prove(YEAR, progress -> {}).differences()).isEmpty();
    }

    @Test
    void theWaysToTheCasesAreBuiltAnewToo() {
        var complaint = complaints.held();
        at("2054-03-02T11:00");
        reply(complaint);
        subscriptions.catchUp();
        var kept = ways();
        assertThat(kept).isNotEmpty();
        jdbc.sql("delete from insight.trace where trace_id % 2 = 0").update();
        recounting.recountWithWays(progress -> {}, () -> {});
        subscriptions.catchUp();
        assertThat(ways()).containsExactlyElementsOf(kept);
        assertThat(indexes())
                .contains("trace_pkey", "trace_of_case", "trace_of_agency")
                .noneMatch(name -> name.startsWith("next_"));
        // And they are kept on from there.
        var another = complaints.held();
        subscriptions.catchUp();
        assertThat(ways())
                .hasSizeGreaterThan(kept.size())
                .anyMatch(way -> way.startsWith(another.id().value() + " "));
    }

    private List<String> ways() {
        return jdbc.sql("""
                        select concat_ws(' ', case_id, what, day, agency_id, department_id, times, value, calendar, until)
                          from insight.trace order by 1
                        """).query(String.class).list();
    }

    private List<String> indexes() {
        return jdbc.sql("select indexname from pg_indexes where schemaname = 'insight' and tablename = 'trace'")
                .query(String.class)
                .list();
    }

    @Test
    void aFigureThatSomebodyTouchedIsFound() {
        complaints.held();
        subscriptions.catchUp();
        jdbc.sql(
                        "update insight.cell set received = received + 1 where cube = 'NATION' and day = '2054-03-01' and not months")
                .update();
        assertThat(proving.prove(YEAR, progress -> {}).differences())
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.what()).isEqualTo("received");
                    assertThat(difference.kept()).isEqualTo(difference.counted() + 1);
                });
        recounting.recount(progress -> {}, () -> {});
        assertThat(proving.prove(YEAR, progress -> {}).differences()).isEmpty();
    }

    @Test
    void daysAndMonthsTogetherGiveTheWholeOfAnySpan() {
        complaints.held();
        subscriptions.catchUp();
        var span = new Span(LocalDate.of(2054, 2, 11), LocalDate.of(2054, 4, 9));
        var days = new Tally();
        for (var line : rollups.list(Question.of(span).each(Step.DAY))) days.add(line.tally());
        assertThat(rollups.get(Question.of(span)).get(Measure.RECEIVED))
                .isEqualTo(days.get(Measure.RECEIVED))
                .isPositive();
        assertThat(rollups.list(Question.of(span).by(Dimension.AGENCY, Dimension.KIND)))
                .anySatisfy(line -> assertThat(line.id(Dimension.AGENCY)).isEqualTo(cast.municipality));
    }

    private Tally nation() {
        return rollups.get(Question.of(YEAR).withTimes());
    }

    private Tally added() {
        subscriptions.catchUp();
        return minus(nation(), before);
    }

    private Tally of(Dimension dimension, long id) {
        subscriptions.catchUp();
        return rollups.get(Question.of(YEAR).only(dimension, id));
    }

    private static Tally minus(Tally now, Tally before) {
        var difference = new Tally();
        difference.add(now);
        difference.add(before, -1);
        return difference;
    }

    private void at(String local) {
        clock.is(local);
    }

    private void reply(Case complaint) {
        assertThat(replying.reply(complaint.id(), cast.huda, "جُمعت القمامة صباح اليوم.", List.of(), clock.instant()))
                .isEqualTo(new Done());
    }

    private void rate(Case complaint, int mark, int change) {
        long id = complaint.id().value();
        journal.append(
                ReplyRated.SUBJECT,
                id,
                new ReplyRated(id, 1, cast.municipality, cast.cleaning, cast.huda.id(), mark, mark, mark, mark, change),
                clock.instant(),
                Actor.person(cast.maryam));
    }
}
