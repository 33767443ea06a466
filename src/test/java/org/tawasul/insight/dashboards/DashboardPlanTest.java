package org.tawasul.insight.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.Reading;
import org.tawasul.TawasulTest;
import org.tawasul.insight.Reach;

/** Among the sums of many agencies, services and days a dashboard reads its own along their index, and single cases too. */
@TawasulTest
class DashboardPlanTest {
    /** Forty agencies with ten services over a year, in days and months. */
    private static final String MANY = """
            insert into insight.cell (cube, months, day, agency_id, service_id, kind, received, answered, on_time)
            select 'SERVICES', months, case when months then date_trunc('month', day)::date else day end,
                   700000 + agency, 700000 + agency * 10 + service, 'COMPLAINT', 12, 10, 9
              from generate_series(1, 40) agency, generate_series(1, 10) service,
                   lateral (select false as months, day::date from generate_series(date '2041-01-01', date '2041-12-31', '1 day') day
                            union all
                            select true, day::date from generate_series(date '2041-01-01', date '2041-12-31', '1 month') day) days
            """;

    private static final String CASES = """
            insert into cases.cases (
              case_id, kind, status, service_id, agency_id, department_id, importance, channel, language, requester_id,
              subject, text, submitted_at, due_at, agency_since, agency_due_at, escalated, version, digest)
            select 8000000000 + n, 'COMPLAINT', 'ASSIGNED', 1, 900000 + n % 4, 900000 + n % 16, 1 + n % 3, 'WEB', 'ar', 1,
                   'موضوع', 'نص', now(), now(), now(), now() - n * interval '1 minute', n % 5, 1, ''
              from generate_series(1, 20000) n
            """;

    private static final String PROMISES = """
            insert into cases.commitment (case_id, message_id, officer_id, agency_id, what, promised_on, remind_on, state)
            select 8000000000 + n, n, 1, 900000 + n % 50, 'w', date '2041-01-01' + (n % 300)::int, date '2041-01-01',
                   case when n % 7 = 0 then 'BROKEN' else 'KEPT' end
              from generate_series(1, 20000) n
            """;

    private static final Instant NOW = Instant.parse("2041-12-31T09:00:00Z");

    @Autowired
    Reading reading;

    @Autowired
    Dashboards dashboards;

    @Autowired
    Weighty weighty;

    @Autowired
    Cast cast;

    @Test
    void sumsAreReadAlongTheirIndex() {
        reading.among("insight.cell", MANY, () -> {
            for (var reach : new Reach[] {
                Reach.NATION, new Reach(cast.municipality, 0), new Reach(cast.municipality, cast.cleaning)
            }) {
                var window = Window.of(Period.YEAR, LocalDate.parse("2041-12-31"), false);
                var cost = reading.cost(
                        "insight.cell",
                        "insight.cell_of_nation",
                        () -> dashboards.make(reach, window, cast.khalid, NOW));
                assertThat(cost.whole()).as("%s", reach).isZero();
                // Months, where whole months are asked for: not the 146,000 days.
                assertThat(cost.entries()).as("%s", reach).isLessThan(20_000);
            }
        });
    }

    @Test
    void overdueCasesAreReadAlongTheirIndexAndNoFurtherThanALimit() {
        reading.among("cases.cases", CASES, () -> {
            var nation = reading.cost(
                    "cases.cases",
                    "cases.escalated_of_nation",
                    () -> assertThat(weighty.listOverdue(cast.khalid, Reach.NATION, NOW))
                            .hasSize(10));
            assertThat(nation.whole()).isZero();
            assertThat(nation.entries()).isBetween(1L, 1_000L);
            var agency = reading.cost(
                    "cases.cases",
                    // Where most have climbed, that of all open ones serves as well.
                    "cases.escalated_of_agency",
                    () -> assertThat(weighty.listOverdue(cast.minister, new Reach(900_001, 0), NOW))
                            .hasSize(10));
            assertThat(agency.whole()).isZero();
        });
    }

    @Test
    void brokenPromisesAreReadAlongTheirs() {
        reading.among("cases.commitment", PROMISES, () -> {
            for (var reach : new Reach[] {Reach.NATION, new Reach(900_001, 0)}) {
                var cost = reading.cost(
                        "cases.commitment",
                        reach.isNation() ? "cases.commitment_broken" : "cases.commitment_broken_of_agency",
                        () -> weighty.listBroken(cast.khalid, reach));
                assertThat(cost.whole()).as("%s", reach).isZero();
                assertThat(cost.entries()).as("%s", reach).isBetween(1L, 1_000L);
            }
        });
    }
}
