package org.tawasul.cases.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Expectations;
import org.tawasul.cases.ReferralReason;
import org.tawasul.cases.Referring;
import org.tawasul.identity.As;

/** Of a confidential case others learn neither a word nor that there is one; lists and pages are tried by {@code RoutesTest}. */
@TawasulTest
class ConfidentialityTest {
    private static final String WORD = "مخالفة الكسارة";

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    Assigning assigning;

    @Autowired
    Referring referring;

    @Autowired
    Expectations expectations;

    @Autowired
    JdbcClient jdbc;

    private Case secret;

    @BeforeEach
    void somebodyReportsMisconduct() {
        clock.is("2026-03-01T09:00");
        secret = cast.complaint(cast.secret, cast.maryam, WORD, clock.instant());
    }

    @Test
    void theTabsOfTheDeskCountItForNobodyElse() {
        var before = counts(cast.huda);
        var auditors = counts(cast.noora);
        for (int i = 0; i < 3; i++) cast.complaint(cast.secret, cast.maryam, WORD, clock.instant());
        assertThat(counts(cast.huda)).isEqualTo(before);
        assertThat(counts(cast.noora)).isEqualTo(auditors);
    }

    @Test
    void aReferenceThatIsTypedLeadsNobodyElseToIt() {
        var typed = secret.reference().grouped().replace(" ", "%20");
        for (var officer : others()) {
            var answer = as.officer(officer).get("/staff/cases?reference=" + typed);
            assertThat(answer.statusCode()).as(officer.username()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain(WORD);
        }
    }

    @Test
    void aStepOnASelectionDoesNotTellThatItIsThere() {
        var huda = as.officer(cast.huda);
        huda.get("/staff/desk");
        var ordered =
                huda.post("/staff/bulk", "cases", secret.reference() + ",98765432104", "step", "NOTE", "text", "تجربة");
        var result = huda.follow(ordered).body();
        assertThat(result).doesNotContain(WORD);
        assertThat(jdbc.sql("""
                select distinct outcome from cases.bulk_case
                 where bulk_id = (select max(bulk_id) from cases.bulk where officer_id = :officer)
                """)
                        .param("officer", cast.huda.id())
                        .query(String.class)
                        .list())
                .containsExactly("NOT_FOUND");
    }

    @Test
    void itIsNoCandidateForMergingToAnybodyElse() {
        var ordinary = cast.complaint(cast.rubbish, cast.hassan, WORD, clock.instant());
        var huda = as.officer(cast.huda);
        huda.get("/staff/cases/" + ordinary.reference() + "/merging");
        var refused = huda.post(
                "/staff/cases/" + ordinary.reference() + "/merging",
                "into",
                secret.reference().value());
        var unknown = huda.post("/staff/cases/" + ordinary.reference() + "/merging", "into", "98765432104");
        assertThat(refused.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(text(refused.body(), secret.reference().value())).isEqualTo(text(unknown.body(), "98765432104"));
    }

    @Test
    void thatItWasSentOnIsReadByWhoSentItAndWhoMaySeeIt() {
        assigning.claim(secret.id(), cast.amal, clock.instant());
        referring.refer(
                secret.id(),
                cast.amal,
                cast.water,
                0,
                new Referring.Why(ReferralReason.COMPETENCE, "تخصهم"),
                clock.instant());
        var reference = secret.reference().grouped();
        assertThat(as.officer(cast.amal).get("/staff/referrals").body()).contains(reference);
        for (var officer : List.of(cast.huda, cast.salem, cast.khalid, cast.noora))
            assertThat(as.officer(officer).get("/staff/referrals").body())
                    .as(officer.username())
                    .doesNotContain(reference);
    }

    @Test
    void theReportOfTurnsCountsItAndDoesNotNameIt() {
        jdbc.sql("""
                insert into cases.out_of_turn (case_id, seq, at, agency_id, department_id, by_officer, officer_id, because,
                                               words, passed_over, older_case)
                values (:case, 9, :at, :agency, :department, :by, :by, 'BACKLOG', 'كلام عن الكسارة', 1, :case)
                on conflict do nothing
                """)
                .param("case", secret.id().value())
                // Later than those of all other tests, for the page has the latest.
                .param("at", org.tawasul.database.Moments.bound(java.time.Instant.parse("2090-01-01T09:00:00Z")))
                .param("agency", cast.municipality)
                .param("department", cast.cleaning)
                .param("by", cast.amal.id())
                .update();
        var reference = secret.reference().grouped();
        assertThat(as.officer(cast.amal).get("/staff/fairness").body()).contains(reference, "كلام عن الكسارة");
        for (var officer : List.of(cast.noora, cast.khalid, as.appointed(Role.COMMITTEE, 0, 0)))
            assertThat(as.officer(officer).get("/staff/fairness").body())
                    .as(officer.username())
                    .doesNotContain(reference, "كلام عن الكسارة");
    }

    @Test
    void nobodyIsToldHowLongSuchCasesTake() {
        jdbc.sql("""
                insert into cases.cases (
                  case_id, kind, status, service_id, agency_id, department_id, importance, channel, language, requester_id,
                  subject, text, submitted_at, due_at, agency_since, agency_due_at, answered_at, version, digest)
                select nextval('cases.case_id'), 'COMPLAINT', 'ANSWERED', :service, :agency, :department, 2, 'WEB', 'ar', :who,
                       'موضوع', 'نص', :at::timestamptz - interval '3 days', :at, :at, :at, :at::timestamptz - interval '1 day', 1, ''
                  from generate_series(1, 12)
                """)
                .param("service", cast.secret)
                .param("agency", cast.municipality)
                .param("department", cast.cleaning)
                .param("who", cast.hassan)
                .param("at", org.tawasul.database.Moments.bound(clock.instant()))
                .update();
        assertThat(expectations.find(cast.secret)).isEmpty();
    }

    private List<Officer> others() {
        return List.of(cast.huda, cast.salem, cast.yusuf, cast.omar, cast.waterCoordinator, cast.khalid, cast.noora);
    }

    /** The numbers on the tabs. */
    private String counts(Officer officer) {
        var page = as.officer(officer).get("/staff/desk?list=open").body();
        int from = page.indexOf("class=\"tabs");
        return page.substring(from, page.indexOf("</nav>", from));
    }

    private static String text(String body, String typed) {
        return body.replace(typed, "…").replaceAll("value=\"[^\"]{60,}\"", "");
    }
}
