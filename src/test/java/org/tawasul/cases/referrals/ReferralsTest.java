package org.tawasul.cases.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.Complaints;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Case;
import org.tawasul.cases.Holder;
import org.tawasul.cases.Status;
import org.tawasul.identity.As;
import org.tawasul.journal.Subscriptions;

/** A case is sent on, accepted or returned, and when agencies do not agree the committee says who answers. */
@TawasulTest
class ReferralsTest {
    @Autowired
    Cast cast;

    @Autowired
    Complaints complaints;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void itIsSundayMorning() {
        clock.is("2026-03-01T09:00");
    }

    @Test
    void aReferralWaitsOnTopOfTheCaseUntilItIsAccepted() {
        var complaint = sentToPipesByHuda();
        assertThat(page(cast.omar, complaint)).contains("أحالتها إليكم", "الأنبوب لهم", "المرفق أو الشبكة تتبع");
        assertThat(page(cast.omar, complaint)).doesNotContain("/acceptance");
        var coordinator = as.officer(cast.waterCoordinator);
        assertThat(coordinator.get("/staff/desk?list=referred").body())
                .contains(complaint.reference().grouped());
        assertThat(as.officer(cast.huda).get("/staff/referrals").body())
                .contains(complaint.reference().grouped(), "تنتظر القبول منذ");
        post(coordinator, complaint, "acceptance");
        assertThat(complaints.now(complaint).status()).isEqualTo(Status.ASSIGNED);
        assertThat(coordinator.get(address(complaint)).body())
                .contains("قُبلت الإحالة")
                .doesNotContain("تنتظر قبولكم");
        assertThat(coordinator.get("/staff/desk?list=referred").body())
                .doesNotContain(complaint.reference().grouped());
        assertThat(complaints.typesOf(complaint)).endsWith("CaseReferred", "ReferralAccepted");
    }

    @Test
    void whoTakesTheCaseHasAcceptedIt() {
        var complaint = sentToPipesByHuda();
        post(as.officer(cast.omar), complaint, "assignment");
        assertThat(complaints.now(complaint).waitsForAcceptance()).isFalse();
        assertThat(page(cast.omar, complaint)).doesNotContain("تنتظر قبولكم");
        refused(cast.waterCoordinator, complaint, "return", 409, "because", "NOT_OURS", "reason", "متأخر");
    }

    @Test
    void aReturnedReferralIsBackWithWhoeverHadItAndTheClocksGoOn() {
        var before = complaints.held();
        clock.passes(Duration.ofHours(2));
        var complaint = sentToPipes(before);
        assertThat(complaint.clocks().dueAt()).isEqualTo(before.clocks().dueAt());
        clock.passes(Duration.ofDays(1));
        post(as.officer(cast.waterCoordinator), complaint, "return", "because", "NOT_OURS", "reason", "الأنبوب خاص");
        var back = complaints.now(complaint);
        assertThat(back.holder()).isEqualTo(new Holder(cast.municipality, cast.cleaning, cast.huda.id()));
        assertThat(back.status()).isEqualTo(Status.ASSIGNED);
        assertThat(back.clocks().dueAt()).isEqualTo(before.clocks().dueAt());
        // Two of fourteen working hours were used; the day (and a second) that it lay elsewhere costs the municipality
        // nothing.
        assertThat(back.clocks().agencyDueAt())
                .isEqualTo(
                        before.clocks().agencyDueAt().plus(Duration.ofDays(1)).plusSeconds(1));
        assertThat(page(cast.huda, complaint)).contains("أعادتها إليكم", "الأنبوب خاص", "ليست من اختصاصنا");
        assertThat(as.officer(cast.huda).get("/staff/referrals").body())
                .contains(complaint.reference().grouped(), "أُعيدت");
        assertThat(as.citizen(Cast.MARYAMS_PHONE)
                        .get("/my/cases/" + complaint.reference())
                        .body())
                .contains("عادت إلى بلدية الاختبار")
                .doesNotContain("الأنبوب خاص");
        subscriptions.catchUp();
        assertThat(jdbc.sql(
                                "select kind from notices.notice where case_id = :case and medium = 'SMS' order by notice_id")
                        .param("case", complaint.id().value())
                        .query(String.class)
                        .list())
                .doesNotContain("notice.returned");
    }

