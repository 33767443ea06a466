package org.tawasul.cases.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.CaseId;
import org.tawasul.database.Moments;
import org.tawasul.sweeps.Sweep;

/** What an officer has selected on the desk so far, over the pages of all its lists, at most {@link Bulk#MOST}. Kept for a day. */
@Repository
public class Picking implements Sweep {
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;

    Picking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were selected. */
    public List<CaseId> listOf(Officer officer) {
        return jdbc.sql("select case_id from cases.picked where officer_id = :officer order by place limit "
                        + Bulk.MOST)
                .param("officer", officer.id())
                .query((row, number) -> new CaseId(row.getLong("case_id")))
                .list();
    }

    /** What was chosen of the cases on a page, and no other of them; false when there was not room for all. */
    @Transactional
    public boolean turn(Officer officer, List<CaseId> shown, List<CaseId> chosen, Instant at) {
        if (!shown.isEmpty()) {
            jdbc.sql("""
                    delete from cases.picked
                     where officer_id = :officer and case_id = any (:shown) and not case_id = any (:chosen)
                    """)
                    .param("officer", officer.id())
                    .param("shown", ids(shown))
                    .param("chosen", ids(chosen))
                    .update();
        }
        return add(officer, chosen, at);
    }

    /** In the given order; false when there was not room for all. */
    @Transactional
    public boolean add(Officer officer, List<CaseId> chosen, Instant at) {
        if (chosen.isEmpty()) return true;
        jdbc.sql("""
                insert into cases.picked (officer_id, case_id, picked_at)
                select :officer, case_id, :at from unnest(:chosen::bigint[]) with ordinality as c (case_id, place)
                 order by c.place
                on conflict (officer_id, case_id) do nothing
                """)
                .param("officer", officer.id())
                .param("at", Moments.bound(at))
                .param("chosen", ids(chosen))
                .update();
        int beyond = jdbc.sql("""
                delete from cases.picked
                 where officer_id = :officer
                   and place > (select place from cases.picked where officer_id = :officer order by place offset %d limit 1)
                """.formatted(Bulk.MOST - 1))
                .param("officer", officer.id())
                .update();
        return beyond == 0;
    }

    public void clear(Officer officer) {
        jdbc.sql("delete from cases.picked where officer_id = :officer")
                .param("officer", officer.id())
                .update();
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int sweep(Instant now) {
        return jdbc.sql("delete from cases.picked where picked_at < :before")
                .param("before", Moments.bound(now.minus(KEPT)))
                .update();
    }

    private static Long[] ids(List<CaseId> cases) {
        return cases.stream().map(CaseId::value).toArray(Long[]::new);
    }
}
