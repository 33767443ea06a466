package org.tawasul.calendars;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tawasul.calendars.WorkingTime.Block;
import org.tawasul.language.Name;

/** 1 March 2026 is a Sunday. */
class WorkingTimeTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bahrain");
    private static final Set<LocalDate> NEVER = Set.of();

    private static final WorkingTime GOVERNMENT = week("07:00-14:15", NEVER);
    private static final WorkingTime SPLIT = week("08:00-12:00 16:00-18:00", NEVER);

    private static WorkingTime week(String blocks, Set<LocalDate> holidays) {
        var week = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        for (var weekday : DayOfWeek.values())
            if (weekday == SUNDAY || weekday.getValue() <= THURSDAY.getValue()) week.put(weekday, blocks(blocks));
        return new WorkingTime(ZONE, week, holidays);
    }

    static List<Block> blocks(String blocks) {
        return Arrays.stream(blocks.split(" "))
                .map(block -> block.split("-"))
                .map(times -> new Block(
                        LocalTime.parse(times[0]),
                        times[1].equals("24:00") ? LocalTime.MAX : LocalTime.parse(times[1])))
                .toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    @Test
    void theEndOfADayIsItsEndAndNotTheNextMorning() {
        assertThat(GOVERNMENT.add(at("2026-03-01T07:00"), GOVERNMENT.day())).isEqualTo(at("2026-03-01T14:15"));
        assertThat(SPLIT.add(at("2026-03-01T08:00"), Duration.ofHours(4))).isEqualTo(at("2026-03-01T12:00"));
    }

    @Test
    void workGoesOnAfterTheBreakAndAfterTheWeekend() {
        assertThat(SPLIT.add(at("2026-03-01T11:00"), Duration.ofHours(2))).isEqualTo(at("2026-03-01T17:00"));
        assertThat(GOVERNMENT.add(at("2026-03-05T14:00"), Duration.ofHours(1))).isEqualTo(at("2026-03-08T07:45"));
    }

    @Test
    void whatComesAtNightIsWorkedOnInTheMorning() {
        assertThat(GOVERNMENT.add(at("2026-03-01T22:30"), Duration.ofHours(1))).isEqualTo(at("2026-03-02T08:00"));
    }

    @Test
    void aDayOfTwoBlocksIsTheirSum() {
        assertThat(SPLIT.day()).isEqualTo(Duration.ofHours(6));
        assertThat(SPLIT.between(at("2026-03-01T00:00"), at("2026-03-02T00:00")))
                .isEqualTo(Duration.ofHours(6));
    }

    @Test
    void noWorkIsDoneOnAHoliday() {
        var time = week("07:00-14:15", Set.of(LocalDate.parse("2026-03-02")));
        assertThat(time.isWorking(at("2026-03-02T09:00"))).isFalse();
        assertThat(time.isWorking(at("2026-03-03T09:00"))).isTrue();
        assertThat(time.add(at("2026-03-01T14:00"), Duration.ofMinutes(30))).isEqualTo(at("2026-03-03T07:15"));
    }

    @Test
    void aHolidayOnADayOffChangesNothing() {
        var time = week("07:00-14:15", Set.of(LocalDate.parse("2026-03-06")));
        assertThat(time.between(at("2026-03-01T00:00"), at("2026-03-15T00:00")))
                .isEqualTo(GOVERNMENT.between(at("2026-03-01T00:00"), at("2026-03-15T00:00")));
    }

    @Test
    void aNightShiftRunsThroughMidnight() {
        var time = new WorkingTime(ZONE, Map.of(THURSDAY, blocks("22:00-24:00"), FRIDAY, blocks("00:00-06:00")), NEVER);
        assertThat(time.add(at("2026-03-05T23:00"), Duration.ofHours(3))).isEqualTo(at("2026-03-06T02:00"));
        assertThat(time.add(at("2026-03-05T22:00"), Duration.ofHours(2))).isEqualTo(at("2026-03-06T00:00"));
        assertThat(time.isWorking(at("2026-03-06T00:00"))).isTrue();
        assertThat(time.isWorking(at("2026-03-06T06:00"))).isFalse();
    }

    @Test
    void roundTheClockIsOrdinaryTime() {
        var week = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        for (var weekday : DayOfWeek.values()) week.put(weekday, blocks("00:00-24:00"));
        var time = new WorkingTime(ZONE, week, NEVER);
        assertThat(time.day()).isEqualTo(Duration.ofDays(1));
        assertThat(time.add(at("2026-03-01T13:37"), Duration.ofDays(100))).isEqualTo(at("2026-06-09T13:37"));
    }

    @Test
    void whereOneDayAWeekIsWorkedAMonthTakesMostOfAYear() {
        var time = new WorkingTime(ZONE, Map.of(SUNDAY, blocks("09:00-10:00")), NEVER);
        assertThat(time.add(at("2026-03-01T09:00"), Duration.ofHours(31))).isEqualTo(at("2026-09-27T10:00"));
    }

    @Test
    void fiftyThreeYearsAreNotTooLong() {
        var length = GOVERNMENT.between(at("2026-03-01T07:00"), at("2079-03-01T07:00"));
        assertThat(length).isEqualTo(GOVERNMENT.day().multipliedBy(13_828));
        // 1 March 2079 is a Wednesday, so the last of that work was done the day before.
        assertThat(GOVERNMENT.add(at("2026-03-01T07:00"), length)).isEqualTo(at("2079-02-28T14:15"));
    }

    @Test
    void noLengthIsNoTime() {
        assertThat(GOVERNMENT.add(at("2026-03-06T12:00"), Duration.ZERO)).isEqualTo(at("2026-03-06T12:00"));
    }

    @Test
    void aWeekWithoutWorkOrInDisorderIsRefused() {
        assertThatThrownBy(() -> new WorkingTime(ZONE, Map.of(), NEVER)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkingTime(ZONE, Map.of(SUNDAY, blocks("08:00-12:00 11:00-13:00")), NEVER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkingTime(ZONE, Map.of(SUNDAY, blocks("12:00-08:00")), NEVER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Five hours a day from 18 February to 19 March. */
    private static WorkingTime withRamadan() {
        var shorter = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        var full = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        for (var weekday : List.of(SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY)) {
            shorter.put(weekday, blocks("09:00-14:00"));
            full.put(weekday, blocks("07:00-14:00"));
        }
        var ramadan = new Season(
                1, new Name("رمضان", "Ramadan"), LocalDate.parse("2026-02-18"), LocalDate.parse("2026-03-19"), shorter);
        return new WorkingTime(ZONE, full, List.of(ramadan), NEVER);
    }

    @Test
    void inRamadanWorkBeginsLater() {
        assertThat(withRamadan().isWorking(at("2026-02-18T08:00"))).isFalse();
        assertThat(withRamadan().isWorking(at("2026-02-18T09:00"))).isTrue();
        assertThat(withRamadan().between(at("2026-02-17T00:00"), at("2026-02-19T00:00")))
                .isEqualTo(Duration.ofHours(12));
        assertThat(withRamadan().isWorking(at("2026-03-22T07:00"))).isTrue();
    }

    @Test
    void fiveWorkingDaysStayFiveWorkingDaysWhenRamadanBeginsInBetween() {
        // Three and a half of the seven hours are over on Monday the 16th; half of the five on Monday the 23rd.
        assertThat(withRamadan().addDays(at("2026-02-16T10:30"), 5)).isEqualTo(at("2026-02-23T11:30"));
        assertThat(withRamadan().addDays(at("2026-02-16T10:30"), 40)).isEqualTo(at("2026-04-13T10:30"));
        // Counted in hours the same five days would have drifted by a day and a half.
        assertThat(withRamadan().add(at("2026-02-16T10:30"), Duration.ofHours(35)))
                .isEqualTo(at("2026-02-24T13:30"));
    }

    @Test
    void seasonsDoNotOverlap() {
        var one =
                new Season(1, new Name("", ""), LocalDate.parse("2026-02-18"), LocalDate.parse("2026-03-19"), Map.of());
        var other =
                new Season(2, new Name("", ""), LocalDate.parse("2026-03-19"), LocalDate.parse("2026-03-20"), Map.of());
        assertThatThrownBy(
                        () -> new WorkingTime(ZONE, Map.of(SUNDAY, blocks("08:00-12:00")), List.of(other, one), NEVER))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
