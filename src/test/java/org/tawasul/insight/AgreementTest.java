package org.tawasul.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Elsewhere;
import org.tawasul.agencies.Agencies;
import org.tawasul.journal.Subscriptions;

/** What is kept and what plain SQL says of the cases is the same, to the unit. */
class AgreementTest {
    private static final Path BOSTON = Path.of("../shared/data/boston311_2015_h1.csv.gz");

    @Test
    void onTheHalfYearOfACity() {
        assumeTrue(Files.isReadable(BOSTON), "skipped: the requests of Boston are not at " + BOSTON);
        try (var city = Elsewhere.in("figures_of_boston")) {
            assertThat(city.run("importCommand", BOSTON.toString())).isZero();
            assertThat(city.run("rebuildFiguresCommand")).isZero();
            var sums = new PlainSums(city.get(JdbcClient.class), city.get(Rollups.class));
            var all = new Span(LocalDate.of(2014, 12, 1), LocalDate.of(2017, 12, 31));
            assertThat(city.get(Rollups.class).get(Question.of(all)).get(Measure.RECEIVED))
                    .isGreaterThan(50_000);
            sums.agree(all);
            sums.agreeOnTheMiddle(all);
            assertThat(city.run("verifyFiguresCommand", "--year", "2015")).isZero();
        }
    }

    @Test
    void onASimulatedYear() {
        try (var country = Elsewhere.in("figures_of_a_year")) {
            assertThat(country.run("simulateCommand", "--cases", "3000", "--suggestions", "150", "--year", "2022"))
                    .isZero();
            assertThat(country.run("rebuildFiguresCommand")).isZero();
            var sums = new PlainSums(country.get(JdbcClient.class), country.get(Rollups.class));
            var all = new Span(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 12, 31));
            sums.agree(all);
            sums.agreeOnTheMiddle(all);
            sums.agreeOnRatings(all);
            agreeOnCases(country);
            assertThat(country.run("verifyFiguresCommand", "--year", "2022")).isZero();
        }
    }

    /** Behind every figure stand as many cases as it counts, in any span and place. */
    private static void agreeOnCases(Elsewhere country) {
        country.get(Subscriptions.class).catchUp(KeepingTraces.NAME);
        var behind = new BehindSums(country.get(Traces.class), country.get(Rollups.class));
        var agency = country.get(Agencies.class).listAll().getFirst().id();
        for (var list : Behind.values())
            for (var reach : List.of(Reach.NATION, new Reach(agency, 0)))
                for (var span :
                        List.of(Span.ofYear(2022), new Span(LocalDate.of(2022, 3, 9), LocalDate.of(2022, 4, 2))))
                    behind.agree(list, span, reach, 500);
    }
}
