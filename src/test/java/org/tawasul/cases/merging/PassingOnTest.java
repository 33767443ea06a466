package org.tawasul.cases.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Reference;
import org.tawasul.cases.Status;
import org.tawasul.cases.ladder.AnnouncingDelay;
import org.tawasul.cases.ladder.DelayReason;
import org.tawasul.cases.pauses.PauseReason;
import org.tawasul.cases.pauses.Pausing;
import org.tawasul.cases.replies.Commitment;
import org.tawasul.cases.replies.Commitments;
import org.tawasul.cases.replies.KeptLinks;
import org.tawasul.cases.replies.Letter;
import org.tawasul.cases.replies.Promise;
import org.tawasul.cases.replies.Promising;
import org.tawasul.cases.replies.SendingReplies;
import org.tawasul.identity.As;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriptions;
import org.tawasul.language.Digits;

/** What the requester of a leader is told meanwhile reaches those of its followers, each as news of their own case. */
@TawasulTest
class PassingOnTest {
    private static final String WHAT = "استبدال الحاوية المكسورة";
    private static final LocalDate NEXT_SUNDAY = LocalDate.parse("2026-03-01");

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Merging merging;

    @Autowired
    Cases cases;

    @Autowired
    Messages messages;

    @Autowired
    Assigning assigning;

    @Autowired
    SendingReplies sending;

    @Autowired
    AnnouncingDelay announcing;

    @Autowired
    Pausing pausing;

    @Autowired
    Promising promising;

    @Autowired
    Commitments commitments;

    @Autowired
    KeptLinks links;

    @Autowired
    Journal journal;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    ErrandRunner runner;

    @Autowired
    Errands errands;

    @Autowired
    Tidings tidings;

    @Autowired
    JdbcClient jdbc;

    private Case leader;
    private Case follower;

    @BeforeEach
    void hassansCaseFollowsMaryams() {
        clock.is("2026-02-22T09:00"); // a Sunday
        leader = held(cast.complaint(now()), cast.huda);
        follower = hassans(cast.rubbish);
        merge(follower);
    }

    @Test
    void anInterimReplyIsNewsOfEachOnesOwnCase() {
        interim("السيدة مريم أحمد، حالتك رقم " + leader.reference().grouped() + " عند المقاول.", null);
        runner.run();
        assertThat(said(follower, Message.Kind.INTERIM))
                .singleElement()
                .isEqualTo(
                        "السيدة Hassan Ali، حالتك رقم " + follower.reference().grouped() + " عند المقاول.");
        assertThat(sms(follower, "notice.replied-interim"))
                .singleElement()
                .asString()
                .startsWith("Tawasul: Test Municipality")
                .contains("/track?reference=" + follower.reference())
                .doesNotContain(leader.reference().value());
        assertThat(sms(leader, "notice.replied-interim"))
                .singleElement()
                .asString()
                .contains("بلدية الاختبار", leader.reference().value());
        assertThat(as.citizen(Cast.HASSANS_PHONE)
                        .get("/my/cases/" + follower.reference())
                        .body())
                .contains("عند المقاول.")
                .doesNotContain(
                        "مريم", leader.reference().grouped(), leader.reference().value());
        assertThat(now(follower).status()).isEqualTo(Status.MERGED);
        assertThat(now(follower).clocks().dueAt()).isEqualTo(follower.clocks().dueAt());
    }

    @Test
    void whoBeganToFollowLaterHearsOnlyWhatIsSaidFromThenOn() {
        interim("طلبنا حاوية.", null);
        var late = hassans(cast.rubbish);
        clock.passes(Duration.ofMinutes(1));
        merge(late);
        catchUp();
        assertThat(said(late, Message.Kind.INTERIM)).isEmpty();
        interim("وصلت الحاوية.", null);
        assertThat(said(late, Message.Kind.INTERIM)).containsExactly("وصلت الحاوية.");
        assertThat(said(follower, Message.Kind.INTERIM)).containsExactly("طلبنا حاوية.", "وصلت الحاوية.");
    }

    @Test
    void eachIsAskedAboutAPromiseWithALinkOfTheirOwnAndTheOfficerIsRemindedOnce() {
        interim("طلبنا حاوية.", new Promise(WHAT, NEXT_SUNDAY));
        assertThat(as.citizen(Cast.HASSANS_PHONE)
                        .get("/my/cases/" + follower.reference())
                        .body())
                .contains(WHAT);
        var listed = as.officer(cast.huda).get("/staff/promises").body();
        assertThat(listed)
                .contains(leader.reference().grouped())
                .doesNotContain(follower.reference().grouped());
        sweep("2026-02-26T07:00");
        assertThat(types(leader)).contains("PromiseComesDue");
        assertThat(types(follower)).doesNotContain("PromiseComesDue");

        sweep("2026-03-01T16:00");
        assertThat(sms(follower, "notice.promise-asked"))
                .singleElement()
                .asString()
                .contains(follower.reference().value(), link(follower))
                .doesNotContain(leader.reference().value(), link(leader));
        assertThat(sms(leader, "notice.promise-asked"))
                .singleElement()
                .asString()
                .contains(link(leader));
        sayNotKept(follower);
        assertThat(types(follower)).contains("PromiseBroken").doesNotContain("CaseReopened");
        assertThat(now(follower).status()).isEqualTo(Status.MERGED);
        assertThat(now(leader).status()).isEqualTo(Status.ASSIGNED);
        assertThat(commitments.listOf(leader.id()).getFirst().state()).isEqualTo(Commitment.State.ASKED);
        subscriptions.catchUp();
        assertThat(mailsTo("test.huda@example.org", follower)).anyMatch(text -> text.contains("لم يتحقق بعد"));
    }

