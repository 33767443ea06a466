package org.tawasul.calendars;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.calendars.Calendars.Blocks;
import org.tawasul.calendars.WorkingTime.Block;
import org.tawasul.calendars.events.HolidayAdded;
import org.tawasul.calendars.events.HolidayMoved;
import org.tawasul.calendars.events.HolidayRemoved;
import org.tawasul.calendars.events.HolidayRenamed;
import org.tawasul.calendars.events.HolidaysImported;
import org.tawasul.calendars.events.SeasonAdded;
import org.tawasul.calendars.events.SeasonRemoved;
import org.tawasul.calendars.events.WeekChanged;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Event;
import org.tawasul.journal.Journal;

/**
 * Changes a calendar: holidays come, move and go, seasons come, the week changes. One change of a calendar after the
 * other; each is journalled, and whoever counted by the calendar is told within the same transaction. What is refused gives
 * its flaw, what is done gives null.
 */
@Service
public class Amending {
    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Journal journal;
    private final ObjectProvider<TimeChanges> changes;

    Amending(JdbcClient jdbc, Calendars calendars, Journal journal, ObjectProvider<TimeChanges> changes) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.journal = journal;
        this.changes = changes;
    }

    /** Nobody works on that day. */
    @Transactional
    public @Nullable Flaw addHoliday(long calendarId, Holiday holiday, Instant at, Actor by) {
        var before = locked(calendarId);
        if (before.findHoliday(holiday.on()).isPresent()) return Flaw.HOLIDAY_TAKEN;
        write(calendarId, holiday);
        return amended(before, new HolidayAdded(calendarId, holiday.on()), at, by);
    }

    /** Many at once, as one change; a day that is a holiday already is named anew. Gives how many days are new. */
    @Transactional
    public int importHolidays(long calendarId, List<Holiday> holidays, Instant at, Actor by) {
        var before = locked(calendarId);
        var fresh = holidays.stream()
                .map(Holiday::on)
                .filter(on -> before.findHoliday(on).isEmpty())
                .distinct()
                .toList();
        holidays.forEach(holiday -> write(calendarId, holiday));
        amended(before, new HolidaysImported(calendarId, fresh), at, by);
        return fresh.size();
    }

    /** Another name, or no longer an estimate; the day stays. */
    @Transactional
    public @Nullable Flaw renameHoliday(long calendarId, Holiday holiday, Instant at, Actor by) {
        var before = locked(calendarId);
        if (before.findHoliday(holiday.on()).isEmpty()) return Flaw.NO_SUCH_HOLIDAY;
        write(calendarId, holiday);
        return amended(before, new HolidayRenamed(calendarId, holiday.on()), at, by);
    }

    /** The moon was seen, or was not: the same holiday falls on another day, and is an estimate no more. */
    @Transactional
    public @Nullable Flaw moveHoliday(long calendarId, LocalDate from, LocalDate to, Instant at, Actor by) {
        var before = locked(calendarId);
        var moved = before.findHoliday(from);
        if (moved.isEmpty()) return Flaw.NO_SUCH_HOLIDAY;
        if (before.findHoliday(to).isPresent()) return Flaw.HOLIDAY_TAKEN;
        delete(calendarId, from);
        write(calendarId, new Holiday(to, moved.get().name(), false));
        return amended(before, new HolidayMoved(calendarId, from, to), at, by);
    }

    @Transactional
    public @Nullable Flaw removeHoliday(long calendarId, LocalDate on, Instant at, Actor by) {
        var before = locked(calendarId);
        if (before.findHoliday(on).isEmpty()) return Flaw.NO_SUCH_HOLIDAY;
        delete(calendarId, on);
        return amended(before, new HolidayRemoved(calendarId, on), at, by);
    }

    /** @param season its id is ignored */
    @Transactional
    public @Nullable Flaw addSeason(long calendarId, Season season, Instant at, Actor by) {
        var before = locked(calendarId);
        if (season.last().isBefore(season.first())) return Flaw.SEASON_ENDS_EARLY;
        if (before.seasons().stream().anyMatch(other -> other.overlaps(season.first(), season.last())))
            return Flaw.SEASONS_OVERLAP;
        if (isDisorderly(season.week())) return Flaw.DISORDER;
        long id = jdbc.sql("""
                insert into calendars.season (calendar_id, first_on, last_on, name_ar, name_en)
                values (:calendar, :first, :last, :ar, :en) returning season_id
                """)
                .param("calendar", calendarId)
                .param("first", season.first())
                .param("last", season.last())
                .param("ar", season.name().ar())
                .param("en", season.name().en())
                .query(Long.class)
                .single();
        Blocks.OF_SEASON.write(jdbc, id, season.week());
        return amended(before, new SeasonAdded(calendarId, id, season.first(), season.last()), at, by);
    }

    @Transactional
    public @Nullable Flaw removeSeason(long calendarId, long seasonId, Instant at, Actor by) {
        var before = locked(calendarId);
        int removed = jdbc.sql("delete from calendars.season where season_id = :id and calendar_id = :calendar")
                .param("id", seasonId)
                .param("calendar", calendarId)
                .update();
        return removed == 0 ? Flaw.NO_SUCH_SEASON : amended(before, new SeasonRemoved(calendarId, seasonId), at, by);
    }

    /** The ordinary week; seasons keep theirs. */
    @Transactional
    public @Nullable Flaw changeWeek(long calendarId, Map<DayOfWeek, List<Block>> week, Instant at, Actor by) {
        var before = locked(calendarId);
        if (isDisorderly(week)) return Flaw.DISORDER;
        if (week.values().stream().allMatch(List::isEmpty)) return Flaw.NO_WORK;
        Blocks.OF_CALENDAR.write(jdbc, calendarId, week);
        return amended(before, new WeekChanged(calendarId), at, by);
    }

    /** Whether blocks overlap, end before they begin, or are not in their order. */
    public static boolean isDisorderly(Map<DayOfWeek, List<Block>> week) {
        try {
            return new Week(week).longest() < 0;
        } catch (IllegalArgumentException disorder) {
            return true;
        }
    }

    /** The calendar as it is, which nobody else changes meanwhile. */
    private Calendar locked(long calendarId) {
        jdbc.sql("select 1 from calendars.calendar where calendar_id = :id for update")
                .param("id", calendarId)
                .query(Integer.class)
                .single();
        return calendars.read(calendarId);
    }

    private @Nullable Flaw amended(Calendar before, Event what, Instant at, Actor by) {
        journal.append(Calendars.SUBJECT, before.id(), what, at, by);
        var after = calendars.read(before.id());
        if (!before.countsLike(after)) changes.forEach(each -> each.changed(what, before, after, at, by));
        calendars.forget(before.id());
        return null;
    }

    private void write(long calendarId, Holiday holiday) {
        jdbc.sql("""
                insert into calendars.holiday (calendar_id, "on", name_ar, name_en, estimated)
                values (:id, :on, :ar, :en, :estimated)
                on conflict (calendar_id, "on") do update
                   set name_ar = excluded.name_ar, name_en = excluded.name_en, estimated = excluded.estimated
                """)
                .param("id", calendarId)
                .param("on", holiday.on())
                .param("ar", holiday.name().ar())
                .param("en", holiday.name().en())
                .param("estimated", holiday.estimated())
                .update();
    }

    private void delete(long calendarId, LocalDate on) {
        jdbc.sql("delete from calendars.holiday where calendar_id = :id and \"on\" = :on")
                .param("id", calendarId)
                .param("on", on)
                .update();
    }
}
