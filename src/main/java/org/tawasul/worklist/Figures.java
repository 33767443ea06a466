package org.tawasul.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.database.Moments;
import org.tawasul.worklist.Tally.Level;

/**
 * What the sums and the lists' indexes tell of places: what waits, what was done, how long it took. Nothing is counted
 * through, and nothing confidential at all.
 */
@Repository
class Figures {
    /** Late tasks are counted so far. */
    static final int COUNTED = 1_000;

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param first the first and @param last the last day */
    record Days(LocalDate first, LocalDate last) {}

    /** @param late counted to {@link #COUNTED}; @param since when that began which was due first; null when nothing waits */
    record Waits(long waiting, int late, @Nullable Instant since) {
        static final Waits NOTHING = new Waits(0, 0, null);
    }

    /** What waits in each of these places of one level. */
    Map<Whose, Waits> waits(Level level, Collection<Whose> places, Instant now) {
        var condition = switch (level) {
                    case NATION -> "true";
                    case AGENCY -> "t.agency_id = p.a";
                    case DEPARTMENT -> "t.agency_id = p.a and t.department_id = p.d";
                    case OFFICER -> "t.agency_id = p.a and t.department_id = p.d and t.officer_id = p.o";
                }
                + " and t.done_at is null and t.stands_since is null and not t.confidential";
        var found = new HashMap<Whose, Waits>();
        var sql = """
                select p.a, p.d, p.o,
                       (select coalesce(sum(w.tasks), 0) from worklist.waiting w
                         where w.level = :level and w.agency_id = p.a and w.department_id = p.d and w.officer_id = p.o) as waiting,
                       (select count(*) from (select from worklist.task t where %s and t.due_at < :now
                                               order by t.due_at limit :most) late) as late,
                       (select t.since from worklist.task t where %s order by t.due_at, t.opened_in, t.kind limit 1) as since
                  from unnest(:agencies, :departments, :officers) as p (a, d, o)
                """.formatted(condition, condition);
        jdbc.sql(sql)
                .params(columns(places))
                .param("level", level.ordinal())
                .param("now", Moments.bound(now))
                .param("most", COUNTED)
                .query(row -> {
                    found.put(
                            whose(row, "a", "d", "o"),
                            new Waits(row.getLong("waiting"), row.getInt("late"), Moments.find(row, "since")));
                });
        return found;
    }

    /** What was done in each of these places of one level, all kinds together. */
    Map<Whose, Work> work(Level level, Collection<Whose> places, Days days) {
        var found = new HashMap<Whose, Work>();
        jdbc.sql("""
                select d.agency_id, d.department_id, d.officer_id, sum(d.finished) as finished, sum(d.in_time) as in_time,
                       sum(d.seconds) as seconds, sum(d.came_back) as came_back, sum(d.rated) as rated, sum(d.marks) as marks
                  from unnest(:agencies, :departments, :officers) as p (a, d, o)
                  join worklist.done d on d.level = :level and d.agency_id = p.a and d.department_id = p.d
                                      and d.officer_id = p.o and d.day between :first and :last
                 group by d.agency_id, d.department_id, d.officer_id
                """)
                .params(columns(places))
                .param("level", level.ordinal())
                .param("first", days.first())
                .param("last", days.last())
                .query(row -> {
                    found.put(whose(row, "agency_id", "department_id", "officer_id"), work(row));
                });
        return found;
    }

    /** What was done in a place, by kind. */
    Map<String, Work> workByKind(Realm realm, Days days) {
        var found = new LinkedHashMap<String, Work>();
        jdbc.sql("""
                select kind, sum(finished) as finished, sum(in_time) as in_time, sum(seconds) as seconds,
                       sum(came_back) as came_back, sum(rated) as rated, sum(marks) as marks
                  from worklist.done
                 where level = :level and agency_id = :agency and department_id = :department and officer_id = 0
                   and day between :first and :last
                 group by kind order by kind
                """)
                .param("level", realm.level().ordinal())
                .param("agency", realm.whose().agencyId())
                .param("department", realm.whose().departmentId())
                .param("first", days.first())
                .param("last", days.last())
                .query(row -> {
                    found.put(row.getString("kind"), work(row));
                });
        return found;
    }

    /** How long each kind took in a place. */
    Map<String, Pace> paces(Realm realm, Days days) {
        var buckets = new HashMap<String, Map<Integer, Long>>();
        jdbc.sql("""
                select kind, bucket, sum(times) as times from worklist.pace
                 where level = :level and agency_id = :agency and department_id = :department and officer_id = 0
                   and day between :first and :last
                 group by kind, bucket
                """)
                .param("level", realm.level().ordinal())
                .param("agency", realm.whose().agencyId())
                .param("department", realm.whose().departmentId())
                .param("first", days.first())
                .param("last", days.last())
                .query(row -> {
                    buckets.computeIfAbsent(row.getString("kind"), none -> new HashMap<>())
                            .put(row.getInt("bucket"), row.getLong("times"));
                });
        var paces = new HashMap<String, Pace>();
        buckets.forEach((kind, each) -> paces.put(kind, Pace.of(each)));
        return paces;
    }

    /** What somebody did, wherever they worked, by kind. */
    Map<String, Work> workOf(long officerId, Days days) {
        var found = new LinkedHashMap<String, Work>();
        jdbc.sql("""
                select kind, sum(finished) as finished, sum(in_time) as in_time, sum(seconds) as seconds,
                       sum(came_back) as came_back, sum(rated) as rated, sum(marks) as marks
                  from worklist.done where level = 3 and officer_id = :officer and day between :first and :last
                 group by kind order by kind
                """)
                .param("officer", officerId)
                .param("first", days.first())
                .param("last", days.last())
                .query(row -> {
                    found.put(row.getString("kind"), work(row));
                });
        return found;
    }

    /** What somebody did in each of some pieces of time, the earliest first. @param from the first day of the first one */
    List<Work> piecesOf(long officerId, LocalDate from, int pieces, int days) {
        var byPiece = new TreeMap<Integer, Work>();
        jdbc.sql("""
                select (day - cast(:from as date)) / :days as piece, sum(finished) as finished, sum(in_time) as in_time,
                       sum(seconds) as seconds, sum(came_back) as came_back, sum(rated) as rated, sum(marks) as marks
                  from worklist.done where level = 3 and officer_id = :officer and day >= :from and day < :until
                 group by piece
                """)
                .param("officer", officerId)
                .param("from", from)
                .param("days", days)
                .param("until", from.plusDays((long) days * pieces))
                .query(row -> {
                    byPiece.put(row.getInt("piece"), work(row));
                });
        var all = new ArrayList<Work>();
        for (int piece = 0; piece < pieces; piece++) all.add(byPiece.getOrDefault(piece, Work.NONE));
        return all;
    }

    private static Map<String, Object> columns(Collection<Whose> places) {
        return Map.of(
                "agencies", places.stream().map(Whose::agencyId).toArray(Long[]::new),
                "departments", places.stream().map(Whose::departmentId).toArray(Long[]::new),
                "officers", places.stream().map(Whose::officerId).toArray(Long[]::new));
    }

    private static Whose whose(ResultSet row, String agency, String department, String officer) throws SQLException {
        return new Whose(row.getLong(agency), row.getLong(department), row.getLong(officer));
    }

    private static Work work(ResultSet row) throws SQLException {
        return new Work(
                row.getLong("finished"),
                row.getLong("in_time"),
                row.getLong("seconds"),
                row.getLong("came_back"),
                row.getLong("rated"),
                row.getLong("marks"));
    }
}
