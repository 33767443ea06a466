package org.tawasul.administration.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.ChangingStaff;
import org.tawasul.agencies.ChangingStaff.Wanted;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.agencies.Staff;
import org.tawasul.agencies.StaffFlaw;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.handover.HandingOver;
import org.tawasul.identity.As;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.language.Name;

/** The administrator appoints people, moves them and lets them leave; nobody's cases are left without anybody. */
@TawasulTest
class StaffTest {
    private static final Name NAME = new Name("سارة الزياني", "Sara Al Zayani");

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
    Staff staff;

    @Autowired
    ChangingStaff changing;

    @Autowired
    Officers officers;

    @Autowired
    HandingOver handingOver;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void anOrdinarySunday() {
        clock.is("2036-03-02T09:00");
    }

    @Test
    void somebodyNewIsAppointedAndFoundByAnyOfTheirNames() {
        var khalid = as.officer(cast.khalid);
        khalid.get("/admin/staff/new");
        var username = someUsername();
        var page = khalid.post("/admin/staff", filled(username, "OFFICER", "department-" + cast.cleaning));
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(khalid.get("/admin/staff?q=" + username.replace(".", "%20")).body())
                .contains("سارة الزياني", username);
        assertThat(khalid.get("/admin/staff?q=%D8%B3%D8%A7%D8%B1%D9%87+%D8%A7%D9%84%D8%B2&agency=" + cast.municipality)
                        .body())
                .contains(username); // ساره الز
        assertThat(khalid.get("/admin/staff?lang=en&q=zayani").body()).contains("Sara Al Zayani");
        assertThat(khalid.get("/admin/staff?q=zayani&agency=" + cast.water).body())
                .doesNotContain(username);
        assertThat(khalid.get("/admin/staff?q='%20%26%20%7C%20!").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndStaysTyped() {
        var khalid = as.officer(cast.khalid);
        khalid.get("/admin/staff/new");
        var wrong = khalid.post(
                "/admin/staff",
                "username",
                "X",
                "nameAr",
                "",
                "nameEn",
                "Sara",
                "email",
                "nowhere",
                "role",
                "MINISTER");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("username-error", "nameAr-error", "email-error", "role-error", "value=\"Sara\"");
        assertThat(khalid.post("/admin/staff", filled(someUsername(), "HEAD", "agency-" + cast.municipality))
                        .body())
                .contains("place-error", "اختر القسم من القائمة");
        var huda = officers.get(cast.huda.id()).username();
        assertThat(khalid.post("/admin/staff", filled(huda, "AUDITOR", "")).body())
                .contains("username-error");
    }

    @Test
    void whoLeavesHandsTheirCasesToAColleague() {
        var leaver = officer();
        var colleague = officer();
        var complaint = held(leaver);
        var khalid = as.officer(cast.khalid);
        assertThat(khalid.get("/admin/staff/" + leaver.id()).body()).contains("لديه حالة مفتوحة واحدة");
        var refused = khalid.post("/admin/staff/" + leaver.id() + "/leaving");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("اختر لمن تنتقل");
        assertThat(staff.find(leaver.id()).orElseThrow().active()).isTrue();
        var session = as.officer(leaver);
        assertThat(session.get("/staff/desk").statusCode()).isEqualTo(200);

        var left = khalid.post("/admin/staff/" + leaver.id() + "/leaving", "successor", Long.toString(colleague.id()));
        assertThat(left.statusCode()).isEqualTo(302);
        assertThat(session.get("/staff/desk").statusCode()).isEqualTo(302); // to the sign-in
        handOver();
        var now = cases.get(complaint.id());
        assertThat(now.holder().officerId()).isEqualTo(colleague.id());
        assertThat(now.holder().departmentId()).isEqualTo(cast.cleaning);
        assertThat(now.clocks()).isEqualTo(complaint.clocks());
        assertThat(journal.listOf("case", complaint.id().value()).stream().map(Entry::type))
                .endsWith("CaseHandedOver");
        assertThat(as.officer(colleague)
                        .get("/staff/cases/" + complaint.reference())
                        .body())
                .contains("ترك سارة الزياني موقعه");
        assertThat(types(leaver)).containsExactly("OfficerAppointed", "OfficerLeft");
        khalid.get("/admin/staff");
        assertThat(khalid.post("/admin/staff/" + leaver.id() + "/return").statusCode())
                .isEqualTo(302);
        assertThat(types(leaver)).endsWith("OfficerReturned");
    }

    @Test
    void whoWorksElsewhereGivesTheirCasesBackToTheQueue() {
        var mover = officer();
        var complaint = held(mover);
        var khalid = as.officer(cast.khalid);
        khalid.get("/admin/staff/" + mover.id());
        var elsewhere = filled(mover.username(), "COORDINATOR", "agency-" + cast.water);
        var refused = khalid.post("/admin/staff/" + mover.id(), elsewhere);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("successor-error");
        assertThat(officers.get(mover.id())).isEqualTo(mover);
        var said = new String[elsewhere.length + 2];
        System.arraycopy(elsewhere, 0, said, 0, elsewhere.length);
        said[elsewhere.length] = "successor";
        said[elsewhere.length + 1] = "0";
        assertThat(khalid.post("/admin/staff/" + mover.id(), said).statusCode()).isEqualTo(302);
        assertThat(officers.get(mover.id()).agencyId()).isEqualTo(cast.water);
        assertThat(officers.get(mover.id()).role()).isEqualTo(Role.COORDINATOR);
        assertThat(types(mover)).containsExactly("OfficerAppointed", "OfficerChanged");
        handOver();
        assertThat(cases.get(complaint.id()).holder().officerId()).isZero();
        assertThat(handingOver.count(mover.id(), cast.municipality, 10)).isZero();
    }

    @Test
    void thereIsAlwaysAnAdministrator() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly(); // Others of the country's administrators are there for other tests.
            long only = appointed(new Wanted(0, 0, Role.ADMINISTRATOR, NAME, null));
            jdbc.sql("update agencies.officer set active = false where role = 'ADMINISTRATOR' and officer_id <> :id")
                    .param("id", only)
                    .update();
            assertThat(changing.leave(only, clock.instant(), Actor.OPERATOR)).isEqualTo(StaffFlaw.LAST_ADMINISTRATOR);
            var auditor = new Wanted(0, 0, Role.AUDITOR, NAME, null);
            assertThat(changing.change(only, auditor, clock.instant(), Actor.OPERATOR))
                    .isEqualTo(StaffFlaw.LAST_ADMINISTRATOR);
            appointed(new Wanted(0, 0, Role.ADMINISTRATOR, NAME, null));
            assertThat(changing.leave(only, clock.instant(), Actor.OPERATOR)).isNull();
        });
    }

    @Test
    void thePasswordToBeginWithIsShownOnce() {
        var khalid = as.officer(cast.khalid);
        var somebody = officer();
        khalid.get("/admin/staff/" + somebody.id());
        var given = khalid.post("/admin/staff/" + somebody.id() + "/password");
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(how -> assertThat(how).contains("no-store"));
        assertThat(given.body()).containsPattern("<bdi dir=\"ltr\">[A-Za-z0-9-]{20,}</bdi>");
        assertThat(khalid.get("/admin/staff/" + somebody.id() + "/password").statusCode())
                .isEqualTo(405);
    }

    @Test
    void theStaffGoesOutAsCsvAndComesInAgainAllOrNobody() {
        var khalid = as.officer(cast.khalid);
        var somebody = officer();
        var out = khalid.get("/admin/staff/export?agency=" + cast.municipality);
        assertThat(out.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        var lines = out.body().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("\uFEFFusername,name_ar,name_en,email,role,agency,department");
        var own = lines.stream()
                .filter(line -> line.startsWith(somebody.username()))
                .findFirst()
                .orElseThrow();
        var changed = own.replace("Sara Al Zayani", "Sara Ali");
        var fresh = someUsername();
        var file = String.join("\r\n", lines.getFirst(), changed, own.replace(somebody.username(), fresh), "");
        khalid.get("/admin/staff/import");
        var wrong = take(khalid, file + someUsername() + ",أ,A,,OFFICER,nowhere,\r\n");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("في السطر 4 جهة لا وجود لرمزها");
        assertThat(officers.get(somebody.id()).name()).isEqualTo(NAME);
        assertThat(officers.findActive(fresh)).isEmpty();

        assertThat(take(khalid, file).statusCode()).isEqualTo(302);
        assertThat(officers.get(somebody.id()).name().en()).isEqualTo("Sara Ali");
        assertThat(types(somebody)).containsExactly("OfficerAppointed", "OfficerChanged");
        assertThat(officers.findActive(fresh))
                .hasValueSatisfying(
                        officer -> assertThat(officer.departmentId()).isEqualTo(cast.cleaning));
        held(somebody);
        var elsewhere = lines.getFirst() + "\r\n" + somebody.username() + ",أ,A,,AUDITOR,,\r\n";
        assertThat(take(khalid, elsewhere).body()).contains("صاحب السطر 2 لديه حالات مفتوحة");
    }

    private static HttpResponse<String> take(Visitor khalid, String file) {
        return khalid.postFile("/admin/staff/import", "file", "staff.csv", file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theAuditorReadsAndNobodyElseEvenThat() {
        var auditor = as.officer(cast.noora);
        assertThat(auditor.get("/admin/staff").body()).contains("الموظفون").doesNotContain("/admin/staff/new");
        assertThat(auditor.get("/admin/staff/" + cast.huda.id()).body()).doesNotContain("<form action=\"/admin");
        var posts = new String[] {
            "/admin/staff",
            "/admin/staff/" + cast.huda.id(),
            "/admin/staff/" + cast.huda.id() + "/leaving",
            "/admin/staff/" + cast.huda.id() + "/return",
            "/admin/staff/" + cast.huda.id() + "/password",
            "/admin/staff/import"
        };
        for (var post : posts) {
            assertThat(auditor.post(post).statusCode()).isEqualTo(403);
            for (var officer : new Officer[] {cast.huda, cast.amal, cast.layla, cast.minister}) {
                Visitor visitor = as.officer(officer);
                visitor.get("/staff/account");
                assertThat(visitor.post(post).statusCode()).isEqualTo(403);
                assertThat(visitor.get("/admin/staff").statusCode()).isEqualTo(403);
            }
        }
    }

    private Officer officer() {
        return officers.get(appointed(new Wanted(cast.municipality, cast.cleaning, Role.OFFICER, NAME, null)));
    }

    private long appointed(Wanted wanted) {
        return changing.appoint(someUsername(), wanted, clock.instant(), Actor.OPERATOR);
    }

    private Case held(Officer officer) {
        var complaint = cast.complaint(clock.instant());
        assertThat(assigning.assign(complaint.id(), cast.amal, officer.id(), clock.instant()))
                .isEqualTo(new Done());
        return cases.get(complaint.id());
    }

    private void handOver() {
        while (handingOver.sweep(clock.instant()) > 0) Thread.onSpinWait();
    }

    private List<String> types(Officer officer) {
        return journal.listOf("officer", officer.id()).stream().map(Entry::type).toList();
    }

    private static String[] filled(String username, String role, String place) {
        return new String[] {
            "username",
            username,
            "nameAr",
            NAME.ar(),
            "nameEn",
            NAME.en(),
            "email",
            "sara@example.org",
            "role",
            role,
            "place",
            place
        };
    }

    private static String someUsername() {
        return "sara.z" + ThreadLocalRandom.current().nextInt(1_000_000_000);
    }
}