    @Test
    void anAgencyThatReturnedACaseGetsItAgainOnlyFromTheCommittee() {
        var complaint = returnedByWater();
        var again = refused(
                cast.huda,
                complaint,
                "referrals",
                409,
                "to",
                "agency-" + cast.water,
                "because",
                "COMPETENCE",
                "reason",
                "بل لكم");
        assertThat(again.body()).contains("أعادت تلك الجهة الحالة", address(complaint) + "/committee");
        var salma = as.appointed(Role.COMMITTEE, 0, 0);
        post(
                as.officer(salma),
                complaint,
                "referrals",
                "to",
                "agency-" + cast.water,
                "because",
                "COMPETENCE",
                "reason",
                "قررنا");
        assertThat(complaints.now(complaint).holder().agencyId()).isEqualTo(cast.water);
        var refused =
                refused(cast.waterCoordinator, complaint, "return", 409, "because", "NOT_OURS", "reason", "مرة أخرى");
        assertThat(refused.body()).contains("الإعادة مرة واحدة");
    }

    @Test
    void theThirdHandOffNeedsAnOwnerNamedByTheCommittee() {
        var complaint = sentToPipesByHuda();
        post(
                as.officer(cast.waterCoordinator),
                complaint,
                "referrals",
                "to",
                "agency-" + cast.municipality,
                "because",
                "AREA",
                "reason",
                "في نطاقكم");
        var third = refused(
                cast.layla,
                complaint,
                "referrals",
                409,
                "to",
                "agency-" + cast.water,
                "because",
                "OTHER",
                "reason",
                "لا");
        assertThat(third.body()).contains("قبل أن تنتقل مرة ثالثة", address(complaint) + "/committee");
        post(as.officer(cast.layla), complaint, "committee", "reason", "لا نتفق على من يصلح");
        assertThat(page(cast.layla, complaint)).contains("سُئلت اللجنة التنسيقية");
        refused(cast.layla, complaint, "committee", 409, "reason", "مرة ثانية");

        var salma = as.officer(as.appointed(Role.COMMITTEE, 0, 0));
        assertThat(salma.get("/staff/committee").body())
                .contains(complaint.reference().grouped(), "لا نتفق على من يصلح", "هيئة مياه الاختبار");
        var owner = "/staff/committee/" + complaint.reference();
        assertThat(salma.get(owner).statusCode()).isEqualTo(200);
        assertThat(salma.post(owner, "agency", "", "words", "").statusCode()).isEqualTo(422);
        assertThat(salma.post(owner, "agency", "999999", "words", "قرار").statusCode())
                .isEqualTo(422);
        var named = salma.post(owner, "agency", Long.toString(cast.water), "words", "الشبكة لهم");
        assertThat(salma.follow(named).body())
                .contains("أصبحت الجهة مسؤولة")
                .doesNotContain(complaint.reference().grouped());
        var owned = complaints.now(complaint);
        assertThat(owned.ties().jointOwnerId()).isEqualTo(cast.water);
        assertThat(owned.holder()).isEqualTo(new Holder(cast.water, 0, 0));
        assertThat(owned.clocks().dueAt()).isEqualTo(complaint.clocks().dueAt());

        assertThat(page(cast.waterCoordinator, complaint)).contains("سمّت اللجنة التنسيقية", "الشبكة لهم");
        refused(cast.waterCoordinator, complaint, "return", 409, "because", "NOT_OURS", "reason", "لا");
        var on = refused(
                cast.waterCoordinator,
                complaint,
                "referrals",
                409,
                "to",
                "agency-" + cast.municipality,
                "because",
                "OTHER",
                "reason",
                "لا");
        assertThat(on.body()).contains("لا تنتقل بعد ذلك إلا بقرار منها");
        assertThat(as.citizen(Cast.MARYAMS_PHONE)
                        .get("/my/cases/" + complaint.reference())
                        .body())
                .contains("هيئة مياه الاختبار مسؤولة عن الرد عليك");
    }

