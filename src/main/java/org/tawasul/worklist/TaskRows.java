package org.tawasul.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tawasul.database.Moments;
import org.tawasul.worklist.Ledger.Subject;
import org.tawasul.worklist.Task.End;
import org.tawasul.worklist.Task.Span;

/** Subjects, tasks and sums in the database, as the reader of the journal reads and writes them. */
@Repository
class TaskRows {
    private final JdbcTemplate jdbc;

    TaskRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of all sources with one of these ids. */
    Map<Subject, Standing> load(Collection<Long> ids) {
        var wanted = ids.toArray(Long[]::new);
        var tasks = new HashMap<Subject, List<Task>>();
        jdbc.query(
                "select * from worklist.task where subject_id = any (?) order by opened_in, kind, nr",
                row -> {
                    tasks.computeIfAbsent(subject(row), none -> new ArrayList<>())
                            .add(task(row));
                },
                (Object) wanted);
        var standings = new HashMap<Subject, Standing>();
        jdbc.query(
                "select * from worklist.subject where subject_id = any (?)",
                row -> {
                    var subject = subject(row);
                    standings.put(
                            subject,
                            Standing.of(
                                    whose(row),
                                    row.getString("trait"),
                                    row.getBoolean("confidential"),
                                    tasks.getOrDefault(subject, List.of())));
                },
                (Object) wanted);
        return standings;
    }

    void save(Ledger ledger, Tally tally) {
        var subjects = new ArrayList<Object[]>();
        var tasks = new ArrayList<Object[]>();
        ledger.standings().forEach((subject, standing) -> {
            if (!standing.hasBegun()) return;
            if (standing.hasChanged()) subjects.add(row(subject, standing));
            for (var was : ledger.before(subject)) if (was.isOpen() && !was.confidential()) tally.waits(was, -1);
            for (var task : standing.tasks()) if (task.isOpen() && !task.confidential()) tally.waits(task, 1);
            for (var task : ledger.changed(subject)) tasks.add(row(subject, task));
        });
        jdbc.batchUpdate("""
                insert into worklist.subject (subject_id, source, agency_id, department_id, officer_id, trait, confidential)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (subject_id, source) do update
                   set agency_id = excluded.agency_id, department_id = excluded.department_id,
                       officer_id = excluded.officer_id, trait = excluded.trait,
                       confidential = excluded.confidential
                """, subjects);
        jdbc.batchUpdate("""
                insert into worklist.task (
                  subject_id, source, opened_in, kind, nr, agency_id, department_id, officer_id, doer, confidential,
                  since, due_at, due_fixed, stands_since, stood, done_at, done_by, ending, seconds)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (subject_id, source, opened_in, kind, nr) do update
                   set agency_id = excluded.agency_id, department_id = excluded.department_id,
                       officer_id = excluded.officer_id, doer = excluded.doer, due_at = excluded.due_at,
                       due_fixed = excluded.due_fixed, stands_since = excluded.stands_since, stood = excluded.stood,
                       done_at = excluded.done_at, done_by = excluded.done_by, ending = excluded.ending,
                       seconds = excluded.seconds
                """, tasks);
        saveSums(tally);
    }

