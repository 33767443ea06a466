package org.tawasul.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.tawasul.calendars.WorkingTime.Block;
import org.tawasul.language.Name;

/** What holds for every week, every set of holidays and all moments. */
class WorkingTimeLawsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bahrain");
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final int DAY = 24 * 60;
    private static final long YEARS_53 = Duration.ofDays(53 * 365 + 13).toSeconds();

    /** A calendar, kept beside what it was made of so that days can also be counted one by one. */
    record Calendar(Map<DayOfWeek, List<Block>> week, List<Season> seasons, Set<LocalDate> holidays) {
        WorkingTime time() {
            return new WorkingTime(ZONE, week, seasons, holidays);
        }

        List<Block> blocksOn(LocalDate on) {
            if (holidays.contains(on)) return List.of();
            var holding = seasons.stream()
                    .filter(season -> season.covers(on))
                    .map(Season::week)
                    .findFirst();
            return holding.orElse(week).getOrDefault(on.getDayOfWeek(), List.of());
        }

        /** The slow and obvious way: day after day, block after block. */
        Duration countedBetween(Instant from, Instant to) {
            var sum = Duration.ZERO;
            var last = to.atZone(ZONE).toLocalDate();
            for (var on = from.atZone(ZONE).toLocalDate(); !on.isAfter(last); on = on.plusDays(1))
                sum = sum.plus(countedOn(on, from, to));
            return sum;
        }

        /** Day after day as well: which part of each day's work lies between. */
        double daysCountedBetween(Instant from, Instant to) {
            double sum = 0;
            var last = to.atZone(ZONE).toLocalDate();
            for (var on = from.atZone(ZONE).toLocalDate(); !on.isAfter(last); on = on.plusDays(1)) {
                var whole = countedOn(on, Instant.MIN, Instant.MAX);
                if (!whole.isZero()) sum += (double) countedOn(on, from, to).toNanos() / whole.toNanos();
            }
            return sum;
        }

        private Duration countedOn(LocalDate on, Instant from, Instant to) {
            var sum = Duration.ZERO;
            for (var block : blocksOn(on)) {
                var start = on.atTime(block.starts()).atZone(ZONE).toInstant();
                var end = block.ends().equals(LocalTime.MAX)
                        ? on.plusDays(1).atStartOfDay(ZONE).toInstant()
                        : on.atTime(block.ends()).atZone(ZONE).toInstant();
                if (start.isBefore(from)) start = from;
                if (end.isAfter(to)) end = to;
                if (start.isBefore(end)) sum = sum.plus(Duration.between(start, end));
            }
            return sum;
        }
    }

    @Provide
    Arbitrary<Calendar> calendars() {
        var holidays = days().set().ofMaxSize(40);
        return Combinators.combine(weeks(1), seasons(), holidays).as(Calendar::new);
    }

    /** Four months that lie apart or follow upon each other, each with a week of its own that may also be empty. */
    private static Arbitrary<List<Season>> seasons() {
        return Combinators.combine(days().set().ofMaxSize(8), weeks(0).list().ofSize(4))
                .as((days, weeks) -> {
                    var sorted = new ArrayList<>(new TreeSet<>(days));
                    var seasons = new ArrayList<Season>();
                    for (int i = 0; i + 1 < sorted.size(); i += 2) {
                        var last = sorted.get(i + 1);
                        boolean followed = i + 2 < sorted.size() && i % 4 == 0;
                        if (followed) last = sorted.get(i + 2).minusDays(1);
                        seasons.add(new Season(i, new Name("موسم", "Season"), sorted.get(i), last, weeks.get(i / 2)));
                    }
                    return (List<Season>) seasons;
                });
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 4_000)
                .map(day -> LocalDate.of(2020, 1, 1).plusDays(day));
    }

    private static Arbitrary<Map<DayOfWeek, List<Block>>> weeks(int leastDays) {
        var minutes = Arbitraries.integers().between(0, DAY).set().ofMinSize(2).ofMaxSize(6);
        return Arbitraries.maps(Arbitraries.of(DayOfWeek.class), minutes.map(WorkingTimeLawsTest::blocks))
                .ofMinSize(leastDays)
                .ofMaxSize(7)
                .map(days -> days.isEmpty() ? Map.of() : new EnumMap<>(days));
    }

    /** Pairs of minutes of the day, in order; an odd one out is left away. */
    private static List<Block> blocks(Set<Integer> minutes) {
        var sorted = new ArrayList<>(new TreeSet<>(minutes));
        var blocks = new ArrayList<Block>();
        for (int i = 0; i + 1 < sorted.size(); i += 2)
            blocks.add(new Block(time(sorted.get(i)), time(sorted.get(i + 1))));
        return blocks;
    }

    private static LocalTime time(int minute) {
        return minute == DAY ? LocalTime.MAX : LocalTime.ofSecondOfDay(minute * 60L);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, Duration.ofDays(4_500).toSeconds()),
                        Arbitraries.longs().between(0, 999_999))
                .as((seconds, micros) -> FIRST.plusSeconds(seconds).plusNanos(micros * 1_000));
    }

    @Provide
    Arbitrary<Duration> lengths() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 3_600),
                        Arbitraries.longs().between(0, 40L * 86_400),
                        Arbitraries.longs().between(0, YEARS_53))
                .map(Duration::ofSeconds);
    }

    @Property
    void addingAndThenMeasuringGivesTheLengthBack(
            @ForAll("calendars") Calendar calendar,
            @ForAll("moments") Instant from,
            @ForAll("lengths") Duration length) {
        var time = calendar.time();
        assertThat(time.between(from, time.add(from, length))).isEqualTo(length);
    }

    @Property
    void itIsTheFirstMomentAtWhichSoMuchIsDone(
            @ForAll("calendars") Calendar calendar,
            @ForAll("moments") Instant from,
            @ForAll("lengths") Duration length) {
        var time = calendar.time();
        var reached = time.add(from, length);
        if (length.isZero()) return;
        assertThat(time.between(from, reached.minusNanos(1))).isLessThan(length);
    }

    @Property
    void subtractingAndThenMeasuringGivesTheLengthBackAndIsTheLastSuchMoment(
            @ForAll("calendars") Calendar calendar, @ForAll("moments") Instant to, @ForAll("lengths") Duration length) {
        var time = calendar.time();
        var begun = time.subtract(to, length);
        assertThat(time.between(begun, to)).isEqualTo(length);
        if (!length.isZero()) assertThat(time.between(begun.plusNanos(1), to)).isLessThan(length);
    }

    @Property(tries = 200)
    void itIsWhatCountingDayAfterDayGives(
            @ForAll("calendars") Calendar calendar, @ForAll("moments") Instant one, @ForAll("moments") Instant other) {
        var from = one.isBefore(other) ? one : other;
        var to = one.isBefore(other) ? other : one;
        assertThat(calendar.time().between(from, to)).isEqualTo(calendar.countedBetween(from, to));
    }

    @Property
    void moreWorkIsNeverDoneEarlierNorIsWorkBegunLaterDoneEarlier(
            @ForAll("calendars") Calendar calendar,
            @ForAll("moments") Instant from,
            @ForAll("lengths") Duration length,
            @ForAll("lengths") Duration more) {
        var time = calendar.time();
        assertThat(time.add(from, length.plus(more))).isAfterOrEqualTo(time.add(from, length));
        assertThat(time.add(from.plus(more), length)).isAfterOrEqualTo(time.add(from, length));
    }

    @Property
    void addingTwiceIsAddingTheSum(
            @ForAll("calendars") Calendar calendar,
            @ForAll("moments") Instant from,
            @ForAll("lengths") Duration one,
            @ForAll("lengths") Duration other) {
        var time = calendar.time();
        assertThat(time.add(time.add(from, one), other)).isEqualTo(time.add(from, one.plus(other)));
    }

    @Property
    void partsAddUpAndBackwardsIsNegative(
            @ForAll("calendars") Calendar calendar,
            @ForAll("moments") Instant one,
            @ForAll("moments") Instant other,
            @ForAll("moments") Instant third) {
        var time = calendar.time();
        assertThat(time.between(one, other).plus(time.between(other, third))).isEqualTo(time.between(one, third));
        assertThat(time.between(other, one)).isEqualTo(time.between(one, other).negated());
    }

    @Property
    void aHolidayTakesNoTime(@ForAll("calendars") Calendar calendar) {
        var time = calendar.time();
        for (var on : calendar.holidays())
            assertThat(time.between(
                            on.atStartOfDay(ZONE).toInstant(),
                            on.plusDays(1).atStartOfDay(ZONE).toInstant()))
                    .isZero();
    }

    @Property
    void timePassesExactlyWhileWorkGoesOn(@ForAll("calendars") Calendar calendar, @ForAll("moments") Instant at) {
        var time = calendar.time();
        boolean passes = !time.between(at, at.plusNanos(1)).isZero();
        assertThat(passes).isEqualTo(time.isWorking(at));
    }

    @Property
    void addingDaysAndThenMeasuringThemGivesThemBack(
            @ForAll("calendars") Calendar calendar,
            @ForAll("moments") Instant from,
            @ForAll("lengths") Duration length) {
        var time = calendar.time();
        assertThat(time.daysBetween(from, time.addDays(from, length))).isCloseTo(length, Duration.ofNanos(2_000));
    }

    @Property(tries = 300)
    void someWorkingDaysAreSoManyWorkingDaysHoweverShortTheyAre(
            @ForAll("calendars") Calendar calendar,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        var to = calendar.time().addDays(from, days);
        Assume.that(Duration.between(from, to).compareTo(Duration.ofDays(4_000)) < 0);
        assertThat(calendar.daysCountedBetween(from, to)).isCloseTo(days, within(1e-6));
    }

    @Property
    void moreDaysAreNeverOverEarlierNorAreDaysBegunLaterOverEarlier(
            @ForAll("calendars") Calendar calendar,
            @ForAll("moments") Instant from,
            @ForAll("lengths") Duration length,
            @ForAll("lengths") Duration more) {
        var time = calendar.time();
        assertThat(time.addDays(from, length.plus(more))).isAfterOrEqualTo(time.addDays(from, length));
        assertThat(time.addDays(from.plus(more), length)).isAfterOrEqualTo(time.addDays(from, length));
    }

    @Property
    void daysAddUpToo(
            @ForAll("calendars") Calendar calendar,
            @ForAll("moments") Instant one,
            @ForAll("moments") Instant other,
            @ForAll("moments") Instant third) {
        var time = calendar.time();
        assertThat(time.daysBetween(one, other).plus(time.daysBetween(other, third)))
                .isEqualTo(time.daysBetween(one, third));
    }

    @Property(tries = 100)
    void aWorkingDayIsOneWhateverItsLength(@ForAll("calendars") Calendar calendar, @ForAll("moments") Instant at) {
        var on = at.atZone(ZONE).toLocalDate();
        var length = calendar.time()
                .daysBetween(
                        on.atStartOfDay(ZONE).toInstant(),
                        on.plusDays(1).atStartOfDay(ZONE).toInstant());
        assertThat(length).isEqualTo(calendar.blocksOn(on).isEmpty() ? Duration.ZERO : WorkingTime.DAY);
    }
}
