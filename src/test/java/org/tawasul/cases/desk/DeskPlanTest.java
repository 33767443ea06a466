package org.tawasul.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.TawasulTest;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.views.SavedView;
import org.tawasul.language.Language;
import org.tawasul.language.Name;

/**
 * With 20,000 cases in the table every list is read along its index and stops soon, for every role and
 * also when the database has stopped looking at the parameters. The cases are thrown away with their transaction.
 */
@TawasulTest
class DeskPlanTest {
    private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");
    private static final long AGENCY = 900_003;
    private static final long DEPARTMENT = 900_013;
    /** A list of up to two pages may be read whole and sorted. */
    private static final int FEW = 2 * (Desk.PAGE + 1);

    /** A view is counted among so many cases. */
    private static final int LOOKED_AT = 300;

    private static final int CONFIDENTIAL_OR_WAITING = 30;
    private static final Pattern INDEX = Pattern.compile("Index (?:Only )?Scan (?:Backward )?(?:using|on) (\\w+)");
    private static final Pattern READ =
            Pattern.compile("(?:Scan (?:Backward )?using|Bitmap Heap Scan).*actual.*rows=(\\d+)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by Filter: (\\d+)");

    @Autowired
    Desk desk;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyListIsReadAlongItsIndex() {
        withManyCases(() -> {
            for (var role : Role.values()) {
                var officer = officer(role);
                for (var list : DeskList.of(officer)) {
                    for (var mode : List.of("force_custom_plan", "force_generic_plan")) {
                        for (var from : Arrays.asList(null, middle(list, false), middle(list, true))) {
                            var plan = plan(desk.statement(list, officer, DeskFilter.NONE, moment(), from), mode);
                            assertThat(plan)
                                    .as("%s for %s, %s, from %s", list, role, mode, from)
                                    .doesNotContain("Seq Scan");
                            assertThat(first(INDEX, plan)).isEqualTo(index(list, officer));
                            assertThat(sum(READ, plan)).as(plan).isLessThanOrEqualTo(FEW);
                            assertThat(sum(REMOVED, plan)).as(plan).isLessThanOrEqualTo(CONFIDENTIAL_OR_WAITING);
                        }
                    }
                }
            }
        });
    }

    @Test
    void countingStopsAtAHundredEach() {
        withManyCases(() -> {
            for (var role : Role.values()) {
                var officer = officer(role);
                var lists = DeskList.of(officer).stream()
                        .filter(list -> list != DeskList.DONE)
                        .toList();
                for (var mode : List.of("force_custom_plan", "force_generic_plan")) {
                    var plan = plan(desk.counting(lists, List.of(view()), officer, moment()), mode);
                    assertThat(plan).as("%s, %s", role, mode).doesNotContain("Seq Scan on cases", "Seq Scan on news");
                    assertThat(sum(READ, plan)).as(plan).isLessThanOrEqualTo(100L * lists.size() + LOOKED_AT);
                }
            }
        });
    }

    private static SavedView view() {
        var filter = new DeskFilter(null, null, null, "3", null, null, null, null);
        return new SavedView(1, "high", false, true, false, "open", filter);
    }

    @Test
    void whoeverMustClimbTheLadderIsFoundAlongTheIndexMadeForIt() {
        withManyCases(() -> {
            var statement = new Desk.Statement("""
                    select case_id from cases.cases c
                     where c.escalated >= 0 and c.agency_id = ? and coalesce(c.department_id <> all ('{}'::bigint[]), true)
                       and c.escalated = ? and c.agency_due_at <= ? and c.waiting_since is null
                       and c.status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL')
                     limit 200
                    """, new Object[] {AGENCY, 1, NOW.atOffset(ZoneOffset.UTC)});
            for (var mode : List.of("force_custom_plan", "force_generic_plan")) {
                var plan = plan(statement, mode);
                assertThat(first(INDEX, plan)).as(plan).isEqualTo("warned_of_agency");
                assertThat(sum(REMOVED, plan)).as(plan).isZero();
            }
        });
    }