    @Test
    void whoWasAnsweredTogetherReopensTheirOwnCaseWhenThePromiseWasNotKept() {
        assertThat(sending.reply(
                        leader.id(),
                        cast.huda,
                        new Letter("أُفرغت، ونستبدلها.", new Promise(WHAT, NEXT_SUNDAY), List.of()),
                        List.of(),
                        now()))
                .isEqualTo(new Done());
        catchUp();
        assertThat(now(follower).status()).isEqualTo(Status.ANSWERED);
        sweep("2026-03-01T16:00");
        sayNotKept(follower);
        assertThat(now(follower).status()).isEqualTo(Status.ASSIGNED);
        assertThat(now(follower).holder().officerId()).isEqualTo(cast.huda.id());
        assertThat(now(leader).status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void aCaseThatGoesItsOwnWayKeepsThePromiseAndItsOfficerIsReminded() {
        interim("طلبنا حاوية.", new Promise(WHAT, NEXT_SUNDAY));
        assertThat(merging.unmerge(follower.id(), cast.layla, now())).isEqualTo(new Done());
        sweep("2026-02-26T07:00");
        assertThat(types(follower)).contains("PromiseComesDue");
        sweep("2026-03-01T16:00");
        assertThat(sms(follower, "notice.promise-asked")).hasSize(1);
    }

    @Test
    void aDelayIsToldToWhomItConcerns() {
        var patient = hassans(cast.trees);
        merge(patient);
        var thursday = Instant.parse("2026-02-26T11:00:00Z");
        announcing.announce(leader.id(), cast.huda, DelayReason.MATERIALS, "ننتظر الحاوية.", thursday, now());
        catchUp();
        assertThat(said(follower, Message.Kind.DELAY)).containsExactly("ننتظر الحاوية.");
        assertThat(announcing.find(follower.id()).orElseThrow().until()).isEqualTo(thursday);
        assertThat(sms(follower, "notice.delayed"))
                .singleElement()
                .asString()
                .contains(follower.reference().value(), "26 February 2026");
        assertThat(patient.clocks().dueAt()).as("promised for later than that").isAfter(thursday);
        assertThat(types(patient)).doesNotContain("DelayAnnounced");
        assertThat(tidings.list(1)).isEmpty();
    }

    @Test
    void theProductTellsAFollowerBeforeItsOwnPromiseEnds() {
        var older = follower;
        clock.passes(Duration.ofDays(1));
        var younger = held(cast.complaint(now()), cast.huda);
        assertThat(merging.merge(leader.id(), younger.id(), cast.huda, now())).isEqualTo(new Done());
        catchUp();
        assertThat(now(older).ties().mergedInto()).isEqualTo(younger.id().value());
        clock.is("2026-02-23T13:00");
        announcing.sweep(now());
        announcing.sweep(now());
        catchUp();
        assertThat(types(older)).containsOnlyOnce("DelayAnnounced");
        assertThat(types(leader)).containsOnlyOnce("DelayAnnounced");
        assertThat(types(younger)).doesNotContain("DelayAnnounced");
        assertThat(sms(older, "notice.delayed"))
                .singleElement()
                .asString()
                .contains(older.reference().value());
        assertThat(now()).isBefore(older.clocks().dueAt());
    }

    @Test
    void aPauseAndItsEndStandOnTheFollowersPage() {
        var until = Instant.parse("2026-03-10T11:00:00Z");
        pausing.pause(leader.id(), cast.huda, PauseReason.COURT, "قضية مريم", until, now());
        catchUp();
        var page = as.citizen(Cast.HASSANS_PHONE).get("/my/cases/" + follower.reference());
        assertThat(page.body()).doesNotContain("قضية مريم");
        assertThat(types(follower)).endsWith("CasePaused");
        var before = now(follower).clocks();
        clock.passes(Duration.ofHours(1));
        pausing.resume(leader.id(), cast.huda, now());
        catchUp();
        assertThat(types(follower)).endsWith("CasePaused", "CaseResumed");
        assertThat(now(follower).clocks()).isEqualTo(before);
    }

    @Test
    void ofAConfidentialMatterNothingIsSaidOutsideItsOwnPage() {
        leader = held(cast.complaint(cast.secret, cast.maryam, "بلاغ عن موظف", now()), cast.layla);
        follower = cast.complaint(cast.secret, cast.hassan, "بلاغ آخر", now());
        merge(follower);
        assertThat(sending.replyInterim(
                        leader.id(),
                        cast.layla,
                        new Letter("نحقق في الأمر.", new Promise(WHAT, NEXT_SUNDAY), List.of()),
                        List.of(),
                        now()))
                .isEqualTo(new Done());
        catchUp();
        sweep("2026-03-01T16:00");
        for (var each : List.of(leader, follower)) {
            assertThat(sms(each, "notice.replied-interim")).noneMatch(text -> text.contains("نحقق"));
            assertThat(as.guest().get(link(each)).body()).doesNotContain(WHAT, "بلاغ");
        }
    }

    @Test
    void hundredsHearItOnceEachThoughTwoNodesTellThem() {
        for (int i = 0; i < 120; i++) merge(hassans(cast.rubbish));
        assertThat(sending.replyInterim(
                        leader.id(), cast.huda, new Letter("طلبنا حاوية.", null, List.of()), List.of(), now()))
                .isEqualTo(new Done());
        subscriptions.catchUp();
        var nodes = List.of(
                Thread.ofVirtual().unstarted(runner::run), Thread.ofVirtual().unstarted(runner::run));
        nodes.forEach(Thread::start);
        for (var node : nodes) join(node);
        catchUp();
        assertThat(jdbc.sql("""
                select count(*) from cases.message m join cases.cases c using (case_id)
                 where c.merged_into = :leader and m.kind = 'INTERIM'
                """)
                        .param("leader", leader.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(121);
    }

    @Test
    void onlyWholeNamesAndNumbersAreReplaced() {
        var own = Reference.parse(follower.reference().value()).orElseThrow();
        assertThat(Rewording.renumbered(Digits.eastern(leader.reference().value()), leader.reference(), own))
                .isEqualTo(Digits.eastern(own.value()));
        assertThat(Rewording.renamed("تحدثنا مع مريم أحمدية", "مريم أحمد", "Hassan Ali"))
                .isEqualTo("تحدثنا مع مريم أحمدية");
        assertThat(Rewording.renamed("عمل كريم من \u2068كريم\u2069", "كريم", "سالم"))
                .isEqualTo("عمل كريم من \u2068سالم\u2069");
    }

    private static void join(Thread node) {
        try {
            node.join();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private void interim(String text, @Nullable Promise promise) {
        assertThat(sending.replyInterim(leader.id(), cast.huda, new Letter(text, promise, List.of()), List.of(), now()))
                .isEqualTo(new Done());
        catchUp();
    }

    private void sweep(String moment) {
        clock.is(moment);
        promising.sweep(now());
        subscriptions.catchUp();
    }

    private void sayNotKept(Case of) {
        var guest = as.guest();
        var page = link(of);
        guest.get(page);
        assertThat(guest.post(page, "kept", "not-yet", "words", "لم يأت أحد").statusCode())
                .isEqualTo(302);
    }

    private String link(Case of) {
        return links.addressOf(of.id(), commitments.listOf(of.id()).getFirst().messageId());
    }

    private Case hassans(long service) {
        return cast.complaint(service, cast.hassan, "القمامة", now());
    }

    private Case held(Case complaint, Officer officer) {
        assertThat(assigning.claim(complaint.id(), officer, now())).isEqualTo(new Done());
        return cases.get(complaint.id());
    }

    private void merge(Case each) {
        assertThat(merging.merge(each.id(), leader.id(), cast.layla, now())).isEqualTo(new Done());
    }

    private void catchUp() {
        subscriptions.catchUp();
        for (int i = 0; i < 200 && !isIdle(); i++) runner.run();
        assertThat(isIdle()).isTrue();
        subscriptions.catchUp();
    }

    private boolean isIdle() {
        return errands.list(1).isEmpty() && tidings.list(1).isEmpty();
    }

    private Instant now() {
        return clock.instant();
    }

    private Case now(Case before) {
        return cases.get(before.id());
    }

    private List<String> types(Case of) {
        return journal.listOf("case", of.id().value()).stream().map(Entry::type).toList();
    }

    private List<String> said(Case of, Message.Kind kind) {
        return messages.listOf(new CaseId(of.id().value())).stream()
                .filter(message -> message.kind() == kind)
                .map(Message::text)
                .toList();
    }

    private List<String> sms(Case of, String kind) {
        return jdbc.sql("select text from notices.notice where case_id = :case and kind = :kind and medium = 'SMS'")
                .param("case", of.id().value())
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private List<String> mailsTo(String address, Case about) {
        return jdbc.sql(
                        "select text from notices.notice where recipient = :address and text like '%' || :reference || '%'")
                .param("address", address)
                .param("reference", about.reference().value())
                .query(String.class)
                .list();
    }
}
