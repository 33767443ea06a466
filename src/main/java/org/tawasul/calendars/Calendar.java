package org.tawasul.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tawasul.calendars.WorkingTime.Block;
import org.tawasul.language.Dates;
import org.tawasul.language.Name;

/**
 * A calendar as it is kept: the ordinary week, the seasons in which another one holds, the holidays; all in order of time.
 */
public record Calendar(
        long id,
        String code,
        Name name,
        Map<DayOfWeek, List<Block>> week,
        List<Season> seasons,
        List<Holiday> holidays) {

    public WorkingTime time() {
        return new WorkingTime(
                Dates.ZONE, week, seasons, holidays.stream().map(Holiday::on).collect(Collectors.toSet()));
    }

    /** Whether every moment counts in this one as it does in the other. */
    boolean countsLike(Calendar other) {
        return week.equals(other.week)
                && seasons.equals(other.seasons)
                && holidays.stream()
                        .map(Holiday::on)
                        .toList()
                        .equals(other.holidays.stream().map(Holiday::on).toList());
    }

    public Optional<Holiday> findHoliday(LocalDate on) {
        return holidays.stream().filter(holiday -> holiday.on().equals(on)).findFirst();
    }

    public Optional<Season> findSeason(LocalDate on) {
        return seasons.stream().filter(season -> season.covers(on)).findFirst();
    }

    /** The week that holds on a day. */
    public Map<DayOfWeek, List<Block>> weekOn(LocalDate on) {
        return findSeason(on).map(Season::week).orElse(week);
    }
}
