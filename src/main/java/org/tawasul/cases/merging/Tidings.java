package org.tawasul.cases.merging;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.database.Moments;
import org.tawasul.journal.Entry;

/** What the requesters of some leaders were told, and those of their followers have still to hear. */
@Repository
class Tidings {
    private final JdbcClient jdbc;
    private final Cases cases;

    Tidings(JdbcClient jdbc, Cases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** @param seq of the entry of the leader's journal that says it */
    record Tiding(CaseId leader, int seq, Instant at) {}

    /** Passes over who has no followers. */
    void add(List<Entry> entries) {
        if (entries.isEmpty()) return;
        jdbc.sql("""
                insert into cases.tiding (leader_id, seq, at, since)
                select leader_id, seq, at, at
                  from unnest(:leaders::bigint[], :seqs::integer[], :moments::timestamptz[]) as l (leader_id, seq, at)
                 where exists (select from cases.cases c where c.merged_into = l.leader_id)
                on conflict do nothing
                """)
                .param("leaders", entries.stream().map(Entry::subjectId).toArray(Long[]::new))
                .param("seqs", entries.stream().map(Entry::seq).toArray(Integer[]::new))
                .param(
                        "moments",
                        entries.stream().map(entry -> entry.at().toString()).toArray(String[]::new))
                .update();
    }

    /** Those that have waited longest first, of one leader in their order. */
    List<Tiding> list(int limit) {
        return jdbc.sql("select leader_id, seq, at from cases.tiding order by since, leader_id, seq limit :limit")
                .param("limit", limit)
                .query((row, number) ->
                        new Tiding(new CaseId(row.getLong("leader_id")), row.getInt("seq"), Moments.get(row, "at")))
                .list();
    }

    /** Who follows since before it, and has not heard it. */
    List<Case> listListeners(Tiding tiding, int limit) {
        return jdbc.sql("select " + Cases.COLUMNS + """
                  from cases.cases c
                 where merged_into = :leader
                   and not exists (
                     select from cases.heard h where h.case_id = c.case_id and h.leader_id = :leader and h.seq = :seq)
                   and not exists (select from cases.follower f where f.case_id = c.case_id and f.merged_at > :at)
                 order by submitted_at, case_id limit :limit
                """)
                .param("leader", tiding.leader().value())
                .param("seq", tiding.seq())
                .param("at", Moments.bound(tiding.at()))
                .param("limit", limit)
                .query((row, number) -> cases.read(row))
                .list();
    }

    /** False when it had been heard. */
    boolean hear(CaseId listener, Tiding tiding) {
        return jdbc.sql("""
                insert into cases.heard (case_id, leader_id, seq) values (:case, :leader, :seq) on conflict do nothing
                """)
                        .param("case", listener.value())
                        .param("leader", tiding.leader().value())
                        .param("seq", tiding.seq())
                        .update()
                == 1;
    }

    /** Writes down that somebody need not hear it. */
    Outcome passOver(CaseId listener, Tiding tiding) {
        hear(listener, tiding);
        return new Done();
    }

    void finish(Tiding tiding) {
        jdbc.sql("delete from cases.tiding where leader_id = :leader and seq = :seq")
                .param("leader", tiding.leader().value())
                .param("seq", tiding.seq())
                .update();
    }

    /** Puts one that does not get on behind the others. */
    void putOff(Tiding tiding, Instant at) {
        jdbc.sql("update cases.tiding set since = :since where leader_id = :leader and seq = :seq")
                .param("leader", tiding.leader().value())
                .param("seq", tiding.seq())
                .param("since", Moments.bound(at))
                .update();
    }
}
