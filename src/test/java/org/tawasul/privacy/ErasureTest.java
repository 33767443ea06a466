package org.tawasul.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Noting;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Status;
import org.tawasul.commands.Command;
import org.tawasul.identity.As;
import org.tawasul.identity.OverheardMessages;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriptions;
import org.tawasul.people.People;
import org.tawasul.privacy.ErasureRequest.State;
import org.tawasul.secrets.Envelopes;
import org.tawasul.secrets.Secrets;

/** Whoever is erased was never here, and the country's figures are as they were. */
@TawasulTest
class ErasureTest {
    /** Where the test writes phones and e-mails as words. */
    private static final List<String> WRITTEN_BY_HAND = List.of(
            "cases.cases.text",
            "cases.message.text",
            "cases.draft.text",
            "cases.draft.promise",
            "cases.unsent.words",
            "cases.referral.reason",
            "cases.referral.return_reason",
            "cases.committee_request.reason",
            "cases.part.asked",
            "cases.part.dropped",
            "cases.out_of_turn.words",
            "cases.pause.words",
            "cases.reveal.words",
            "cases.commitment.what",
            "cases.commitment.words",
            "cases.tracking.words",
            "cases.bulk.errand",
            "notices.notice.text",
            "notices.notice.error",
            "intake.draft.answers",
            "search.document.words",
            "search.term.term",
            "search.term.word",
            "search.term.spelling",
            "suggestions.milestone.delay_reason",
            "suggestions.publication.change_en");

    @Autowired
    As as;

    @Autowired
    Envelopes envelopes;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Somebody somebody;

    @Autowired
    Haystack haystack;

    @Autowired
    Stumbling stumbling;

    @Autowired
    AskingErasure asking;

    @Autowired
    ErasureRequests requests;

    @Autowired
    ErasingByRequest erasing;

    @Autowired
    People people;

    @Autowired
    Cases cases;

    @Autowired
    Noting noting;

    @Autowired
    Journal journal;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Secrets secrets;

    @Autowired
    OverheardMessages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("verifyCommand")
    Command verify;

    @BeforeEach
    void aSunday() {
        clock.is("2026-03-01T09:00");
    }

    @AfterEach
    void nobodyStumbles() {
        stumbling.over = Stumbling.NONE;
    }

