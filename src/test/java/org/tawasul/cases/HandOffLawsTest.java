package org.tawasul.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.calendars.WorkingTime.Block;

/** What holds for the clocks however a case is handed to and fro, with and without questions to the requester between. */
class HandOffLawsTest {
    private static final Instant SUNDAY_NINE = Instant.parse("2026-03-01T06:00:00Z");

    /** Three agencies with weeks of their own, and a period each. */
    private static final List<WorkingTime> WEEKS = List.of(week(7, 14), week(8, 16), week(0, 23));

    private static final List<Duration> PERIODS = List.of(Duration.ofDays(2), Duration.ofDays(5), Duration.ofHours(9));

    /** A share of a day is a whole number of nanoseconds; what is asked for is that nothing adds up. */
    private static final Duration ROUNDING = Duration.ofNanos(1_000);

    /** The case stays that long where it is, of which the requester is asked for the second while, and then goes on. */
    record Stay(int minutes, int asked, int next) {}

    @Provide
    Arbitrary<List<Stay>> journeys() {
        var minutes = Arbitraries.integers().between(0, 3 * 24 * 60);
        var asked = Arbitraries.of(0, 0, 1, 90, 2 * 24 * 60);
        var next = Arbitraries.integers().between(0, 2);
        return Combinators.combine(minutes, asked, next)
                .as(Stay::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Property
    void theCitizensPromiseNeverMovesAndNoAgencyGetsMoreThanItsPeriod(@ForAll("journeys") List<Stay> journey) {
        var used = new Duration[] {Duration.ZERO, Duration.ZERO, Duration.ZERO};
        var worked = new Duration[] {Duration.ZERO, Duration.ZERO, Duration.ZERO};
        int holder = 0;
        var at = SUNDAY_NINE;
        var promised = whole(0, at);
        var clocks = Clocks.started(at, promised);
        for (var stay : journey) {
            var time = WEEKS.get(holder);
            var left = at.plus(Duration.ofMinutes(stay.minutes()));
            worked[holder] = worked[holder].plus(inTime(time, at, left, clocks.agencyDueAt()));
            if (stay.asked() > 0) {
                clocks = clocks.waiting(left);
                left = left.plus(Duration.ofMinutes(stay.asked()));
                clocks = clocks.resumed(left, time);
            }
            assertThat(worked[holder]).isLessThanOrEqualTo(PERIODS.get(holder).plus(ROUNDING));
            assertThat(clocks.dueAt()).isEqualTo(promised);
            if (stay.next() == holder) {
                at = left;
                continue;
            }
            used[holder] = HeldTime.used(time, clocks, whole(holder, clocks.agencySince()), left);
            holder = stay.next();
            at = left;
            clocks = clocks.handedOver(at, HeldTime.due(WEEKS.get(holder), at, whole(holder, at), used[holder]));
        }
    }

    @Property
    void anAgencyThatGetsTheCaseBackHasWhatItHadLeft(@ForAll("journeys") List<Stay> journey) {
        var stay = journey.getFirst();
        var time = WEEKS.getFirst();
        var clocks = Clocks.started(SUNDAY_NINE, whole(0, SUNDAY_NINE));
        var left = SUNDAY_NINE.plus(Duration.ofMinutes(stay.minutes()));
        var used = HeldTime.used(time, clocks, whole(0, SUNDAY_NINE), left);
        var back = left.plus(Duration.ofDays(5));
        var due = HeldTime.due(time, back, whole(0, back), used);
        var had = time.daysBetween(left, clocks.agencyDueAt());
        var has = time.daysBetween(back, due);
        assertThat(has.minus(had.isNegative() ? Duration.ZERO : had).abs()).isLessThanOrEqualTo(ROUNDING);
    }

    private static Duration inTime(WorkingTime time, Instant from, Instant to, Instant due) {
        var until = to.isBefore(due) ? to : due;
        return until.isAfter(from) ? time.daysBetween(from, until) : Duration.ZERO;
    }

    private static Instant whole(int agency, Instant since) {
        return WEEKS.get(agency).addDays(since, PERIODS.get(agency));
    }

    private static WorkingTime week(int from, int to) {
        var week = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day == DayOfWeek.FRIDAY) continue;
            week.put(day, List.of(new Block(LocalTime.of(from, 0), LocalTime.of(to, 0))));
        }
        return new WorkingTime(ZoneId.of("Asia/Bahrain"), week, Set.of());
    }
}
