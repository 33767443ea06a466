package org.tawasul.calendars;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.Time;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.calendars.WorkingTime.Block;
import org.tawasul.calendars.events.CalendarOpened;
import org.tawasul.calendars.events.HolidayAdded;
import org.tawasul.database.AfterCommit;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.language.Dates;
import org.tawasul.language.Name;

/** The calendars that agencies work by. */
@Repository
public class Calendars {
    private final JdbcClient jdbc;
    private final Journal journal;

    /** Read by every submission, changed a few times a year; another node's change is seen within a minute. */
    private final LoadingCache<Long, WorkingTime> cached =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(this::load);

    Calendars(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** The working time of a calendar; throws when there is none. */
    public WorkingTime get(long calendarId) {
        return cached.get(calendarId);
    }

    /** The id of a calendar. */
    public Optional<Long> find(String code) {
        return jdbc.sql("select calendar_id from calendars.calendar where code = :code")
                .param("code", code)
                .query(Long.class)
                .optional();
    }

    /** Opens a calendar with its week; gives its id. */
    @Transactional
    public long open(String code, Name name, Map<DayOfWeek, List<Block>> week, Instant at, Actor by) {
        long id = jdbc.sql("""
                insert into calendars.calendar (code, name_ar, name_en) values (:code, :ar, :en) returning calendar_id
                """)
                .param("code", code)
                .param("ar", name.ar())
                .param("en", name.en())
                .query(Long.class)
                .single();
        week.forEach((weekday, blocks) -> blocks.forEach(block -> jdbc.sql("""
                insert into calendars.block (calendar_id, weekday, starts, ends) values (:id, :weekday, :starts, :ends::time)
                """)
                .param("id", id)
                .param("weekday", weekday.getValue())
                .param("starts", Time.valueOf(block.starts()))
                .param(
                        "ends",
                        block.ends().equals(LocalTime.MAX)
                                ? "24:00"
                                : block.ends().toString())
                .update()));
        journal.append("calendar", id, new CalendarOpened(id, code), at, by);
        return id;
    }

    /** Nobody works on that day; named anew when it is one already. */
    @Transactional
    public void addHoliday(long calendarId, LocalDate on, Name name, Instant at, Actor by) {
        jdbc.sql("""
                insert into calendars.holiday (calendar_id, "on", name_ar, name_en) values (:id, :on, :ar, :en)
                on conflict (calendar_id, "on") do update set name_ar = excluded.name_ar, name_en = excluded.name_en
                """)
                .param("id", calendarId)
                .param("on", on)
                .param("ar", name.ar())
                .param("en", name.en())
                .update();
        journal.append("calendar", calendarId, new HolidayAdded(calendarId, on), at, by);
        AfterCommit.nowAnd(() -> cached.invalidate(calendarId));
    }

    private WorkingTime load(Long calendarId) {
        var week = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        jdbc.sql("""
                select weekday, starts, ends = '24:00' as until_midnight, least(ends, '23:59:59') as ends
                  from calendars.block where calendar_id = :id order by weekday, starts
                """).param("id", calendarId).query(row -> {
            var ends = row.getBoolean("until_midnight") ? LocalTime.MAX : row.getObject("ends", LocalTime.class);
            week.computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), day -> new ArrayList<>())
                    .add(new Block(row.getObject("starts", LocalTime.class), ends));
        });
        var holidays = new HashSet<>(jdbc.sql("select \"on\" from calendars.holiday where calendar_id = :id")
                .param("id", calendarId)
                .query(LocalDate.class)
                .list());
        return new WorkingTime(Dates.ZONE, week, holidays);
    }
}
