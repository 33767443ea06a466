package org.tawasul.calendars;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.calendars.WorkingTime.Block;
import org.tawasul.calendars.events.CalendarOpened;
import org.tawasul.database.AfterCommit;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.language.Name;

/** The calendars that agencies work by. */
@Repository
public class Calendars {
    /** The subject under which calendars stand in the journal. */
    static final String SUBJECT = "calendar";

    private final JdbcClient jdbc;
    private final Journal journal;

    /** Read by every submission, changed a few times a year; another node's change is seen within a minute. */
    private final LoadingCache<Long, Held> cached =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(this::load);

    Calendars(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    private record Held(Calendar calendar, WorkingTime time) {}

    /** The working time of a calendar; throws when there is none. */
    public WorkingTime get(long calendarId) {
        return cached.get(calendarId).time();
    }

    /** All that is kept of a calendar; throws when there is none. */
    public Calendar describe(long calendarId) {
        return cached.get(calendarId).calendar();
    }

    /** The id of a calendar. */
    public Optional<Long> find(String code) {
        return jdbc.sql("select calendar_id from calendars.calendar where code = :code")
                .param("code", code)
                .query(Long.class)
                .optional();
    }

    public List<Calendar> list() {
        return jdbc
                .sql("select calendar_id from calendars.calendar order by calendar_id")
                .query(Long.class)
                .list()
                .stream()
                .map(this::describe)
                .toList();
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
        Blocks.OF_CALENDAR.write(jdbc, id, week);
        journal.append(SUBJECT, id, new CalendarOpened(id, code), at, by);
        return id;
    }

    /** By its key, and so after a loading that is under way. */
    void forget(long calendarId) {
        AfterCommit.nowAnd(() -> cached.invalidate(calendarId));
    }

    private Held load(Long calendarId) {
        var calendar = read(calendarId);
        return new Held(calendar, calendar.time());
    }

    /** As it stands in the database now, with what this transaction wrote. */
    Calendar read(long calendarId) {
        var week = Blocks.OF_CALENDAR.read(jdbc, calendarId).getOrDefault(calendarId, Map.of());
        var ofSeasons = Blocks.OF_SEASON.read(jdbc, calendarId);
        var seasons = jdbc.sql("""
                select season_id, first_on, last_on, name_ar, name_en
                  from calendars.season where calendar_id = :id order by first_on
                """)
                .param("id", calendarId)
                .query((row, number) -> new Season(
                        row.getLong("season_id"),
                        name(row),
                        row.getObject("first_on", LocalDate.class),
                        row.getObject("last_on", LocalDate.class),
                        ofSeasons.getOrDefault(row.getLong("season_id"), Map.of())))
                .list();
        var holidays = jdbc.sql("""
                select "on", name_ar, name_en, estimated from calendars.holiday where calendar_id = :id order by "on"
                """)
                .param("id", calendarId)
                .query((row, number) ->
                        new Holiday(row.getObject("on", LocalDate.class), name(row), row.getBoolean("estimated")))
                .list();
        return jdbc.sql("select code, name_ar, name_en from calendars.calendar where calendar_id = :id")
                .param("id", calendarId)
                .query((row, number) ->
                        new Calendar(calendarId, row.getString("code"), name(row), week, seasons, holidays))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No calendar " + calendarId));
    }

    private static Name name(ResultSet row) throws SQLException {
        return new Name(row.getString("name_ar"), row.getString("name_en"));
    }

    /** Weeks as rows: one for each block of a day; PostgreSQL's 24:00 is our {@code LocalTime.MAX}. */
    enum Blocks {
        OF_CALENDAR("calendars.block", "calendar_id", """
                select calendar_id as owner, weekday, starts, ends = '24:00' as until_midnight, least(ends, '23:59:59') as ends
                  from calendars.block where calendar_id = :id order by weekday, starts
                """),
        OF_SEASON("calendars.season_block", "season_id", """
                select season_id as owner, weekday, starts, ends = '24:00' as until_midnight, least(ends, '23:59:59') as ends
                  from calendars.season_block join calendars.season using (season_id)
                 where calendar_id = :id order by weekday, starts
                """);

        private final String delete;
        private final String insert;
        private final String select;

        Blocks(String table, String owner, String select) {
            this.delete = "delete from " + table + " where " + owner + " = :id";
            this.insert = "insert into " + table + " (" + owner
                    + ", weekday, starts, ends) values (:id, :weekday, :starts::time, :ends::time)";
            this.select = select;
        }

        /** In place of what was there. */
        void write(JdbcClient jdbc, long ownerId, Map<DayOfWeek, List<Block>> week) {
            jdbc.sql(delete).param("id", ownerId).update();
            week.forEach((weekday, blocks) -> blocks.forEach(block -> jdbc.sql(insert)
                    .param("id", ownerId)
                    .param("weekday", weekday.getValue())
                    .param("starts", block.starts().toString())
                    .param(
                            "ends",
                            block.ends().equals(LocalTime.MAX)
                                    ? "24:00"
                                    : block.ends().toString())
                    .update()));
        }

        /** The weeks of a calendar or of its seasons, by whose they are. */
        Map<Long, Map<DayOfWeek, List<Block>>> read(JdbcClient jdbc, long calendarId) {
            var weeks = new HashMap<Long, Map<DayOfWeek, List<Block>>>();
            jdbc.sql(select).param("id", calendarId).query(row -> {
                var ends = row.getBoolean("until_midnight") ? LocalTime.MAX : row.getObject("ends", LocalTime.class);
                weeks.computeIfAbsent(row.getLong("owner"), id -> new EnumMap<>(DayOfWeek.class))
                        .computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), day -> new ArrayList<>())
                        .add(new Block(row.getObject("starts", LocalTime.class), ends));
            });
            return weeks;
        }
    }
}
