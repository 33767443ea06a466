package org.tawasul.insight.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.tawasul.insight.reports.Timetable.Rhythm;
import org.tawasul.language.Dates;

class TimetableTest {
    @Test
    void theThirtyFirstIsTheLastDayOfAnyMonth() {
        var last = new Timetable(Rhythm.MONTH, 31, 7);
        assertThat(last.after(at("2028-01-31T07:00"))).isEqualTo(at("2028-02-29T07:00"));
        assertThat(last.after(at("2027-02-01T00:00"))).isEqualTo(at("2027-02-28T07:00"));
        assertThat(last.after(at("2027-02-28T07:00"))).isEqualTo(at("2027-03-31T07:00"));
        assertThat(last.after(at("2027-12-31T08:00"))).isEqualTo(at("2028-01-31T07:00"));
    }

    @Test
    void aWeekAndADayComeAgain() {
        var sundays = new Timetable(Rhythm.WEEK, 7, 6);
        assertThat(sundays.after(at("2026-11-22T05:59"))).isEqualTo(at("2026-11-22T06:00"));
        assertThat(sundays.after(at("2026-11-22T06:00"))).isEqualTo(at("2026-11-29T06:00"));
        var daily = new Timetable(Rhythm.DAY, 1, 0);
        assertThat(daily.after(at("2028-02-28T23:59"))).isEqualTo(at("2028-02-29T00:00"));
    }

    @Property
    void theNextTimeIsLaterAndNoneLiesBetween(
            @ForAll Rhythm rhythm,
            @ForAll @IntRange(min = 1, max = 7) int day,
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @LongRange(min = 1_700_000_000L, max = 2_200_000_000L) long second) {
        var moment = Instant.ofEpochSecond(second);
        var timetable = new Timetable(rhythm, day, hour);
        var next = timetable.after(moment);
        assertThat(next).isAfter(moment);
        assertThat(timetable.after(next.minusSeconds(1))).isEqualTo(next);
        assertThat(LocalDateTime.ofInstant(next, Dates.ZONE).getHour()).isEqualTo(hour);
        var days = java.time.temporal.ChronoUnit.DAYS.between(
                LocalDate.ofInstant(moment, Dates.ZONE), LocalDate.ofInstant(next, Dates.ZONE));
        assertThat(days)
                .isLessThanOrEqualTo(
                        switch (rhythm) {
                            case DAY -> 1;
                            case WEEK -> 7;
                            case MONTH -> 31;
                        });
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Dates.ZONE).toInstant();
    }
}
