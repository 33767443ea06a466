package org.tawasul.cases.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
import org.tawasul.Visitor;
import org.tawasul.agencies.ChangingStaff;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.agencies.delegation.DelegationFlaw;
import org.tawasul.agencies.delegation.Delegations;
import org.tawasul.agencies.delegation.NamingDeputies;
import org.tawasul.agencies.delegation.NamingDeputies.Wanted;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Noting;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Status;
import org.tawasul.cases.replies.Letter;
import org.tawasul.cases.replies.Proposals;
import org.tawasul.cases.replies.Proposing;
import org.tawasul.identity.As;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriptions;
import org.tawasul.language.Language;
import org.tawasul.language.Name;

/** Somebody is away, and a colleague sees and does in these days what they may; before, after and beside it nothing. */
@TawasulTest
class DelegationTest {
    private static final LocalDate MONDAY = LocalDate.of(2036, 3, 3);
    private static final LocalDate WEDNESDAY = LocalDate.of(2036, 3, 5);

    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    Assigning assigning;

    @Autowired
    Proposing proposing;

    @Autowired
    Proposals proposals;

    @Autowired
    NamingDeputies naming;

    @Autowired
    Delegations delegations;

    @Autowired
    ChangingStaff changing;

    @Autowired
    Journal journal;

    @Autowired
    Noting noting;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    JdbcClient jdbc;

    private Officer away = NOBODY;
    private Officer deputy = NOBODY;
    private static final Officer NOBODY = new Officer(0, 0, 0, Role.OFFICER, "", new Name("", ""), Language.AR);

    @BeforeEach
    void twoColleaguesOfTwoDepartmentsOnASunday() {
        clock.is("2036-03-02T09:00");
        away = as.appointed(Role.OFFICER, cast.municipality, cast.cleaning);
        deputy = as.appointed(Role.OFFICER, cast.municipality, cast.gardens);
    }

    @Test
    void theDeputySeesAndDoesItFromTheFirstDayToTheLastAndNoLonger() {
        var complaint = held();
        var page = "/staff/cases/" + complaint.reference();
        var leaving = as.officer(away);
        leaving.get("/staff/leave");
        var named = leaving.post("/staff/leave", filled(deputy.id(), "٢٠٣٦-٠٣-٠٣", "2036-03-05"));
        assertThat(named.statusCode()).isEqualTo(302);
        assertThat(leaving.follow(named).body()).contains("سُمي النائب", "لم تبدأ بعد", "الرد على الوزارة");
        long id = delegations.listOf(away.id(), clock.instant()).getFirst().id();

        var early = as.officer(deputy);
        early.get("/staff/leave");
        assertThat(act(early, id).headers().firstValue("Location")).hasValue("/staff");
        assertThat(early.get(page).statusCode()).isEqualTo(404);

        clock.is("2036-03-03T08:00");
        var standIn = as.officer(deputy);
        assertThat(standIn.get("/staff/leave").body()).contains("اعمل نيابة عنه", "الرد على الوزارة");
        assertThat(standIn.get(page).statusCode()).isEqualTo(404);
        assertThat(act(standIn, id).headers().firstValue("Location")).hasValue("/staff/desk");
        assertThat(standIn.get("/staff/desk?list=mine").body())
                .contains("تعمل الآن نيابة عن", complaint.reference().grouped());
        assertThat(standIn.get(page).statusCode()).isEqualTo(200);
        var noted = standIn.post(
                page + "/notes",
                "text",
                "أتابعها في غيابه",
                "version",
                Integer.toString(cases.get(complaint.id()).version()));
        assertThat(noted.statusCode()).isEqualTo(302);
        assertThat(last(complaint).actor()).isEqualTo("officer:" + deputy.id() + ":for:" + away.id());
        assertThat(standIn.follow(noted).body())
                .contains("نيابة عن " + away.name().ar());
        assertThat(standIn.get(page + "?lang=en").body())
                .contains(" for " + away.name().en());
        standIn.get(page + "?lang=ar");

        clock.is("2036-03-05T23:50");
        var late = as.officer(deputy);
        late.get("/staff/leave");
        act(late, id);
        assertThat(late.get(page).statusCode()).isEqualTo(200);
        clock.is("2036-03-06T00:00");
        assertThat(late.get(page).statusCode()).isEqualTo(404);
        assertThat(late.get("/staff/leave").body()).doesNotContain("اعمل نيابة", "تعمل الآن نيابة");
    }

