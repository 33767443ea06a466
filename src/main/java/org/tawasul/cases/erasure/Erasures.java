package org.tawasul.cases.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Status;
import org.tawasul.database.Moments;

/** Which cases were erased, and why. */
@Repository
public class Erasures {
    private final JdbcClient jdbc;

    Erasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Erasure> find(CaseId id) {
        return jdbc.sql("select because, years, at from cases.erased where case_id = :case")
                .param("case", id.value())
                .query((row, number) -> new Erasure(
                        Because.valueOf(row.getString("because")), row.getInt("years"), Moments.get(row, "at")))
                .optional();
    }

    /** A case of which nothing was erased. */
    public record Whole(CaseId id, Status status, boolean part, boolean held) {
        public boolean isEnded() {
            return Lifecycle.ERASE.isLegalFrom(status);
        }
    }

    /** What there is of somebody's cases, parts with them; those that are open first. */
    public List<Whole> listWhole(long personId, int limit) {
        return jdbc.sql("""
                select case_id, status, part_of is not null as part,
                       exists (select from cases.hold h where h.case_id = c.case_id) as held
                  from cases.cases c
                 where requester_id = :person and not exists (select from cases.erased e where e.case_id = c.case_id)
                 order by status in ('ANSWERED', 'CLOSED', 'WITHDRAWN'), held desc, submitted_at, case_id
                 limit :limit
                """)
                .param("person", personId)
                .param("limit", limit)
                .query((row, number) -> new Whole(
                        new CaseId(row.getLong("case_id")),
                        Status.valueOf(row.getString("status")),
                        row.getBoolean("part"),
                        row.getBoolean("held")))
                .list();
    }

    void add(CaseId id, Because because, int years, Instant at) {
        jdbc.sql("insert into cases.erased (case_id, because, years, at) values (:case, :because, :years, :at)")
                .param("case", id.value())
                .param("because", because.name())
                .param("years", years)
                .param("at", Moments.bound(at))
                .update();
    }

    /** Cases of others whose words came from it or went to it: they led and followed each other, or were answered as one. */
    List<CaseId> kinOf(CaseId id) {
        return jdbc.sql("""
                select case_id from cases.cases where merged_into = :case
                union select merged_into from cases.cases where case_id = :case and merged_into is not null
                union select case_id from cases.answered_together where leader_id = :case
                union select leader_id from cases.answered_together where case_id = :case
                union select case_id from cases.heard where leader_id = :case
                union select leader_id from cases.heard where case_id = :case
                """)
                .param("case", id.value())
                .query((row, number) -> new CaseId(row.getLong("case_id")))
                .list();
    }
}
