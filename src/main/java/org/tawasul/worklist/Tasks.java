package org.tawasul.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;
import org.tawasul.database.Moments;

/** Somebody's tasks, what is due first, each list along its indexes. */
@Repository
class Tasks {
    static final int PAGE = 40;
    static final int COUNTED = 100;
    private static final String WAITS = " and done_at is null and stands_since is null";

    private final JdbcTemplate jdbc;

    Tasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One line more than asked for, when there are more. */
    List<Waiting> list(TaskList list, Officer officer, @Nullable TaskKey after, int most) {
        var parameters = new ArrayList<Object>();
        var parts = new ArrayList<String>();
        for (var condition : conditions(list, officer, parameters, after)) {
            parts.add("(select * from worklist.task where " + condition + " order by " + order(list) + " limit "
                    + (most + 1) + ")");
        }
        if (parts.isEmpty()) return List.of();
        return jdbc.query(
                "select * from (" + String.join(" union all ", parts) + ") listed order by " + order(list) + " limit "
                        + (most + 1),
                (row, number) -> new Waiting(TaskRows.subject(row), TaskRows.task(row)),
                parameters.toArray());
    }

    /** All that waits in a place. @param kind empty for every kind */
    List<Waiting> listIn(Realm realm, Officer reader, String kind, @Nullable TaskKey after, int most) {
        var parameters = new ArrayList<Object>();
        var condition = new StringBuilder("done_at is null and stands_since is null");
        if (!Right.SEE_CONFIDENTIAL.isOf(reader)) condition.append(" and not confidential");
        if (realm.level() != Tally.Level.NATION) {
            condition.append(" and agency_id = ?");
            parameters.add(realm.whose().agencyId());
        }
        if (realm.level() == Tally.Level.DEPARTMENT) {
            condition.append(" and department_id = ?");
            parameters.add(realm.whose().departmentId());
        }
        if (!kind.isEmpty()) {
            condition.append(" and kind = ?");
            parameters.add(kind);
            if (after != null) {
                condition.append(" and (due_at, opened_in) > (?, ?)");
                parameters.add(Objects.requireNonNull(Moments.bound(after.dueAt())));
                parameters.add(after.openedIn());
            }
        } else {
            condition.append(beyond(after, parameters));
        }
        var order = kind.isEmpty() ? "due_at, opened_in, kind" : "due_at, opened_in";
        return jdbc.query(
                "select * from worklist.task where " + condition + " order by " + order + " limit " + (most + 1),
                (row, number) -> new Waiting(TaskRows.subject(row), TaskRows.task(row)),
                parameters.toArray());
    }

    /** What somebody did, the latest first. */
    List<Waiting> listDone(Officer officer, Officer reader, MyWeek.@Nullable DoneKey after, int most) {
        var parameters = new ArrayList<Object>();
        parameters.add(officer.id());
        if (after != null) {
            parameters.add(Objects.requireNonNull(Moments.bound(after.doneAt())));
            parameters.add(after.openedIn());
        }
        return jdbc.query(
                "select * from worklist.task where done_by = ? and ending = 'DONE'"
                        + (officer.id() == reader.id() || Right.SEE_CONFIDENTIAL.isOf(reader)
                                ? ""
                                : " and not confidential")
                        + (after == null ? "" : " and (done_at, opened_in) < (?, ?)")
                        + " order by done_at desc, opened_in desc limit " + (most + 1),
                (row, number) -> new Waiting(TaskRows.subject(row), TaskRows.task(row)),
                parameters.toArray());
    }

    /** Counted to a hundred. */
    Map<TaskList, Integer> count(Officer officer) {
        var counts = new EnumMap<TaskList, Integer>(TaskList.class);
        for (var list : TaskList.of(officer)) {
            var parameters = new ArrayList<Object>();
            var parts = conditions(list, officer, parameters, null).stream()
                    .map(condition -> "(select 1 from worklist.task where " + condition + " limit " + COUNTED + ")")
                    .toList();
            var sql = "select count(*) from (" + String.join(" union all ", parts) + ") counted";
            counts.put(
                    list,
                    parts.isEmpty()
                            ? 0
                            : Math.min(
                                    COUNTED,
                                    Objects.requireNonNull(
                                            jdbc.queryForObject(sql, Integer.class, parameters.toArray()))));
        }
        return counts;
    }

    /** What somebody has before them until a moment. */
    Ahead ahead(Officer officer, Instant now, Instant until) {
        var counted =
                "(select count(*) from (select 1 from worklist.task where officer_id = ? and done_at is null and %s limit "
                        + Ahead.MOST + ") counted)";
        var sql = "select " + counted.formatted("stands_since is null and due_at < ?") + " as late, "
                + counted.formatted("stands_since is null and due_at >= ? and due_at < ?") + " as due, "
                + counted.formatted("stands_since is not null") + " as standing";
        var at = Objects.requireNonNull(Moments.bound(now));
        var end = Objects.requireNonNull(Moments.bound(until));
        return jdbc.query(
                        sql,
                        (row, number) -> new Ahead(row.getInt("late"), row.getInt("due"), row.getInt("standing")),
                        officer.id(),
                        at,
                        officer.id(),
                        at,
                        end,
                        officer.id())
                .getFirst();
    }

    private static String order(TaskList list) {
        return list == TaskList.STANDING ? "stands_since, opened_in, kind" : "due_at, opened_in, kind";
    }

    private static List<String> conditions(
            TaskList list, Officer officer, List<Object> parameters, @Nullable TaskKey after) {
        var conditions = new ArrayList<String>();
        if (list == TaskList.STANDING) {
            parameters.add(officer.id());
            conditions.add("officer_id = ? and done_at is null and stands_since is not null");
            return conditions;
        }
        if (list == TaskList.MINE) {
            parameters.add(officer.id());
            conditions.add("officer_id = ?" + WAITS + beyond(after, parameters));
        }
        var place = list.placeOf(officer);
        if (place != null) {
            parameters.add(place.doer().name());
            parameters.add(place.whose().agencyId());
            parameters.add(place.whose().departmentId());
            conditions.add("doer = ? and agency_id = ? and department_id = ? and officer_id = 0" + WAITS
                    + open(list, officer)
                    + beyond(after, parameters));
        }
        return conditions;
    }

    /** What nobody has yet is offered to the whole department; a confidential one only to who leads. */
    private static String open(TaskList list, Officer officer) {
        return list == TaskList.FREE && !Right.SEE_CONFIDENTIAL.isOf(officer) ? " and not confidential" : "";
    }

    private static String beyond(@Nullable TaskKey after, List<Object> parameters) {
        if (after == null) return "";
        parameters.add(Objects.requireNonNull(Moments.bound(after.dueAt())));
        parameters.add(after.openedIn());
        parameters.add(after.kind());
        return " and (due_at, opened_in, kind) > (?, ?, ?)";
    }
}
