package org.tawasul.insight.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tawasul.insight.Span;
import org.tawasul.insight.dashboards.Standing.Verdict;

/** Laws of what a dashboard says about change, chance and time. */
class ChangeTest {
    @Provide
    Arbitrary<Map<Long, Counted>> parts() {
        var counted = Arbitraries.longs()
                .between(0, 5000)
                .flatMap(all -> Arbitraries.longs().between(0, all).map(inTime -> new Counted(all, inTime)));
        return Arbitraries.maps(Arbitraries.longs().between(1, 8), counted).ofMaxSize(8);
    }

    @Property
    void whatThePartsContributedIsTheWholeChange(
            @ForAll("parts") Map<Long, Counted> before, @ForAll("parts") Map<Long, Counted> now) {
        var then = all(before);
        var today = all(now);
        double sum = Change.of(before, now).stream().mapToDouble(Change::total).sum();
        double change = then.answered() == 0 || today.answered() == 0
                ? 0
                : today.share().orElseThrow() - then.share().orElseThrow();
        assertThat(sum).isCloseTo(change, within(1e-9));
    }

    @Example
    void betterRatesEverywhereCanBeALowerShareWhenTheSlowAnswerMore() {
        var before = Map.of(1L, new Counted(900, 891), 2L, new Counted(100, 70));
        var now = Map.of(1L, new Counted(500, 497), 2L, new Counted(500, 360));
        var changes = Change.of(before, now);
        assertThat(changes).allSatisfy(change -> assertThat(change.byRate()).isPositive());
        assertThat(changes.stream().mapToDouble(Change::byMix).sum()).isNegative();
        assertThat(changes.stream().mapToDouble(Change::total).sum()).isCloseTo(0.857 - 0.961, within(1e-9));
    }

    @Property
    void theIntervalHoldsWhatWasSeen(@ForAll("parts") Map<Long, Counted> parts) {
        parts.values().stream().filter(each -> each.answered() > 0).forEach(each -> {
            assertThat(each.low()).isBetween(0.0, each.share().orElseThrow() + 1e-9);
            assertThat(each.high()).isBetween(each.share().orElseThrow() - 1e-9, 1.0);
        });
    }

    @Example
    void nothingIsSaidOfAUnitThatAnsweredFew() {
        assertThat(new Standing(1, new Counted(3, 2), 0.97).verdict()).isEqualTo(Verdict.AS_EXPECTED);
        assertThat(new Standing(1, new Counted(3000, 2000), 0.97).verdict()).isEqualTo(Verdict.WORSE);
        assertThat(new Standing(1, new Counted(3000, 2990), 0.97).verdict()).isEqualTo(Verdict.BETTER);
    }

    @Example
    void timeBeforeIsAsLongAsTheTimeItself() {
        var until = LocalDate.parse("2026-03-31");
        assertThat(Period.MONTH.before(Period.MONTH.span(until))).isEqualTo(span("2026-02-01", "2026-02-28"));
        var middle = LocalDate.parse("2026-03-20");
        assertThat(Period.MONTH.before(Period.MONTH.span(middle))).isEqualTo(span("2026-02-01", "2026-02-20"));
        assertThat(Period.LAST_MONTH.span(middle)).isEqualTo(span("2026-02-01", "2026-02-28"));
        assertThat(Period.QUARTER.before(Period.QUARTER.span(LocalDate.parse("2026-05-10"))))
                .isEqualTo(span("2026-01-01", "2026-02-10"));
        assertThat(Period.YEAR.before(Period.YEAR.span(middle))).isEqualTo(span("2025-01-01", "2025-03-20"));
        assertThat(Period.DAYS.before(Period.DAYS.span(until))).isEqualTo(span("2026-01-31", "2026-03-01"));
        assertThat(Window.of(Period.LAST_MONTH, middle, true).before()).isEqualTo(span("2025-02-01", "2025-02-28"));
        assertThat(List.of(Period.of(null, LocalDate.parse("2026-03-03")), Period.of("nothing", middle)))
                .containsExactly(Period.LAST_MONTH, Period.MONTH);
    }

    private static Span span(String first, String last) {
        return new Span(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static Counted all(Map<Long, Counted> parts) {
        return new HashMap<>(parts).values().stream().reduce(Counted.NONE, Counted::plus);
    }
}