    private static String index(DeskList list, Officer officer) {
        if (list == DeskList.MINE) return "open_of_officer";
        var of = switch (officer.role()) {
            case OFFICER, HEAD -> "_of_department";
            case COORDINATOR, MINISTERS_OFFICE -> "_of_agency";
            case COMMITTEE, ADMINISTRATOR, AUDITOR, QUALITY -> "_of_nation";
        };
        return switch (list) {
                    case UNASSIGNED -> "unassigned";
                    case REFERRED -> "referred";
                    case APPROVALS -> "approvals";
                    case DONE -> "done";
                    case ESCALATED -> "escalated";
                    case MINE, OPEN, SOON, OVERDUE -> "open";
                }
                + of;
    }

    private static Officer officer(Role role) {
        boolean national = role.isNational();
        boolean leads = role == Role.COORDINATOR || role == Role.MINISTERS_OFFICE;
        return new Officer(
                900_131,
                national ? 0 : AGENCY,
                national || leads ? 0 : DEPARTMENT,
                role,
                "plan",
                new Name("", ""),
                Language.AR);
    }

    private static Desk.Moment moment() {
        return new Desk.Moment(NOW, NOW.plus(Duration.ofDays(1)));
    }

    private static Desk.@Nullable From middle(DeskList list, boolean backwards) {
        var at = list == DeskList.DONE ? NOW.minus(Duration.ofDays(10)) : NOW.plus(Duration.ofHours(2));
        return new Desk.From(new DeskKey(at, new CaseId(5_000)), backwards);
    }

    /** Four agencies of four departments of five officers; a third of the open cases nobody's, a tenth waiting. */
    private void withManyCases(Runnable looking) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.update("""
                    insert into cases.cases (
                      case_id, kind, status, service_id, agency_id, department_id, officer_id, confidential, channel,
                      language, requester_id, subject, text, submitted_at, due_at, agency_since, agency_due_at,
                      waiting_since, replied_at, escalated, referred, version, digest)
                    select 8000000000 + n, 'COMPLAINT', status, 1, 900000 + department / 4,
                           900000 + department, case when n % 7 < 4 then 900000 + department * 10 + n % 5 end,
                           n % 41 = 0, 'WEB', 'ar', 1, 'موضوع', 'نص', due - interval '5 days', due,
                           due - interval '5 days', due, case when status = 'AWAITING_REQUESTER' then due end,
                           case when status in ('ANSWERED', 'CLOSED') then due end, n % 5, n % 2, 1, ''
                      from (select n, (n / 7) % 16 as department,
                                   timestamptz '2026-03-01 06:00Z' + (n * 7919 % 60000 - 30000) * interval '1 minute' as due,
                                   (array['RECEIVED', 'ASSIGNED', 'ASSIGNED', 'ASSIGNED', 'AWAITING_REQUESTER',
                                          'ANSWERED', 'ANSWERED', 'CLOSED', 'CLOSED', 'ASSIGNED', 'AWAITING_APPROVAL'])[1 + n % 11]
                                     as status
                              from generate_series(1, 20000) n) made
                    """);
            jdbc.execute("analyze cases.cases");
            looking.run();
        });
    }

    private String plan(Desk.Statement statement, String mode) {
        var sql = new StringBuilder();
        var values = new ArrayList<String>();
        for (int i = 0; i < statement.sql().length(); i++) {
            char c = statement.sql().charAt(i);
            if (c != '?') {
                sql.append(c);
                continue;
            }
            var parameter = statement.parameters()[values.size()];
            sql.append('$').append(values.size() + 1);
            values.add(parameter instanceof OffsetDateTime at ? "timestamptz '" + at + "'" : parameter.toString());
        }
        jdbc.execute("set local plan_cache_mode = " + mode);
        jdbc.execute("prepare looked_at as " + sql);
        try {
            var arguments = values.isEmpty() ? "" : values.stream().collect(Collectors.joining(", ", "(", ")"));
            return String.join(
                    "\n",
                    jdbc.queryForList("explain (analyze, timing off) execute looked_at" + arguments, String.class));
        } finally {
            jdbc.execute("deallocate looked_at");
        }
    }

    private static String first(Pattern pattern, String plan) {
        var found = pattern.matcher(plan);
        return found.find() ? found.group(1) : plan;
    }

    private static long sum(Pattern pattern, String plan) {
        return pattern.matcher(plan)
                .results()
                .mapToLong(result -> Long.parseLong(result.group(1)))
                .sum();
    }
}