    private void saveSums(Tally tally) {
        var sums = new ArrayList<Object[]>();
        tally.sums().forEach((row, sum) -> {
            var values = placed(row.place(), row.day());
            values.addAll(List.of(sum.finished, sum.inTime, sum.seconds, sum.cameBack, sum.rated, sum.marks));
            sums.add(values.toArray());
        });
        jdbc.batchUpdate("""
                insert into worklist.done (level, agency_id, department_id, officer_id, kind, day, finished, in_time, seconds, came_back,
                                           rated, marks)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (level, agency_id, department_id, officer_id, day, kind) do update
                   set finished = done.finished + excluded.finished, in_time = done.in_time + excluded.in_time,
                       seconds = done.seconds + excluded.seconds, came_back = done.came_back + excluded.came_back,
                       rated = done.rated + excluded.rated, marks = done.marks + excluded.marks
                """, sums);
        var spans = new ArrayList<Object[]>();
        tally.spans().forEach((span, times) -> {
            var values = placed(span.row().place(), span.row().day());
            values.addAll(List.of(span.bucket(), times));
            spans.add(values.toArray());
        });
        jdbc.batchUpdate("""
                insert into worklist.pace (level, agency_id, department_id, officer_id, kind, day, bucket, times)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (level, agency_id, department_id, officer_id, day, kind, bucket) do update
                   set times = pace.times + excluded.times
                """, spans);
        var waiting = new ArrayList<Object[]>();
        tally.waiting().forEach((place, more) -> {
            if (more == 0) return;
            var values = placed(place);
            values.add(more);
            waiting.add(values.toArray());
        });
        jdbc.batchUpdate("""
                insert into worklist.waiting (level, agency_id, department_id, officer_id, kind, tasks)
                values (?, ?, ?, ?, ?, ?)
                on conflict (level, agency_id, department_id, officer_id, kind) do update
                   set tasks = waiting.tasks + excluded.tasks
                """, waiting);
    }

    void clear() {
        jdbc.update("truncate worklist.subject, worklist.task, worklist.done, worklist.pace, worklist.waiting");
    }

    private static List<Object> placed(Tally.Place place, java.time.LocalDate day) {
        var values = placed(place);
        values.add(day);
        return values;
    }

    private static List<Object> placed(Tally.Place place) {
        var whose = place.whose();
        return new ArrayList<>(List.of(
                place.level().ordinal(), whose.agencyId(), whose.departmentId(), whose.officerId(), place.kind()));
    }

    private static Object[] row(Subject subject, Standing standing) {
        var whose = standing.whose();
        return new Object[] {
            subject.id(),
            subject.source(),
            whose.agencyId(),
            whose.departmentId(),
            whose.officerId(),
            standing.trait(),
            standing.isConfidential()
        };
    }

    private static Object[] row(Subject subject, Task task) {
        var whose = task.whose();
        var span = task.span();
        var end = task.end();
        return new Object[] {
            subject.id(),
            subject.source(),
            task.openedIn(),
            task.kind(),
            task.nr(),
            whose.agencyId(),
            whose.departmentId(),
            whose.officerId(),
            task.doer(),
            task.confidential(),
            Moments.bound(span.since()),
            Moments.bound(span.dueAt()),
            span.fixed(),
            Moments.bound(span.standsSince()),
            span.stood().toSeconds(),
            Moments.bound(end == null ? null : end.at()),
            end == null ? 0 : end.by(),
            end == null ? null : end.ending().name(),
            end == null ? 0 : end.took().toSeconds()
        };
    }

    static Subject subject(ResultSet row) throws SQLException {
        return new Subject(row.getString("source"), row.getLong("subject_id"));
    }

    private static Whose whose(ResultSet row) throws SQLException {
        return new Whose(row.getLong("agency_id"), row.getLong("department_id"), row.getLong("officer_id"));
    }

    static Task task(ResultSet row) throws SQLException {
        var doneAt = Moments.find(row, "done_at");
        return new Task(
                row.getLong("opened_in"),
                row.getString("kind"),
                row.getLong("nr"),
                whose(row),
                row.getString("doer"),
                row.getBoolean("confidential"),
                new Span(
                        Moments.get(row, "since"),
                        Moments.get(row, "due_at"),
                        row.getBoolean("due_fixed"),
                        Moments.find(row, "stands_since"),
                        Duration.ofSeconds(row.getLong("stood"))),
                doneAt == null
                        ? null
                        : new End(
                                doneAt,
                                row.getLong("done_by"),
                                Ending.valueOf(row.getString("ending")),
                                Duration.ofSeconds(row.getLong("seconds"))));
    }
}