    @Test
    void aDepartmentThatReturnedACaseGetsItAgainOnlyFromWhoLeadsTheAgency() {
        var complaint = complaints.held();
        post(as.officer(cast.huda), complaint, referral("department-" + cast.gardens));
        post(as.officer(cast.layla), complaint, "return", "because", "ELSEWHERE", "reason", "ليست شجرة");
        assertThat(complaints.now(complaint).holder().officerId()).isEqualTo(cast.huda.id());
        refused(cast.huda, complaint, 409, referral("department-" + cast.gardens));
        post(as.officer(cast.layla), complaint, referral("department-" + cast.gardens));
        assertThat(complaints.now(complaint).holder().departmentId()).isEqualTo(cast.gardens);
        assertThat(complaints.now(complaint).clocks()).isEqualTo(complaint.clocks());
    }

    @Test
    void whoMayNotIsRefused() {
        var complaint = sentToPipesByHuda();
        for (var officer : new Officer[] {cast.omar, cast.noora, cast.khalid}) {
            refused(officer, complaint, "acceptance", 403);
            refused(officer, complaint, "return", 403, "because", "NOT_OURS", "reason", "لا");
        }
        var fresh = cast.complaint(clock.instant());
        refused(cast.layla, fresh, "acceptance", 409);
        refused(cast.layla, fresh, "return", 409, "because", "NOT_OURS", "reason", "لا");
        refused(cast.layla, fresh, "committee", 409, "reason", "لا");
        var empty = as.officer(cast.waterCoordinator);
        empty.get(address(complaint));
        assertThat(empty.post(address(complaint) + "/return", "because", "", "reason", "")
                        .body())
                .contains("لم يُحدد سبب الإعادة", "التوضيح فارغ");
        assertThat(as.officer(cast.layla).get("/staff/committee").statusCode()).isEqualTo(403);
        assertThat(as.officer(cast.noora).get("/staff/committee").statusCode()).isEqualTo(200);
        assertThat(as.officer(cast.noora)
                        .get("/staff/committee/" + complaint.reference())
                        .statusCode())
                .isEqualTo(403);
        assertThat(as.officer(as.appointed(Role.COMMITTEE, 0, 0))
                        .get("/staff/committee/" + complaint.reference())
                        .statusCode())
                .isEqualTo(404);
    }

    private Case sentToPipesByHuda() {
        return sentToPipes(complaints.held());
    }

    private Case sentToPipes(Case held) {
        post(as.officer(cast.huda), held, referral("department-" + cast.pipes));
        return complaints.now(held);
    }

    private static String[] referral(String to) {
        return new String[] {"referrals", "to", to, "because", "FACILITY", "reason", "الأنبوب لهم"};
    }

    private Case returnedByWater() {
        var complaint = sentToPipesByHuda();
        post(as.officer(cast.waterCoordinator), complaint, "return", "because", "NOT_OURS", "reason", "ليس لنا");
        return complaints.now(complaint);
    }

    private void post(Visitor visitor, Case complaint, String... pathAndFields) {
        visitor.get(address(complaint));
        clock.passes(Duration.ofSeconds(1));
        var answer = visitor.post(address(complaint) + "/" + pathAndFields[0], rest(pathAndFields));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private HttpResponse<String> refused(Officer officer, Case complaint, int status, String... pathAndFields) {
        return refused(officer, complaint, pathAndFields[0], status, rest(pathAndFields));
    }

    private HttpResponse<String> refused(Officer officer, Case complaint, String path, int status, String... fields) {
        var visitor = as.officer(officer);
        visitor.get("/staff/desk");
        var before = complaints.now(complaint);
        var answer = visitor.post(address(complaint) + "/" + path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(complaints.now(complaint)).isEqualTo(before);
        return answer;
    }

    private static String[] rest(String[] all) {
        return java.util.Arrays.copyOfRange(all, 1, all.length);
    }

    private String page(Officer officer, Case complaint) {
        return as.officer(officer).get(address(complaint)).body();
    }

    private static String address(Case complaint) {
        return "/staff/cases/" + complaint.reference();
    }
}
