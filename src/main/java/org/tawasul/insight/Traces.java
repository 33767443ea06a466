package org.tawasul.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.insight.Trace.What;

/** The traces that are kept, and the lists of them: each read along an index and no further than a page. */
@Repository
class Traces {
    private static final String COLUMNS =
            "trace_id, case_id, what, day, agency_id, department_id, times, value, calendar, until";

    private final JdbcClient jdbc;

    Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A trace with its id, by which lists go on. */
    record Kept(long id, Trace trace) {}

    /** Where a list goes on: after this one. @param rank a day since 1970, or working seconds */
    record Key(long rank, long id) {}

    /** Lets the traces of these cases be these: what is there already stays. */
    void keep(Map<Long, List<Trace>> trails) {
        // Whoever reads the journal and whoever builds anew may come to the same case.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('insight.trace'))")
                .query((row, number) -> 1)
                .single();
        var gone = new ArrayList<Long>();
        var fresh = new LinkedHashMap<Trace, Boolean>();
        trails.values().forEach(trail -> trail.forEach(trace -> fresh.put(trace, true)));
        for (var kept : listOf(trails.keySet().toArray(Long[]::new)))
            if (fresh.remove(kept.trace()) == null) gone.add(kept.id());
        if (!gone.isEmpty())
            jdbc.sql("delete from insight.trace where trace_id = any (:ids)")
                    .param("ids", gone.toArray(Long[]::new))
                    .update();
        if (!fresh.isEmpty()) write(List.copyOf(fresh.keySet()));
    }

    void clear() {
        jdbc.sql("truncate insight.trace").update();
    }

    List<Kept> list(Behind behind, Span span, Reach reach, @Nullable Key after, int limit) {
        var sql = switch (behind.order()) {
            case LATEST -> latest(behind, reach, after);
            case SLOWEST -> slowest(reach, after);
            case LONGEST_OPEN -> open(reach, after);
        };
        var parameters = new HashMap<String, Object>();
        parameters.put("first", span.first());
        parameters.put("last", span.last());
        parameters.put("agency", reach.agencyId());
        parameters.put("department", reach.departmentId());
        parameters.put("limit", limit);
        parameters.put("rank", after == null ? 0 : after.rank());
        parameters.put("day", LocalDate.ofEpochDay(after == null ? 0 : Math.min(after.rank(), LAST)));
        parameters.put("id", after == null ? 0 : after.id());
        return jdbc.sql(sql).params(parameters).query((row, number) -> kept(row)).list().stream()
                .sorted(behind.order().comparator())
                .toList();
    }

    /** No day beyond the year 9999 is asked for. */
    private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();

    /** Each kind of trace along its part of the index, then the latest of all. */
    private static String latest(Behind behind, Reach reach, @Nullable Key after) {
        return behind.traces().stream()
                .map(what -> "(select " + COLUMNS + " from insight.trace where what = '" + what.name()
                        + "' and what <> 'OPEN'" + within(reach) + " and day between :first and :last"
                        + (after == null ? "" : " and (day, trace_id) < (:day, :id)")
                        + " order by day desc, trace_id desc limit :limit)")
                .collect(Collectors.joining(
                        " union all ", "select * from (", ") listed order by day desc, trace_id desc limit :limit"));
    }

    /** The slowest of each month, then of all. */
    private static String slowest(Reach reach, @Nullable Key after) {
        return """
                select slow.* from generate_series(date_trunc('month', cast(:first as timestamp)), cast(:last as timestamp), interval '1 month') month (at)
                 cross join lateral (
                       select %s from insight.trace
                        where what in ('IN_TIME', 'LATE') and date_trunc('month', day::timestamp) = month.at
                          and day between :first and :last%s%s
                        order by value desc, trace_id desc limit :limit) slow
                 order by value desc, trace_id desc limit :limit
                """.formatted(COLUMNS, within(reach), after == null ? "" : " and (value, trace_id) < (:rank, :id)");
    }

    /**
     * What was open at the end of the last day, by the day on which it began. Days come one after the other from the series, and so
     * reading stops with the page: to order all of it once more would read it all.
     */
    private static String open(Reach reach, @Nullable Key after) {
        return """
                select open.* from generate_series(
                       cast(greatest(%s, (select min(day) from insight.trace where what = 'OPEN')) as timestamp), cast(:last as timestamp), interval '1 day') began (at)
                 cross join lateral (
                       select %s from insight.trace
                        where what = 'OPEN' and day = began.at::date and until > :last%s%s
                        order by trace_id) open
                 limit :limit
                """.formatted(
                        after == null ? "null" : ":day",
                        COLUMNS,
                        within(reach),
                        after == null ? "" : " and (day, trace_id) > (:day, :id)");
    }

    private static String within(Reach reach) {
        if (reach.isNation()) return "";
        return " and agency_id = :agency" + (reach.isDepartment() ? " and department_id = :department" : "");
    }

    private List<Kept> listOf(Long[] cases) {
        return jdbc.sql("select " + COLUMNS + " from insight.trace where case_id = any (:cases)")
                .param("cases", cases)
                .query((row, number) -> kept(row))
                .list();
    }

    private void write(List<Trace> traces) {
        jdbc.sql("""
                insert into insight.trace (case_id, what, day, agency_id, department_id, times, value, calendar, until)
                select * from unnest(:cases, :whats, cast(:days as date[]), :agencies, :departments, :times, :values, :calendars,
                                     cast(:untils as date[]))
                """)
                .param("cases", longs(traces, Trace::caseId))
                .param("whats", texts(traces, trace -> trace.what().name()))
                .param("days", texts(traces, trace -> trace.day().toString()))
                .param("agencies", longs(traces, Trace::agencyId))
                .param("departments", longs(traces, Trace::departmentId))
                .param("times", numbers(traces, Trace::times))
                .param("values", numbers(traces, Trace::value))
                .param("calendars", numbers(traces, Trace::calendar))
                .param("untils", texts(traces, trace -> TraceRows.written(trace.until())))
                .update();
    }

    private static Long[] longs(List<Trace> traces, Function<Trace, Long> value) {
        return traces.stream().map(value).toArray(Long[]::new);
    }

    private static Integer[] numbers(List<Trace> traces, Function<Trace, Integer> value) {
        return traces.stream().map(value).toArray(Integer[]::new);
    }

    private static String[] texts(List<Trace> traces, Function<Trace, String> value) {
        return traces.stream().map(value).toArray(String[]::new);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("trace_id"),
                new Trace(
                        row.getLong("case_id"),
                        What.valueOf(row.getString("what")),
                        row.getObject("day", LocalDate.class),
                        row.getLong("agency_id"),
                        row.getLong("department_id"),
                        row.getInt("times"),
                        row.getInt("value"),
                        row.getInt("calendar"),
                        row.getObject("until", LocalDate.class)));
    }

    /** In what order a list stands, and by what it goes on. */
    enum Order {
        LATEST,
        SLOWEST,
        LONGEST_OPEN;

        Key key(Kept last) {
            return new Key(
                    this == SLOWEST ? last.trace().value() : last.trace().day().toEpochDay(), last.id());
        }

        private Comparator<Kept> comparator() {
            var rising =
                    Comparator.comparingLong((Kept kept) -> key(kept).rank()).thenComparingLong(Kept::id);
            return this == LONGEST_OPEN ? rising : rising.reversed();
        }
    }
}
