package org.tawasul.cases.merging;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Clocks;
import org.tawasul.cases.Holder;
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

    /**
     * Where a case was before it followed another.
     *
     * @param clocks as they were then
     * @param referred how often it had been sent on
     * @param at when it began to follow
     */
    record Home(Status stood, Holder holder, Clocks clocks, int referred, Instant at) {}

    /** Writes down where a case is before it follows another. */
    void remember(Case found, Instant at) {
        jdbc.sql("""
                insert into cases.follower (case_id, stood, agency_id, department_id, officer_id, agency_since,
                                            agency_due_at, waiting_since, referred, merged_at)
                values (:id, :stood, :agency, :department, :officer, :since, :due, :waiting, :referred, :at)
                on conflict (case_id) do update
                   set stood = excluded.stood, agency_id = excluded.agency_id, department_id = excluded.department_id,
                       officer_id = excluded.officer_id, agency_since = excluded.agency_since,
                       agency_due_at = excluded.agency_due_at, waiting_since = excluded.waiting_since,
                       referred = excluded.referred, merged_at = excluded.merged_at
                """)
                .param("id", found.id().value())
                .param("stood", found.status().name())
                .param("agency", found.holder().agencyId())
                .param("department", found.holder().departmentId())
                .param("officer", found.holder().officerId())
                .param("since", Moments.bound(found.clocks().agencySince()))
                .param("due", Moments.bound(found.clocks().agencyDueAt()))
                .param("waiting", Moments.bound(found.clocks().waitingSince()))
                .param("referred", found.course().referred())
                .param("at", Moments.bound(at))
                .update();
    }

    /** Where a follower was; where it is now, when nobody wrote it down. */
    Home homeOf(Case found) {
        var now = found.clocks();
        return jdbc.sql("select * from cases.follower where case_id = :id and merged_at is not null")
                .param("id", found.id().value())
                .query((row, number) -> new Home(
                        Status.valueOf(row.getString("stood")),
                        new Holder(row.getLong("agency_id"), row.getLong("department_id"), row.getLong("officer_id")),
                        now.heldSince(
                                Moments.get(row, "agency_since"),
                                Moments.get(row, "agency_due_at"),
                                Moments.find(row, "waiting_since")),
                        row.getInt("referred"),
                        Moments.get(row, "merged_at")))
                .optional()
                .orElseGet(() -> new Home(
                        stood(found.id()),
                        found.holder(),
                        now,
                        found.course().referred(),
                        now.closedAt() == null ? now.agencySince() : now.closedAt()));
    }

    private Status stood(CaseId id) {
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