    @Test
    void whatBelongsToThePersonDoesNotPass() {
        clock.is("2036-03-03T08:00");
        var standIn = acting();
        assertThat(standIn.get("/staff/account").statusCode()).isEqualTo(403);
        assertThat(standIn.get("/staff/leave").statusCode()).isEqualTo(403);
        assertThat(standIn.get("/staff/desk").body()).doesNotContain("/staff/account", "href=\"/staff/leave\"");
        assertThat(standIn.post("/staff/leave", filled(cast.huda.id(), "2036-03-03", "2036-03-04"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(standIn.get("/admin").statusCode()).isEqualTo(403);
        var back = standIn.post("/staff/acting/end");
        assertThat(standIn.follow(back).body()).doesNotContain("تعمل الآن نيابة");
        assertThat(standIn.get("/staff/account").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherCannotActAndAnotherCannotEnd() {
        clock.is("2036-03-03T08:00");
        long id = named(deputy, MONDAY, WEDNESDAY);
        var huda = as.officer(cast.huda);
        huda.get("/staff/leave");
        assertThat(act(huda, id).headers().firstValue("Location")).hasValue("/staff");
        assertThat(huda.post("/staff/leave/" + id + "/ending").statusCode()).isEqualTo(404);
        assertThat(delegations.listOf(away.id(), clock.instant())).hasSize(1);
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        var mayor = cast.minister;
        var gone = as.appointed(Role.OFFICER, cast.municipality, cast.cleaning);
        changing.leave(gone.id(), clock.instant(), Actor.OPERATOR);
        assertThat(flaw(away, away.id(), MONDAY, WEDNESDAY)).isEqualTo(DelegationFlaw.ONESELF);
        assertThat(flaw(away, cast.omar.id(), MONDAY, WEDNESDAY)).isEqualTo(DelegationFlaw.OTHER_AGENCY);
        assertThat(flaw(away, cast.khalid.id(), MONDAY, WEDNESDAY)).isEqualTo(DelegationFlaw.OTHER_AGENCY);
        assertThat(flaw(away, gone.id(), MONDAY, WEDNESDAY)).isEqualTo(DelegationFlaw.NOBODY);
        assertThat(flaw(away, mayor.id(), MONDAY, WEDNESDAY)).isEqualTo(DelegationFlaw.DEPUTY_OF_OTHER_KIND);
        assertThat(flaw(mayor, away.id(), MONDAY, WEDNESDAY)).isEqualTo(DelegationFlaw.NOT_FOR_ROLE);
        assertThat(flaw(cast.khalid, away.id(), MONDAY, WEDNESDAY)).isEqualTo(DelegationFlaw.NOT_FOR_ROLE);
        assertThat(flaw(away, deputy.id(), WEDNESDAY, MONDAY)).isEqualTo(DelegationFlaw.BACKWARDS);
        assertThat(flaw(away, deputy.id(), MONDAY.minusDays(9), MONDAY.minusDays(2)))
                .isEqualTo(DelegationFlaw.PAST);
        assertThat(flaw(away, deputy.id(), MONDAY, MONDAY.plusDays(366))).isEqualTo(DelegationFlaw.TOO_LONG);

        named(deputy, MONDAY, WEDNESDAY);
        assertThat(flaw(away, cast.yusuf.id(), WEDNESDAY, WEDNESDAY)).isEqualTo(DelegationFlaw.OVERLAPS);
        assertThat(flaw(deputy, cast.yusuf.id(), WEDNESDAY, WEDNESDAY.plusDays(9)))
                .isEqualTo(DelegationFlaw.STANDS_IN);
        var third = as.appointed(Role.HEAD, cast.municipality, cast.cleaning);
        assertThat(flaw(third, away.id(), MONDAY.minusDays(1), MONDAY)).isEqualTo(DelegationFlaw.DEPUTY_AWAY);
        assertThat(flaw(away, deputy.id(), WEDNESDAY.plusDays(1), WEDNESDAY.plusDays(2)))
                .isNull();

        var page = as.officer(third);
        page.get("/staff/leave");
        var refused = page.post("/staff/leave", filled(away.id(), "2036-03-03", "2036-03-04"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("deputy-error", "غائب في بعض هذه الأيام", "value=\"2036-03-04\"");
        assertThat(page.post("/staff/leave", "deputy", "", "first", "غدا", "last", "")
                        .body())
                .contains("deputy-error", "first-error", "last-error");
    }

    @Test
    void theAdministratorNamesForWhoIsIllAndEndsItAtOnce() {
        clock.is("2036-03-03T08:00");
        var khalid = as.officer(cast.khalid);
        var address = "/admin/staff/" + away.id() + "/leave";
        assertThat(khalid.get("/admin/staff/" + away.id()).body()).contains(address);
        khalid.get(address);
        khalid.post(address, filled(deputy.id(), "2036-03-03", "2036-03-05"));
        var told = journal.listOf("officer", away.id()).getLast();
        assertThat(told.type()).isEqualTo("DeputyNamed");
        assertThat(told.actor()).isEqualTo("officer:" + cast.khalid.id());
        assertThat(told.data()).doesNotContain("الوزارة");
        long id = delegations.listOf(away.id(), clock.instant()).getFirst().id();
        var standIn = as.officer(deputy);
        standIn.get("/staff/leave");
        act(standIn, id);
        assertThat(standIn.get("/staff/desk").body()).contains("تعمل الآن نيابة عن");
        khalid.post(address + "/" + id + "/ending");
        assertThat(standIn.get("/staff/desk").body()).doesNotContain("تعمل الآن نيابة عن");
        assertThat(journal.listOf("officer", away.id()).getLast().type()).isEqualTo("DelegationEnded");
        assertThat(as.officer(cast.noora).get(address).body()).doesNotContain("name=\"deputy\"");
        assertThat(khalid.get("/admin/staff/" + cast.noora.id() + "/leave").body())
                .contains("النيابة للموظف");
    }

    @Test
    void whoLeavesOrWorksElsewhereNeitherStandsInNorIsStoodInFor() {
        clock.is("2036-03-03T08:00");
        var standIn = acting();
        changing.leave(away.id(), clock.instant(), Actor.OPERATOR);
        assertThat(standIn.get("/staff/desk").body()).doesNotContain("تعمل الآن نيابة عن");
        assertThat(types(away)).endsWith("OfficerLeft", "DelegationEnded");

        away = as.appointed(Role.OFFICER, cast.municipality, cast.cleaning);
        named(deputy, MONDAY, WEDNESDAY);
        changing.change(
                deputy.id(),
                new ChangingStaff.Wanted(cast.water, cast.pipes, Role.OFFICER, deputy.name(), null),
                clock.instant(),
                Actor.OPERATOR);
        assertThat(delegations.listOf(away.id(), clock.instant())).isEmpty();
        assertThat(types(away)).endsWith("DelegationEnded");
    }

    @Test
    void nobodyApprovesWhatTheyWroteThemselvesForWhomeverTheyStoodIn() {
        clock.is("2036-03-03T08:00");
        var head = as.appointed(Role.HEAD, cast.municipality, cast.cleaning);
        var letter = new Letter("جُمعت القمامة.", null, List.of());

        // An officer who proposes, and approves for the head who is away.
        var complaint = held();
        assertThat(proposing.propose(complaint.id(), away, letter, List.of(), clock.instant()))
                .isInstanceOf(Done.class);
        assertThat(approve(complaint, head.actedBy(away))).isEqualTo(new Refused(Refusal.OWN_REPLY));

        // A head who proposes for an officer who is away, and approves as themselves.
        var other = held();
        assertThat(proposing.propose(other.id(), away.actedBy(head), letter, List.of(), clock.instant()))
                .isInstanceOf(Done.class);
        assertThat(approve(other, head)).isEqualTo(new Refused(Refusal.OWN_REPLY));
        assertThat(cases.get(other.id()).status()).isEqualTo(Status.AWAITING_APPROVAL);
        assertThat(approve(other, cast.amal)).isInstanceOf(Done.class);
    }

    @Test
    void whoLookedIsTheDeputyAndNotWhoIsAway() {
        clock.is("2036-03-03T08:00");
        var complaint = held();
        acting().get("/staff/cases/" + complaint.reference());
        assertThat(jdbc.sql("select officer_id from cases.look where case_id = :id")
                        .param("id", complaint.id().value())
                        .query(Long.class)
                        .list())
                .containsExactly(deputy.id());
    }

    @Test
    void whatWouldReachTheOneWhoIsAwayReachesTheDeputyToo() {
        clock.is("2036-03-03T08:00");
        var address = deputy.username() + "@example.org";
        var wanted = new ChangingStaff.Wanted(cast.municipality, cast.gardens, Role.OFFICER, deputy.name(), address);
        changing.change(deputy.id(), wanted, clock.instant(), Actor.OPERATOR);
        named(deputy, MONDAY, WEDNESDAY);
        var complaint = held();
        noting.note(complaint.id(), cast.amal, "@" + away.username() + " متى تنتهي؟", clock.instant());
        subscriptions.catchUp();
        assertThat(jdbc.sql("select kind, text from notices.notice where recipient = :address")
                        .param("address", address)
                        .query((row, number) -> row.getString("kind") + " " + row.getString("text"))
                        .list())
                .anySatisfy(mail -> assertThat(mail)
                        .startsWith("delegation.notice.named")
                        .contains(away.name().ar()))
                .anySatisfy(mail -> assertThat(mail)
                        .startsWith("desk.mention.text")
                        .contains(
                                "تعمل نيابة عن " + away.name().ar(),
                                complaint.reference().value())
                        .doesNotContain("متى تنتهي"));
    }

    private Visitor acting() {
        long id = named(deputy, MONDAY, WEDNESDAY);
        var standIn = as.officer(deputy);
        standIn.get("/staff/leave");
        assertThat(act(standIn, id).headers().firstValue("Location")).hasValue("/staff/desk");
        return standIn;
    }

    private HttpResponse<String> act(Visitor standIn, long id) {
        return standIn.post("/staff/acting", "delegation", Long.toString(id));
    }

    private long named(Officer standIn, LocalDate first, LocalDate last) {
        assertThat(flaw(away, standIn.id(), first, last)).isNull();
        return delegations.listOf(away.id(), clock.instant()).getFirst().id();
    }

    private @Nullable DelegationFlaw flaw(Officer officer, long deputyId, LocalDate first, LocalDate last) {
        return naming.name(
                new Wanted(officer.id(), deputyId, first, last, ""), clock.instant(), Actor.officer(officer.id()));
    }

    private Outcome approve(Case found, Officer approver) {
        var code = proposals.find(found.id()).orElseThrow().code();
        return proposing.approve(found.id(), approver, code, clock.instant());
    }

    private Case held() {
        Instant at = clock.instant();
        var complaint = cast.complaint(at);
        assertThat(assigning.assign(complaint.id(), cast.amal, away.id(), at)).isInstanceOf(Done.class);
        return cases.get(complaint.id());
    }

    private Entry last(Case found) {
        return journal.listOf("case", found.id().value()).getLast();
    }

    private List<String> types(Officer officer) {
        return journal.listOf("officer", officer.id()).stream().map(Entry::type).toList();
    }

    private static String[] filled(long deputy, String first, String last) {
        return new String[] {
            "deputy", Long.toString(deputy), "first", first, "last", last, "note", "الرد على الوزارة لا ينتظر"
        };
    }
}