    @Test
    void afterAnErasureNothingAnywhereSaysThatThePersonWasHere() throws Exception {
        var known = somebody.known();
        var needles = new ArrayList<>(known.needles());
        needles.add(sealOf("suggestions.voters", known.phone()));
        needles.add(sealOf("search-phone", known.phone()).substring(0, 16));
        needles.add(HexFormat.of().formatHex(envelopes.keyOf("phone", known.phone())));
        needles.add(HexFormat.of().formatHex(envelopes.keyOf("nationalNumber", known.number())));
        needles.add(HexFormat.of().formatHex(envelopes.keyOf("recipient", known.phone())));
        needles.add(HexFormat.of().formatHex(envelopes.keyOf("recipient", known.email())));
        // Every place in which one can write was written in: the search finds what is there.
        var before = haystack.find(needles);
        assertThat(before)
                .extracting(place -> place.substring(0, place.indexOf(':')))
                .contains(
                        "people.person.name",
                        "people.person.phone_key",
                        "people.person.national_number_key",
                        "cases.cases.text",
                        "cases.message.text",
                        "cases.attachment.name",
                        "files.file.name",
                        "intake.draft.answers",
                        "notices.notice.recipient_key",
                        "ratings.rating.comment",
                        "search.document.words",
                        "search.term.word",
                        "suggestions.support.voter",
                        "suggestions.publication.change_ar",
                        "cases.commitment.what",
                        "identity.session.phone_key",
                        "identity.code.phone_key")
                .anySatisfy(place -> assertThat(place).contains("/files/"));
        // But nobody reads a phone or an e-mail in a dump, unless somebody wrote it in words.
        assertThat(haystack.find(List.of(known.phone().substring(4), known.email())))
                .extracting(place -> place.substring(0, place.indexOf(':')))
                .isSubsetOf(WRITTEN_BY_HAND);
        assertThat(haystack.find(List.of(known.number()))).isEmpty();
        assertThat(people.get(known.person()).nationalNumber()).isEqualTo(known.number());
        var figures = figures();

        asking.ask(known.person(), clock.instant());
        clock.passes(Duration.ofDays(7));
        erase();
        subscriptions.catchUp();

        assertThat(haystack.find(needles)).isEmpty();
        assertThat(figures()).isEqualTo(figures);
        assertThat(people.get(known.person()).isErased()).isTrue();
        assertThat(people.listOfNationalNumber(known.number())).isEmpty();
        assertThat(journal.listOf("case", known.complaint().id().value()))
                .last()
                .extracting(Entry::type)
                .isEqualTo("CaseErased");
        assertThat(journal.listOf("person", known.person()))
                .extracting(Entry::type)
                .containsExactly("ErasureAsked", "PersonErased");
        // Other tests touch the journal on purpose.
        assertThat(touched().lines())
                .noneMatch(fault -> fault.startsWith("case " + known.complaint().id() + " ")
                        || fault.startsWith("person " + known.person() + " "));

        // Built anew from the journal, what is built from it says no more than before.
        subscriptions.rebuild("search");
        subscriptions.catchUp();
        assertThat(haystack.find(needles)).isEmpty();

        var page = as.officer(cast.omar).get("/staff/cases/" + known.complaint().reference());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("مُحيت البيانات الشخصية من هذه الحالة يوم")
                .contains("بطلب صاحبها");
        assertThat(noting.note(known.complaint().id(), cast.omar, "ملاحظة", clock.instant()))
                .isEqualTo(new Refused(Refusal.ERASED));
    }

    @Test
    void aCrashHalfwayIsFinishedLaterAndLeavesNoCaseHalf() {
        var phone = As.somePhone();
        var one = somebody.answered("Crash Halfway", phone, "الأولى");
        clock.passes(Duration.ofHours(1));
        var other = somebody.answered("Crash Halfway", phone, "الثانية");
        stumbling.over = other.id();
        asking.ask(one.matter().requesterId(), clock.instant());
        clock.passes(Duration.ofDays(8));
        erasing.sweep(clock.instant());

        assertThat(now(one).matter().isErased()).isTrue();
        assertThat(now(other).matter()).isEqualTo(other.matter());
        assertThat(people.get(one.matter().requesterId()).phone()).isEqualTo(phone);
        assertThat(requests.findOpen(one.matter().requesterId()))
                .hasValueSatisfying(request -> assertThat(request.state()).isEqualTo(State.ERASING));
        assertThat(asking.takeBack(one.matter().requesterId(), clock.instant())).isFalse();

        stumbling.over = Stumbling.NONE;
        erase();
        assertThat(now(other).matter().isErased()).isTrue();
        assertThat(people.get(one.matter().requesterId()).isErased()).isTrue();
        assertThat(requests.findOpen(one.matter().requesterId())).isEmpty();
    }

