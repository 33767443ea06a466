package org.tawasul.insight.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.Complaints;
import org.tawasul.Reading;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Hiding;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Replying;
import org.tawasul.identity.As;
import org.tawasul.insight.review.DrawingSamples.Wanted;
import org.tawasul.insight.review.Sample.State;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriptions;

/** Samples of replies: drawn by lot, read blind by two, settled by a third, and what is then said of them to whom. */
@TawasulTest
class SamplesTest {
    /** Each test has a month of its own, of a year in which nothing else happens. */
    private static int month = 0;

    private static final Map<String, String> FULL = Map.of(
            "score-answers", "3",
            "score-complete", "3",
            "score-next", "3",
            "score-plain", "3",
            "score-courteous", "3",
            "score-language", "1",
            "score-private", "1");

    @Autowired
    Cast cast;

    @Autowired
    Complaints complaints;

    @Autowired
    Cases cases;

    @Autowired
    Assigning assigning;

    @Autowired
    Replying replying;

    @Autowired
    Hiding hiding;

    @Autowired
    DrawingSamples drawing;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Samples samples;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Tallying tallying;

    @Autowired
    StandingOrder order;

    @Autowired
    Journal journal;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Reading reading;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    private LocalDate first = LocalDate.EPOCH;
    private Officer one;
    private Officer two;
    private Officer three;

    @BeforeEach
    void aMonthOfItsOwn() {
        first = LocalDate.of(2059, 1, 5).plusMonths(month++);
        clock.is(first + "T09:00");
        one = as.appointed(Role.COMMITTEE, 0, 0);
        two = as.appointed(Role.COMMITTEE, 0, 0);
        three = as.appointed(Role.COMMITTEE, 0, 0);
    }

    @Test
    void whoHasTheSeedDrawsTheSameAgainAndAnotherSeedDrawsOthers() {
        for (int i = 0; i < 14; i++) answered("الرد رقم " + i);
        var drawn = itemsOf(draw("أمطار", 10, one, two));
        assertThat(drawn).hasSize(10).doesNotHaveDuplicates();
        assertThat(itemsOf(draw("أمطار", 10, one, two))).isEqualTo(drawn);
        assertThat(itemsOf(draw("other", 10, one, two))).isNotEqualTo(drawn);
    }

