package org.tawasul.cases.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.Cast;
import org.tawasul.Reading;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.FairQueue;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Triaging;
import org.tawasul.cases.desk.DeskKey;
import org.tawasul.cases.events.CaseAssigned;
import org.tawasul.cases.events.CaseTriaged;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.catalogue.Services;
import org.tawasul.identity.As;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriptions;
import org.tawasul.language.Name;

/** Cases are taken in their turn; whoever does otherwise says why, and it is read by who answers for them. */
@TawasulTest
class FairnessTest {
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

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
    Triaging triaging;

    @Autowired
    Agencies agencies;

    @Autowired
    Services services;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    FairQueue queue;

    @Autowired
    Fairness fairness;

    @Autowired
    Reading reading;

    private long agency;
    private long department;
    private long service;
    private Officer officer;
    private Officer head;

    /** An agency of its own, which nobody exempted, for each test. */
    @BeforeEach
    void anAgencyOpens() {
        clock.is("2026-03-01T09:00");
        var code = "fair-" + System.nanoTime();
        long calendar = agencies.get(cast.municipality).calendarId();
        var name = new Name("جهة الدور " + code, "Agency of turns " + code);
        agency = agencies.open(code, "services", calendar, name, new Name("", ""), LONG_AGO, Actor.OPERATOR);
        department = agencies.openDepartment(agency, "only", false, name, LONG_AGO, Actor.OPERATOR);
        long group = services.get(cast.rubbish).groupId();
        service = services.offer(
                new Service(
                        0,
                        code,
                        group,
                        agency,
                        department,
                        Set.of(Kind.COMPLAINT),
                        PlaceNeed.OPTIONAL,
                        3,
                        false,
                        name,
                        new Name("", ""),
                        new Name("", "")),
                LONG_AGO,
                Actor.OPERATOR);
        officer = as.appointed(Role.OFFICER, agency, department);
        head = as.appointed(Role.HEAD, agency, department);
    }

