package org.tawasul.worklist;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** At which step the work of a place waits: sums that are kept already, nothing confidential counted out of turn. */
@Repository
public class WaitingSteps {
    private static final int NINE_OF_TEN = 90;

    private final JdbcClient jdbc;
    private final TaskKinds kinds;

    WaitingSteps(JdbcClient jdbc, TaskKinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    /** Kinds of which something waits or was done, in the order of their codes; ids are 0 for what is wider. */
    public List<WaitingStep> list(long agencyId, long departmentId, LocalDate today) {
        var level =
                departmentId != 0 ? Tally.Level.DEPARTMENT : agencyId != 0 ? Tally.Level.AGENCY : Tally.Level.NATION;
        var waiting = new HashMap<String, Long>();
        jdbc.sql("""
                select kind, tasks from worklist.waiting
                 where level = :level and agency_id = :agency and department_id = :department and officer_id = 0
                """)
                .param("level", level.ordinal())
                .param("agency", agencyId)
                .param("department", departmentId)
                .query(row -> {
                    waiting.put(row.getString("kind"), row.getLong("tasks"));
                });
        var days = Period.MONTH.endingOn(today);
        var buckets = new HashMap<String, Map<Integer, Long>>();
        jdbc.sql("""
                select kind, bucket, sum(times) as times from worklist.pace
                 where level = :level and agency_id = :agency and department_id = :department and officer_id = 0
                   and day between :first and :last
                 group by kind, bucket
                """)
                .param("level", level.ordinal())
                .param("agency", agencyId)
                .param("department", departmentId)
                .param("first", days.first())
                .param("last", days.last())
                .query(row -> {
                    buckets.computeIfAbsent(row.getString("kind"), none -> new HashMap<>())
                            .put(row.getInt("bucket"), row.getLong("times"));
                });
        return kinds.list().stream()
                .map(kind -> {
                    var times = buckets.getOrDefault(kind.code(), Map.of());
                    return new WaitingStep(
                            kind.key(),
                            waiting.getOrDefault(kind.code(), 0L),
                            times.values().stream().mapToLong(Long::longValue).sum(),
                            Pace.of(times).at(NINE_OF_TEN));
                })
                .filter(step -> step.waiting() > 0 || step.finished() > 0)
                .toList();
    }
}