    @Test
    void severalNodesEraseOnce() throws Exception {
        var phone = As.somePhone();
        var all = IntStream.range(0, 5)
                .mapToObj(n -> somebody.answered("Many Nodes", phone, "حالة " + n))
                .toList();
        long person = all.getFirst().matter().requesterId();
        asking.ask(person, clock.instant());
        clock.passes(Duration.ofDays(8));
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var sweeps = IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(n -> () -> erasing.sweep(clock.instant()))
                    .toList();
            for (var sweep : nodes.invokeAll(sweeps)) sweep.get();
        }
        erase();
        assertThat(all)
                .allSatisfy(each -> assertThat(journal.listOf("case", each.id().value()).stream()
                                .filter(entry -> entry.type().equals("CaseErased")))
                        .hasSize(1));
        assertThat(journal.listOf("person", person))
                .extracting(Entry::type)
                .containsExactly("ErasureAsked", "PersonErased");
    }

    @Test
    void whoSharesThePhoneKeepsWhatIsTheirs() {
        var phone = As.somePhone();
        var leaves = somebody.answered("Who Leaves", phone, "حالة من يغادر");
        var stays = somebody.answered("Who Stays", phone, "حالة من يبقى");
        var mine = as.citizen(phone);
        asking.ask(leaves.matter().requesterId(), clock.instant());
        clock.passes(Duration.ofDays(8));
        erase();
        assertThat(now(leaves).matter().isErased()).isTrue();
        assertThat(now(stays).matter()).isEqualTo(stays.matter());
        assertThat(people.get(stays.matter().requesterId()).phone()).isEqualTo(phone);
        // The session was of a week ago; of a new one the household reads on.
        assertThat(as.citizen(phone).get("/my").body()).contains("حالة من يبقى").doesNotContain("Who Leaves");
        assertThat(mine).isNotNull();
    }

    @Test
    void openCasesAreAnsweredFirst() {
        var phone = As.somePhone();
        var answered = somebody.answered("Open First", phone, "مجابة");
        long person = answered.matter().requesterId();
        var open = cast.complaint(cast.rubbish, person, "مفتوحة", clock.instant());
        asking.ask(person, clock.instant());
        clock.passes(Duration.ofDays(30));
        assertThat(erasing.sweep(clock.instant())).isZero();
        assertThat(now(answered).matter().isErased()).isFalse();

        var auditor = as.officer(cast.noora).get("/admin/privacy");
        assertThat(auditor.body())
                .contains("تؤخره حالات مفتوحة", open.reference().grouped())
                .doesNotContain("Open First", phone.substring(4), "لا تنتظروا الجواب");
        var khalid = as.officer(cast.khalid);
        assertThat(khalid.get("/admin/privacy").body()).doesNotContain("Open First", phone.substring(4));
        long request = requests.findOpen(person).orElseThrow().id();
        assertThat(khalid.post("/admin/privacy/" + request + "/taking-over", "reason", " ")
                        .body())
                .contains("اكتب السبب");
        assertThat(khalid.follow(khalid.post("/admin/privacy/" + request + "/taking-over", "reason", "كتب أنه مسافر"))
                        .body())
                .contains("لن ينتظر المحو الحالات المفتوحة");
        erase();
        assertThat(now(open)).satisfies(found -> {
            assertThat(found.status()).isEqualTo(Status.WITHDRAWN);
            assertThat(found.matter().isErased()).isTrue();
        });
        assertThat(people.get(person).isErased()).isTrue();
    }

    @Test
    void oneAsksWithACodeAndMayTakeItBack() {
        var phone = As.somePhone();
        long person = somebody.answered("Asks Herself", phone, "حالة").matter().requesterId();
        var citizen = as.citizen(phone);
        var address = "/my/privacy/" + person + "/erasure";
        assertThat(citizen.get("/my/privacy").body()).contains("Asks Herself", "اطلب محو بياناتي");
        assertThat(citizen.get(address).body()).contains("كل ما كُتب في حالتك", "بعد 7 أيام");
        assertThat(citizen.post(address).statusCode()).isEqualTo(302);
        assertThat(citizen.get(address + "/code").body()).contains("أكّد طلب المحو");
        assertThat(citizen.post(address + "/code", "code", "000000x").statusCode())
                .isEqualTo(200);
        assertThat(requests.findOpen(person)).isEmpty();
        var asked = citizen.follow(citizen.post(address + "/code", "code", messages.lastCodeTo(phone)));
        assertThat(asked.body()).contains("وصلنا طلب محو بياناتك", "طلبت محو بياناتك", "الأحد 8 مارس 2026");
        assertThat(citizen.follow(citizen.post(address + "/withdrawal")).body()).contains("بقيت بياناتك كما هي");
        assertThat(requests.findOpen(person)).isEmpty();
        clock.passes(Duration.ofDays(30));
        erase();
        assertThat(people.get(person).phone()).isEqualTo(phone);
    }

    @Test
    void nobodyAsksForAnother() {
        long hers =
                somebody.answered("Not Yours", As.somePhone(), "حالة").matter().requesterId();
        var stranger = as.citizen(As.somePhone());
        stranger.get("/my/privacy");
        for (var path : List.of("/erasure", "/erasure/code"))
            assertThat(stranger.get("/my/privacy/" + hers + path).statusCode()).isEqualTo(404);
        for (var path : List.of("/erasure", "/erasure/code", "/erasure/withdrawal"))
            assertThat(stranger.post("/my/privacy/" + hers + path, "code", "123456")
                            .statusCode())
                    .isEqualTo(404);
        assertThat(requests.findOpen(hers)).isEmpty();
    }

    @Test
    void inEnglishItIsSaidAsPlainly() {
        var phone = As.somePhone();
        long person = somebody.answered("In English", phone, "case").matter().requesterId();
        var citizen = as.citizen(phone).carrying("lang", "en");
        assertThat(citizen.get("/my/privacy/" + person + "/erasure").body())
                .contains("Erase my data", "All that was written in your case", "It begins 7 days after you ask");
    }

    private void erase() {
        for (int i = 0; i < 20 && erasing.sweep(clock.instant()) > 0; i++) subscriptions.catchUp();
    }

    private Case now(Case before) {
        return cases.get(before.id());
    }

    private String sealOf(String purpose, String text) {
        return HexFormat.of().formatHex(secrets.authenticate(purpose, text)).toLowerCase(Locale.ROOT);
    }

    /** Whatever anybody counts: to the unit. */
    private List<List<String>> figures() throws IOException {
        return List.of(
                rows("""
                        select kind, status, service_id, agency_id, department_id, officer_id, importance, confidential, channel,
                               language, submitted_at, due_at, agency_since, agency_due_at, answered_at, replied_at, closed_at,
                               closing_reason, reopened, referred, escalated, count(*)
                          from cases.cases group by all
                        """),
                rows("select kind, residency, gender, language, created_at, count(*) from people.person group by all"),
                rows("select case_id, kind, officer_id, at, count(*) from cases.message group by all"),
                rows("""
                        select agency_id, department_id, officer_id, handling, clarity, courtesy, ease, rated_at, changes, count(*)
                          from ratings.rating group by all
                        """),
                rows("select kind, medium, count(*) from notices.notice group by all"),
                rows("""
                        select agency_id, service_id, stage, verdict, reasons, supporters, decided_at, count(*)
                          from suggestions.suggestion group by all
                        """),
                rows("select case_id, at, count(*) from suggestions.support group by all"),
                rows("select case_id, nr, due_on, reached_on from suggestions.milestone"),
                rows(
                        "select from_agency, to_agency, because, at, returned_at, count(*) from cases.referral group by all"),
                rows("select because, agency_id, passed_over, count(*) from cases.out_of_turn group by all"),
                rows("select * from cases.taken"),
                rows("select promised_on, agency_id, count(*) from cases.commitment group by all"),
                rows("""
                        select subject, type, at, count(*) from journal.entry
                         where type not in ('CaseErased', 'ErasureAsked', 'PersonErased') group by all
                        """));
    }

    private List<String> rows(String sql) {
        var grouped = sql.contains("group by all") ? grouped(sql) : sql;
        return jdbc.sql("select t::text from (" + grouped + ") t order by 1")
                .query(String.class)
                .list();
    }

    /** By every column before the count. */
    private static String grouped(String sql) {
        int columns = (int) sql.substring(0, sql.indexOf("count(*)"))
                .chars()
                .filter(letter -> letter == ',')
                .count();
        var by = String.join(
                ",",
                IntStream.rangeClosed(1, columns).mapToObj(Integer::toString).toList());
        return sql.replace("group by all", "group by " + by);
    }

    /** What the verification of the journal says. */
    private String touched() throws Exception {
        var said = new ByteArrayOutputStream();
        var screen = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            verify.call();
        } finally {
            System.setOut(screen);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(" entries of ");
        return said.toString(StandardCharsets.UTF_8);
    }
}