    @Test
    void whatCameFirstIsTakenFirstOrTheReasonIsSaid() {
        var older = submitted(2);
        var newer = submitted(1);
        var visitor = as.officer(officer);
        assertThat(visitor.get(address(newer)).body())
                .contains("حالة واحدة قبلها في الدور", older.reference().grouped());
        var refused = visitor.post(address(newer) + "/assignment", "officer", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("وصلت حالة أخرى قبل هذه", older.reference().grouped());
        assertThat(visitor.post(address(newer) + "/assignment", "because", "EXPERTISE", "words", "")
                        .statusCode())
                .isEqualTo(409);
        assertThat(cases.get(newer.id())).isEqualTo(newer);

        take(visitor, newer, "because", "EXPERTISE", "words", "أعرف هذا الأنبوب");
        assertThat(lastOf(newer).outOfTurn()).isNotNull().satisfies(jump -> {
            assertThat(jump.because()).isEqualTo("EXPERTISE");
            assertThat(jump.passedOver()).isEqualTo(1);
        });
        assertThat(visitor.get(address(newer)).body()).contains("قبل حالات أقدم منها", "أعرف هذا الأنبوب");
        take(visitor, older);
        assertThat(lastOf(older).outOfTurn()).isNull();
    }

    @Test
    void whatMattersMoreComesFirstAndWhatMattersLessWaits() {
        var ordinary = submitted(3);
        var urgent = submitted(1);
        triaging.triage(urgent.id(), head, service, 3, clock.instant());
        assertThat(assigning.claim(ordinary.id(), officer, clock.instant()))
                .isEqualTo(new Refused(Refusal.OUT_OF_TURN));
        assertThat(assigning.assign(ordinary.id(), head, officer.id(), clock.instant()))
                .isEqualTo(new Refused(Refusal.OUT_OF_TURN));
        assertThat(next(as.officer(officer))).endsWith(urgent.reference().value());
        assertThat(assigning.claim(urgent.id(), officer, clock.instant())).isEqualTo(new Done());
        assertThat(assigning.claim(ordinary.id(), officer, clock.instant())).isEqualTo(new Done());
    }

    @Test
    void theNextCaseIsTheOneWhoseTurnItIs() {
        submitted(1);
        var oldest = submitted(5);
        submitted(3);
        assertThat(next(as.officer(officer))).endsWith(oldest.reference().value());
    }

    @Test
    void whoGivesOutTheCasesOfTheAgencyFollowsTheSameOrderOverAllItsDepartments() {
        var other = agencies.openDepartment(
                agency, "second", false, new Name("قسم ثان", "Second"), clock.instant(), Actor.OPERATOR);
        var coordinator = as.appointed(Role.COORDINATOR, agency, 0);
        var visitor = as.officer(coordinator);
        submitted(1);
        var older = submitted(6);
        // Due sooner, but younger: the day by which it is due is not its turn.
        var younger = submitted(5);
        jdbc.sql("update cases.cases set agency_due_at = submitted_at, department_id = :other where case_id = :id")
                .param("other", other)
                .param("id", younger.id().value())
                .update();
        assertThat(next(visitor)).endsWith(older.reference().value());
        assertThat(visitor.get("/staff/desk/next?after=" + older.reference())
                        .headers()
                        .firstValue("Location"))
                .hasValue("/staff/cases/" + younger.reference());
        var urgent = submitted(2);
        triaging.triage(urgent.id(), head, service, 3, clock.instant());
        assertThat(next(visitor)).endsWith(urgent.reference().value());
        // Nobody is passed over by who takes what is offered.
        assertThat(assigning.claim(urgent.id(), coordinator, clock.instant())).isEqualTo(new Done());
        assertThat(lastOf(urgent).outOfTurn()).isNull();
        assertThat(next(visitor)).endsWith(urgent.reference().value());
        assertThat(visitor.get("/staff/desk/next?after=" + urgent.reference())
                        .headers()
                        .firstValue("Location"))
                .hasValue("/staff/cases/" + older.reference());
    }

    @Test
    void theReportIsReadByWhoAnswersForThem() {
        clock.is("2037-03-01T09:00"); // the latest jumps stand first
        submitted(2);
        var newer = submitted(1);
        take(as.officer(officer), newer, "because", "INSTRUCTED", "words", "كتب رئيس القسم بذلك");
        subscriptions.catchUp();
        var coordinator = as.appointed(Role.COORDINATOR, agency, 0);
        for (var reader : new Officer[] {head, coordinator, cast.noora, cast.khalid}) {
            assertThat(as.officer(reader).get("/staff/fairness").body())
                    .as(reader.username())
                    .contains(newer.reference().grouped(), "كتب رئيس القسم بذلك", "<rect");
        }
        assertThat(as.officer(head).get("/staff/fairness").body()).contains("وتقدمت على دورها حالة واحدة");
        assertThat(as.officer(cast.layla).get("/staff/fairness").body())
                .doesNotContain(newer.reference().grouped());
        assertThat(as.officer(officer).get("/staff/fairness").statusCode()).isEqualTo(403);
    }

    @Test
    void theTriageRecordsWhichCriterionApplied() {
        var complaint = submitted(1);
        var visitor = as.officer(head);
        visitor.get(address(complaint));
        var triage = address(complaint) + "/triage";
        var of = Long.toString(service);
        var missing = visitor.post(triage, "service", of, "importance", "3", "criterion", "ORDINARY");
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("لم يُحدد ما يجعلها عالية الأهمية");
        assertThat(visitor.post(triage, "service", of, "importance", "3", "criterion", "MANY")
                        .statusCode())
                .isEqualTo(302);
        var entry = journal.listOf("case", complaint.id().value()).getLast();
        assertThat(journal.decode(entry, CaseTriaged.class).criterion()).isEqualTo("MANY");
        assertThat(visitor.get(address(complaint)).body()).contains("الأهمية: عالية (يمس كثيرين معًا)");
        assertThat(as.officer(head)
                        .carrying("lang", "en")
                        .get(address(complaint))
                        .body())
                .contains("Importance: High (");
    }

    @Test
    void whatComesFirstIsReadAlongItsIndex() {
        var plan = transactions.execute(status -> {
            // The table of the tests is so small that sorting it would do: what is asked is whether the index gives the
            // order.
            jdbc.sql("set local enable_seqscan = off").update();
            jdbc.sql("set local enable_sort = off").update();
            return String.join("\n", jdbc.sql("""
                            explain select case_id from cases.cases
                             where department_id = 1 and officer_id is null
                               and status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL')
                               and waiting_since is null and status <> 'AWAITING_APPROVAL' and not confidential
                               and (-importance, submitted_at, case_id) < (-2, now(), 5)
                             order by -importance, submitted_at, case_id limit 100
                            """).query(String.class).list());
        });
        assertThat(plan).contains("fair_queue", "ROW(").doesNotContain("Sort");
    }

    @Test
    void theNextOfAnAgencyIsReadFromTheBeginningOfItsQueue() {
        reading.among("cases.cases", """
                insert into cases.cases (
                  case_id, kind, status, service_id, agency_id, department_id, officer_id, importance, channel, language,
                  requester_id, subject, text, submitted_at, due_at, agency_since, agency_due_at, version, digest)
                select 8000000000 + n, 'COMPLAINT', 'RECEIVED', 1, 900000 + n % 4, 900000 + n % 16, case when n % 3 = 0 then 7 end,
                       1 + n % 3, 'WEB', 'ar', 1, 'موضوع', 'نص', now() - n * interval '1 minute', now(), now(), now(), 1, ''
                  from generate_series(1, 20000) n
                """, () -> {
            var coordinator = new Officer(7, 900_003, 0, Role.COORDINATOR, "plan", officer.name(), officer.language());
            var cost = reading.cost(
                    "cases.cases",
                    "cases.fair_queue_of_agency",
                    () -> assertThat(queue.findNext(coordinator, "")).isPresent());
            assertThat(cost).isEqualTo(new Reading.Cost(2, 0));
        });
    }

    @Test
    void theReportIsReadAlongItsIndexes() {
        reading.among(
                "cases.out_of_turn", """
                insert into cases.out_of_turn (case_id, seq, at, agency_id, department_id, by_officer, officer_id, because,
                                               words, passed_over, older_case)
                select %d + n, 2, now() - n * interval '1 minute', %d, %d, %d, 1, 'BACKLOG', '', 1, 1
                  from generate_series(1, 20000) n
                """.formatted(8_000_000_000L, cast.water, cast.pipes, cast.omar.id()), () -> {
                    for (var reader : List.of(cast.waterCoordinator, head(cast.water, cast.pipes), cast.noora)) {
                        var of = reader.agencyId() == 0
                                ? "nation"
                                : reader.departmentId() == 0 ? "agency" : "department";
                        for (var after : Arrays.asList(null, new DeskKey(Instant.now(), new CaseId(8_000_000_000L)))) {
                            var cost = reading.cost(
                                    "cases.out_of_turn",
                                    "cases.out_of_turn_of_" + of,
                                    () -> assertThat(fairness.jumps(reader, after))
                                            .hasSize(Fairness.PAGE + 1));
                            assertThat(cost).as("%s", reader.role()).isEqualTo(new Reading.Cost(Fairness.PAGE + 1, 0));
                        }
                    }
                });
        reading.among("cases.taken", """
                insert into cases.taken (month, agency_id, department_id, officer_id, because, times, passed_over)
                select date '2026-01-01', case when n <= 40 then %d else 900000 + n end,
                       case when n <= 40 then %d else 900000 + n end, 900000 + n, '', 1, 0
                  from generate_series(1, 20000) n
                """.formatted(agency, department), () -> {
            var coordinator = new Officer(7, agency, 0, Role.COORDINATOR, "plan", head.name(), head.language());
            for (var reader : List.of(coordinator, head)) {
                var of = reader.departmentId() == 0 ? "agency" : "department";
                var cost = reading.cost(
                        "cases.taken",
                        "cases.taken_of_" + of,
                        () -> assertThat(fairness.sums(reader, LocalDate.parse("2025-04-01"))[0])
                                .isEqualTo(40));
                assertThat(cost).isEqualTo(new Reading.Cost(40, 0));
            }
        });
    }

    private Officer head(long of, long within) {
        return new Officer(7, of, within, Role.HEAD, "plan", head.name(), head.language());
    }

    @Test
    void whatImportanceMeansIsPublic() {
        assertThat(as.guest().get("/importance").body()).contains("خطر على الحياة أو الصحة", "بتوجيه مكتوب");
        assertThat(as.guest().get("/importance?lang=en").statusCode()).isLessThan(400);
        assertThat(as.officer(head).get(address(submitted(1)) + "/triage").body())
                .contains("لا ضرر من الانتظار", "href=\"/importance\"");
    }

    private Case submitted(int hoursAgo) {
        return cast.complaint(
                service, cast.maryam, "حالة " + hoursAgo, clock.instant().minus(Duration.ofHours(hoursAgo)));
    }

    private void take(Visitor visitor, Case found, String... fields) {
        visitor.get(address(found));
        var answer = visitor.post(address(found) + "/assignment", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private CaseAssigned lastOf(Case found) {
        return journal.decode(journal.listOf("case", found.id().value()).getLast(), CaseAssigned.class);
    }

    private static String next(Visitor visitor) {
        return visitor.get("/staff/desk/next").headers().firstValue("Location").orElseThrow();
    }

    private static String address(Case found) {
        return "/staff/cases/" + found.reference();
    }
}