    /** Ten of forty, over two hundred seeds: each reply is drawn about fifty times; chi-square with 39 degrees, 1 of 1,000 beyond 72.05. */
    @Test
    void everyReplyHasTheSameChance() {
        var ids = new ArrayList<Long>();
        for (int i = 0; i < 40; i++) ids.add(answered("متساوون " + i).id().value());
        var times = new java.util.HashMap<Long, Integer>();
        for (int seed = 0; seed < 200; seed++)
            for (var caseId : casesOf(draw("seed " + seed, 10, one, two))) times.merge(caseId, 1, Integer::sum);
        double chiSquare = ids.stream()
                .mapToDouble(id -> Math.pow(times.getOrDefault(id, 0) - 50, 2) / 50)
                .sum();
        assertThat(chiSquare).isLessThan(72.05);
        assertThat(times.keySet()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void whatTheCommitteeMayNotReadIsNotDrawn() {
        var open = answered("يُقرأ");
        var hidden = answered("لا يُعرف صاحبه");
        done(hiding.hide(hidden.id(), clock.instant()));
        var secret = cast.complaint(cast.secret, cast.maryam, "بلاغ سري", clock.instant());
        done(assigning.claim(secret.id(), cast.amal, clock.instant()));
        done(replying.reply(secret.id(), cast.amal, "نظرنا فيه", List.of(), clock.instant()));
        cast.complaint(clock.instant());
        assertThat(casesOf(draw("x", 10, one, two))).containsExactly(open.id().value());
    }

    @Test
    void twoReadBlindAndWhereTheyAgreeTheReplyHasItsScore() {
        answered("تم الإصلاح");
        long id = draw("x", 10, one, two, three);
        var item = samples.itemsOf(id).getFirst();
        var readers = readersOf(id);
        var visitor = as.officer(readers.getFirst());
        var page = visitor.get("/staff/samples/" + id + "/items/1");
        assertThat(page.body())
                .contains("تم الإصلاح", "يجيب عمّا سُئل", "0 من 1")
                .doesNotContain("مريم");
        assertThat(looks(item.caseId(), readers.getFirst())).isOne();
        assertThat(post(visitor, id, Map.of("score-answers", "3")).statusCode()).isEqualTo(422);
        assertThat(post(visitor, id, FULL).statusCode()).isEqualTo(302);
        assertThat(samples.itemsOf(id).getFirst().state()).isEqualTo(State.OPEN);
        var second = as.officer(readers.get(1));
        assertThat(second.get("/staff/samples/" + id + "/items/1").body()).doesNotContain("checked");
        var nearly = new java.util.HashMap<>(FULL);
        nearly.put("score-plain", "2");
        assertThat(post(second, id, nearly).statusCode()).isEqualTo(302);
        var settled = samples.itemsOf(id).getFirst();
        assertThat(settled.state()).isEqualTo(State.SETTLED);
        assertThat(settled.score()).isCloseTo(97.62, within(0.01));
        assertThat(journal.listOf("sample", id))
                .extracting(Entry::type)
                .containsExactly("SampleDrawn", "ReplyReviewed", "ReplyReviewed", "ReviewSettled");
    }

    @Test
    void nobodySeesWhatAnotherSaidBeforeBothHaveHandedIn() {
        answered("رد واحد");
        long id = draw("x", 10, one, two, three);
        var readers = readersOf(id);
        var stranger = List.of(one, two, three).stream()
                .filter(each -> !readers.contains(each))
                .findFirst()
                .orElseThrow();
        var address = "/staff/samples/" + id + "/items/1";
        post(as.officer(readers.getFirst()), id, FULL);
        for (var reader : List.of(readers.getFirst(), readers.get(1), stranger))
            assertThat(as.officer(reader).get(address + "/compared").statusCode())
                    .isEqualTo(404);
        assertThat(as.officer(stranger).get(address).statusCode()).isEqualTo(404);
        assertThat(post(as.officer(stranger), id, FULL).statusCode()).isEqualTo(404);
        for (var other : List.of(cast.huda, cast.amal, cast.layla, cast.noora, cast.khalid)) {
            assertThat(as.officer(other).get(address).statusCode()).isEqualTo(403);
            assertThat(as.officer(other).get(address + "/compared").statusCode())
                    .isEqualTo(403);
        }
        assertThat(as.officer(readers.getFirst()).get(address).statusCode()).isEqualTo(302);
        var changed = new java.util.HashMap<>(FULL);
        changed.put("score-answers", "0");
        post(as.officer(readers.getFirst()), id, changed);
        assertThat(samples.reviewsOf(id, 1).getFirst().values().of("answers")).isEqualTo(3);
    }

    @Test
    void whereTwoLieTooFarApartAThirdSettlesIt() {
        answered("رد مختلف فيه");
        long id = draw("x", 10, one, two, three);
        var readers = readersOf(id);
        post(as.officer(readers.getFirst()), id, FULL);
        var far = new java.util.HashMap<>(FULL);
        far.put("score-answers", "0");
        far.put("remark", "اتصلوا به على 33001122");
        post(as.officer(readers.get(1)), id, far);
        assertThat(samples.itemsOf(id).getFirst().state()).isEqualTo(State.DISPUTED);
        var third = List.of(one, two, three).stream()
                .filter(each -> !readers.contains(each))
                .findFirst()
                .orElseThrow();
        subscriptions.catchUp();
        assertThat(tasksOf(third)).containsExactly("sample.settle");
        var judge = as.officer(third);
        assertThat(judge.get("/staff/samples/" + id + "/items/1").body())
                .contains("المراجع الأول", "المراجع الثاني", "[…]")
                .doesNotContain("33001122");
        post(judge, id, FULL);
        assertThat(samples.itemsOf(id).getFirst().score()).isEqualTo(100);
        assertThat(judge.get("/staff/samples/" + id + "/items/1/compared").body())
                .contains("كما فصل فيها ثالث");
        subscriptions.catchUp();
        assertThat(tasksOf(third)).isEmpty();
    }

    @Test
    void readingASampleIsATaskUntilAllOfItIsRead() {
        for (int i = 0; i < 3; i++) answered("رد " + i);
        long id = draw("x", 10, one, two);
        subscriptions.catchUp();
        assertThat(tasksOf(one)).containsExactly("sample.read");
        assertThat(as.officer(one).get("/staff/tasks").body()).contains("قراءة عينة الردود");
        for (int nr = 1; nr <= 3; nr++) reviewing.finish(id, nr, one, values(), "", clock.instant());
        subscriptions.catchUp();
        assertThat(tasksOf(one)).isEmpty();
        assertThat(tasksOf(two)).containsExactly("sample.read");
    }

    @Test
    void aReplyThatMayNotBeReadAnyMoreIsLeftOut() {
        var answered = answered("سيُخفى صاحبه");
        long id = draw("x", 10, one, two);
        done(hiding.hide(answered.id(), clock.instant()));
        var visitor = as.officer(one);
        assertThat(visitor.get("/staff/samples/" + id + "/items/1").body())
                .contains("لم يعد يجوز")
                .doesNotContain("سيُخفى");
        visitor.post("/staff/samples/" + id + "/items/1/left-out");
        assertThat(samples.itemsOf(id).getFirst().state()).isEqualTo(State.LEFT_OUT);
        subscriptions.catchUp();
        assertThat(tasksOf(two)).isEmpty();
    }

    @Test
    void whatSomebodyHasNotReadGoesToTheOthersAndNobodyReadsAReplyTwice() {
        for (int i = 0; i < 6; i++) answered("رد " + i);
        long id = draw("x", 10, one, two, three);
        int first = reviewing.nextOf(id, one).orElseThrow();
        reviewing.finish(id, first, one, values(), "", clock.instant());
        var visitor = as.officer(two);
        assertThat(visitor.get("/staff/samples/" + id).body()).contains("من بقي عليه شيء", "3 ردود");
        visitor.post("/staff/samples/" + id + "/handover", "reviewer", Long.toString(one.id()));
        assertThat(reviewing.nextOf(id, one)).isEmpty();
        for (int nr = 1; nr <= 6; nr++)
            assertThat(samples.reviewsOf(id, nr))
                    .extracting(Sample.Review::officerId)
                    .doesNotHaveDuplicates()
                    .hasSize(2);
        subscriptions.catchUp();
        assertThat(tasksOf(one)).isEmpty();
        assertThat(tasksOf(two)).containsExactly("sample.read");
        assertThat(as.officer(cast.noora)
                        .post("/staff/samples/" + id + "/handover", "reviewer", Long.toString(two.id()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAgencySeesItsOwnResultsWithoutWhoReadThem() {
        var ours = answered("ردنا");
        answeredByWater("ردهم");
        long id = draw("x", 10, one, two);
        for (int nr = 1; nr <= 2; nr++) {
            reviewing.finish(id, nr, one, values(), "", clock.instant());
            reviewing.finish(id, nr, two, values(), "", clock.instant());
        }
        var page = as.officer(cast.layla).get("/staff/samples/" + id).body();
        assertThat(page)
                .contains("ردودكم في العينة", cases.referenceOf(ours.id()).grouped(), "100")
                .doesNotContain("هيئة مياه الاختبار", one.name().ar());
        assertThat(as.officer(cast.huda).get("/staff/samples/" + id).statusCode())
                .isEqualTo(403);
        var csv =
                as.officer(cast.noora).get("/staff/samples/" + id + "/results").body();
        assertThat(csv).contains("agency_en", "Test Municipality", "Test Water Authority,1,1,1,100.0");
        var nation = as.officer(one).get("/staff/samples/" + id + "?lang=en").body();
        assertThat(nation).contains("Replies score 100 of 100", "SHA-256", "Test Municipality");
    }

    @Test
    void theCommitteeDrawsOnItsPageAndIsToldWhatIsMissing() {
        answered("رد");
        clock.passes(Duration.ofDays(40));
        var visitor = as.officer(one);
        assertThat(visitor.get("/staff/samples/new").body()).contains("سحب عينة");
        var refused = visitor.post("/staff/samples/new", "first", "", "last", "2990-01-01", "size", "٣", "seed", "<");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("اكتب يومًا مضى", "اكتب عددًا من 10 إلى 400", "اختر مراجعَين");
        var drawn = visitor.post(
                "/staff/samples/new",
                "first",
                first.toString(),
                "last",
                first.toString(),
                "size",
                "١٠",
                "seed",
                "",
                "reviewers",
                Long.toString(one.id()),
                "reviewers",
                Long.toString(two.id()));
        assertThat(drawn.statusCode()).isEqualTo(302);
        assertThat(visitor.follow(drawn).body()).contains("لم يُقرأ شيء بعد من 1", "كيف سُحبت");
        assertThat(as.officer(cast.noora).get("/staff/samples/new").statusCode())
                .isEqualTo(403);
        assertThat(as.officer(cast.noora).get("/staff/samples").statusCode()).isEqualTo(200);
    }

    @Test
    void aStandingOrderDrawsAMonthOnceItIsOver() {
        answered("رد الشهر");
        order.give(20, first);
        try {
            order.sweep(clock.instant());
            var next = first.withDayOfMonth(1).plusMonths(1);
            clock.is(next + "T01:00");
            order.sweep(clock.instant());
            order.sweep(clock.instant());
            var own = samples.list(5).stream()
                    .filter(each -> each.first().equals(first.withDayOfMonth(1)))
                    .toList();
            assertThat(own).hasSize(1);
            assertThat(own.getFirst().drawnBy()).isZero();
        } finally {
            order.withdraw();
        }
        assertThat(order.findSize()).isEmpty();
    }

    /** Two thousand days of replies, of which one day is drawn from. */
    @Test
    void theRepliesOfASpanAreReadAlongTheirIndex() {
        var many = """
                insert into cases.message (case_id, kind, officer_id, text, at)
                select 900000000000 + i, 'REPLY', 1, 'x', timestamptz '2019-01-01 00:00+03' + i * interval '36 minutes'
                  from generate_series(1, 80000) as i
                """;
        reading.among("cases.message", many, () -> {
            var day = LocalDate.of(2019, 5, 5);
            var wanted = new Wanted(day, day, 10, "x", List.of(one.id(), two.id()));
            var cost = reading.cost(
                    "cases.message",
                    "cases.reply_by_moment",
                    () -> drawing.draw(wanted, one.id(), one.actor(), clock.instant()));
            assertThat(cost.whole()).isZero();
            // Where cases are fewer than replies, they are what is looked up first.
            assertThat(cost.entries()).isLessThan(100);
        });
    }

    private Values values() {
        return Values.read(scorecards.getLatest(), FULL);
    }

    private Case answered(String reply) {
        var complaint = complaints.heldBy(cast.huda, clock.instant());
        done(replying.reply(complaint.id(), cast.huda, reply, List.of(), clock.instant()));
        return complaint;
    }

    private void answeredByWater(String reply) {
        var leak = cast.complaint(cast.leak, cast.maryam, "تسرب", clock.instant());
        done(assigning.claim(leak.id(), cast.omar, clock.instant()));
        done(replying.reply(leak.id(), cast.omar, reply, List.of(), clock.instant()));
    }

    private long draw(String seed, int size, Officer... reviewers) {
        var ids = java.util.Arrays.stream(reviewers).map(Officer::id).toList();
        return drawing.draw(new Wanted(first, first, size, seed, ids), one.id(), one.actor(), clock.instant())
                .orElseThrow();
    }

    private List<Long> casesOf(long sample) {
        return samples.itemsOf(sample).stream().map(Sample.Item::caseId).toList();
    }

    private List<Long> itemsOf(long sample) {
        return casesOf(sample);
    }

    private List<Officer> readersOf(long sample) {
        return samples.reviewsOf(sample, 1).stream()
                .map(review -> List.of(one, two, three).stream()
                        .filter(each -> each.id() == review.officerId())
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static java.net.http.HttpResponse<String> post(
            org.tawasul.Visitor visitor, long sample, Map<String, String> form) {
        visitor.get("/staff/samples");
        var fields = form.entrySet().stream()
                .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
                .toArray(String[]::new);
        return visitor.post("/staff/samples/" + sample + "/items/1", fields);
    }

    private List<String> tasksOf(Officer officer) {
        return jdbc.sql("select kind from worklist.task where officer_id = :officer and done_at is null order by kind")
                .param("officer", officer.id())
                .query(String.class)
                .list();
    }

    private int looks(long caseId, Officer officer) {
        return jdbc.sql("select count(*) from cases.look where case_id = :case and officer_id = :officer")
                .param("case", caseId)
                .param("officer", officer.id())
                .query(Integer.class)
                .single();
    }

    private static void done(Object outcome) {
        assertThat(outcome).isEqualTo(new Done());
    }
}
