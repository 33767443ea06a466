package org.tawasul.cases.rescheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.CalendarChoices;
import org.tawasul.calendars.Calendar;
import org.tawasul.calendars.Calendars;
import org.tawasul.calendars.TimeChanges;
import org.tawasul.calendars.events.HolidayAdded;
import org.tawasul.calendars.events.HolidayMoved;
import org.tawasul.calendars.events.HolidayRemoved;
import org.tawasul.calendars.events.HolidaysImported;
import org.tawasul.calendars.events.SeasonAdded;
import org.tawasul.calendars.events.SeasonRemoved;
import org.tawasul.cases.events.CaseRescheduled.Cause;
import org.tawasul.catalogue.PeriodChanges;
import org.tawasul.database.Moments;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Event;
import org.tawasul.language.Dates;
import tools.jackson.databind.json.JsonMapper;

/**
 * The changes of working time and of response periods that cases follow. Written down in the transaction of the change itself, so
 * that none is forgotten.
 */
@Repository
public class Reschedulings implements TimeChanges, CalendarChoices, PeriodChanges {
    /** Longer than any node remembers a calendar. */
    private static final Duration MEMORY = Duration.ofSeconds(70);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Agencies agencies;
    private final Calendars calendars;

    Reschedulings(JdbcClient jdbc, JsonMapper json, Agencies agencies, Calendars calendars) {
        this.jdbc = jdbc;
        this.json = json;
        this.agencies = agencies;
        this.calendars = calendars;
    }

    /** How many open cases count by a calendar; more than {@code most} are not counted. */
    public int count(long calendarId, int most) {
        return Concerned.by(calendarId, agencies)
                .bind(jdbc.sql("select count(*) from (select 1 from cases.cases c where " + Concerned.SQL
                        + " limit :most) as counted"))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** The latest that a change of this calendar began. */
    public Optional<Rescheduling> findLatest(long calendarId) {
        return jdbc.sql("""
                select rescheduling_id, calendar_id, asked_at, total, done, moved, finished_at from cases.rescheduling
                 where calendar_id = :calendar and not gleaning order by rescheduling_id desc limit 1
                """)
                .param("calendar", calendarId)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The latest that another period began, once its day has come. */
    public Optional<Rescheduling> findLatestOfPeriods(Instant now) {
        return jdbc.sql("""
                select rescheduling_id, coalesce(calendar_id, 0) as calendar_id, begins_at as asked_at, coalesce(total, 0) as total,
                       done, moved, finished_at
                  from cases.rescheduling
                 where cause = 'PERIOD' and begins_at <= :now order by begins_at desc, rescheduling_id desc limit 1
                """)
                .param("now", Moments.bound(now))
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    public void changed(Event what, Calendar before, Calendar after, Instant at, Actor by) {
        ask(causeOf(what), dayOf(what), before, after, Concerned.by(after.id(), agencies), at);
    }

    @Override
    public void chosen(long agencyId, long departmentId, long before, long after, Instant at, Actor by) {
        ask(
                Cause.CALENDAR,
                null,
                calendars.describe(before),
                calendars.describe(after),
                Concerned.of(agencyId, departmentId, agencies),
                at);
    }

    /** Follows when the day comes on which the periods are others; nobody can hold an older opinion of them by then. */
    @Override
    public void changed(long agencyId, LocalDate from, Instant at) {
        Concerned.all(agencyId, agencies)
                .bind(jdbc.sql("""
                insert into cases.rescheduling (
                  cause, "on", agencies, except_of, departments, gleaning, asked_at, begins_at)
                values (:cause, :on, :agencies, :exceptOf, :departments, false, :at, :begins)
                """))
                .param("cause", Cause.PERIOD.name())
                .param("on", from)
                .param("at", Moments.bound(at))
                .param("begins", Moments.bound(from.atStartOfDay(Dates.ZONE).toInstant()))
                .update();
    }

    private static Cause causeOf(Event what) {
        return switch (what) {
            case HolidayAdded _, HolidayMoved _, HolidaysImported _ -> Cause.HOLIDAY;
            case HolidayRemoved _ -> Cause.NO_HOLIDAY;
            case SeasonAdded _, SeasonRemoved _ -> Cause.SEASON;
            default -> Cause.HOURS;
        };
    }

    private static @Nullable LocalDate dayOf(Event what) {
        return switch (what) {
            case HolidayAdded added -> added.on();
            case HolidayMoved moved -> moved.to();
            case HolidayRemoved removed -> removed.on();
            default -> null;
        };
    }

    private void ask(
            Cause cause, @Nullable LocalDate on, Calendar before, Calendar after, Concerned whose, Instant at) {
        var old = json.writeValueAsString(before);
        var fresh = json.writeValueAsString(after);
        for (boolean gleaning : new boolean[] {false, true}) {
            whose.bind(jdbc.sql("""
                    insert into cases.rescheduling (
                      cause, "on", calendar_id, before, after, agencies, except_of, departments, gleaning, asked_at, begins_at)
                    values (:cause, :on, :calendar, :before::jsonb, :after::jsonb, :agencies, :exceptOf, :departments,
                            :gleaning, :at, :begins)
                    """))
                    .param("cause", cause.name())
                    .param("on", on)
                    .param("calendar", after.id())
                    .param("before", old)
                    .param("after", fresh)
                    .param("gleaning", gleaning)
                    .param("at", Moments.bound(at))
                    .param("begins", Moments.bound(gleaning ? at.plus(MEMORY) : at))
                    .update();
        }
    }

    private static Rescheduling read(ResultSet row) throws SQLException {
        return new Rescheduling(
                row.getLong("rescheduling_id"),
                row.getLong("calendar_id"),
                Moments.get(row, "asked_at"),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("moved"),
                Moments.find(row, "finished_at"));
    }
}
