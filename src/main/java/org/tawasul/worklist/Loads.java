package org.tawasul.worklist;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.database.Moments;

/** How much each of some people has to do, for those who lead them. */
@Repository
public class Loads {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Loads(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Map<Long, Load> of(Collection<Long> officerIds) {
        var loads = new HashMap<Long, Load>();
        jdbc.sql("""
                select o.id,
                       (select count(*) from (select from worklist.task t
                                               where t.officer_id = o.id and done_at is null and stands_since is null
                                               order by due_at, opened_in, kind limit :most) waits) +
                       (select count(*) from (select from worklist.task t
                                               where t.officer_id = o.id and done_at is null and stands_since is not null
                                               limit :most) stands) as waiting,
                       (select count(*) from (select from worklist.task t
                                               where t.officer_id = o.id and done_at is null and stands_since is null
                                                 and due_at < :now
                                               order by due_at, opened_in, kind limit :most) late) as late
                  from unnest(:ids) as o (id)
                """)
                .param("ids", officerIds.toArray(Long[]::new))
                .param("now", Moments.bound(clock.instant()))
                .param("most", Tasks.COUNTED)
                .query(row -> {
                    loads.put(
                            row.getLong("id"),
                            new Load(Math.min(Tasks.COUNTED, row.getInt("waiting")), row.getInt("late")));
                });
        return loads;
    }
}
