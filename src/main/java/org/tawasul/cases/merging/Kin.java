package org.tawasul.cases.merging;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Status;
import org.tawasul.database.Moments;

/** Which case follows which, where a follower stood before, and who was answered with whom. */
@Repository
class Kin {
    private final JdbcClient jdbc;
    private final Cases cases;

    Kin(JdbcClient jdbc, Cases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** Holds both until the transaction ends, the smaller id first, so that two who want the same two never wait in a ring. */
    void lock(CaseId one, CaseId other) {
        jdbc.sql("select case_id from cases.cases where case_id in (:one, :other) order by case_id for update")
                .param("one", one.value())
                .param("other", other.value())
                .query(Long.class)
                .list();
    }

    /** The followers of a case, the oldest first. */
    List<Case> listFollowers(CaseId leader, int limit) {
        return jdbc.sql("select " + Cases.COLUMNS + """
                  from cases.cases where merged_into = :leader order by submitted_at, case_id limit :limit
                """)
                .param("leader", leader.value())
                .param("limit", limit)
                .query((row, number) -> cases.read(row))
                .list();
    }

    /** Those that are still with another agency than the given one. */
    List<Case> listFollowersElsewhere(CaseId leader, long agencyId, int limit) {
        return jdbc.sql("select " + Cases.COLUMNS + """
                  from cases.cases where merged_into = :leader and agency_id <> :agency order by submitted_at, case_id
                 limit :limit
                """)
                .param("leader", leader.value())
                .param("agency", agencyId)
                .param("limit", limit)
                .query((row, number) -> cases.read(row))
                .list();
    }

    /** How many follow it, counted to a limit. */
    int countFollowers(CaseId leader, int limit) {
        return jdbc.sql("""
                select count(*) from (select from cases.cases where merged_into = :leader limit :limit) counted
                """)
                .param("leader", leader.value())
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    boolean hasParts(CaseId id) {
        return jdbc.sql("select exists (select from cases.cases where part_of = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Writes down where a case stands before it follows another. */
    void remember(CaseId id, Status status) {
        jdbc.sql("""
                insert into cases.follower (case_id, stood) values (:id, :status)
                on conflict (case_id) do update set stood = excluded.stood
                """).param("id", id.value()).param("status", status.name()).update();
    }

    /** Where it stood before it followed another. */
    Status stood(CaseId id) {
        return jdbc.sql("select stood from cases.follower where case_id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(Status::valueOf)
                .orElse(Status.ASSIGNED);
    }

    /** Writes down that a case was answered because its leader was. */
    void answeredTogether(CaseId leader, CaseId follower, long messageId, Instant at) {
        jdbc.sql("""
                insert into cases.answered_together (leader_id, case_id, message_id, at)
                values (:leader, :follower, :message, :at)
                """)
                .param("leader", leader.value())
                .param("follower", follower.value())
                .param("message", messageId)
                .param("at", Moments.bound(at))
                .update();
    }

    /** How many cases were answered with it, counted to a limit. */
    int countAnswered(CaseId leader, int limit) {
        return jdbc.sql("""
                select count(*) from (select from cases.answered_together where leader_id = :leader limit :limit) counted
                """)
                .param("leader", leader.value())
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }
}
