package org.tawasul.cases.merging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.cases.CaseId;
import org.tawasul.database.Moments;

/** What the followers of some leaders still have to do after them. */
@Repository
class Errands {
    private final JdbcClient jdbc;

    Errands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something happened to a leader that its followers have not followed yet.
     *
     * @param messageId the reply that they are to get; 0 when it was something else
     * @param successorId who leads them from now on; 0 for nobody yet
     * @param turn counts what happened, so that an errand is not struck out over something newer
     */
    record Errand(CaseId leader, long messageId, long successorId, int turn) {}

    /** @param messages the reply for the followers of each leader, 0 for none; who has no followers is passed over */
    void add(Map<Long, Long> messages, Instant at) {
        jdbc.sql("""
                insert into cases.errand as e (leader_id, message_id, since)
                select leader_id, nullif(message_id, 0), :at
                  from unnest(:leaders::bigint[], :messages::bigint[]) as l (leader_id, message_id)
                 where exists (select from cases.cases c where c.merged_into = l.leader_id)
                on conflict (leader_id) do update
                   set message_id = coalesce(excluded.message_id, e.message_id), turn = e.turn + 1
                """)
                .param("leaders", messages.keySet().toArray(Long[]::new))
                .param("messages", messages.values().toArray(Long[]::new))
                .param("at", Moments.bound(at))
                .update();
    }

    /** The oldest first. */
    List<Errand> list(int limit) {
        return jdbc.sql("select * from cases.errand order by since, leader_id limit :limit")
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Errand> find(CaseId leader) {
        return jdbc.sql("select * from cases.errand where leader_id = :leader")
                .param("leader", leader.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Settles who leads from now on; false when somebody else settled it first. */
    boolean settle(CaseId leader, CaseId successor) {
        return jdbc.sql(
                                "update cases.errand set successor_id = :successor where leader_id = :leader and successor_id is null")
                        .param("leader", leader.value())
                        .param("successor", successor.value())
                        .update()
                == 1;
    }

    void finish(Errand errand) {
        jdbc.sql("delete from cases.errand where leader_id = :leader and turn = :turn")
                .param("leader", errand.leader().value())
                .param("turn", errand.turn())
                .update();
    }

    /** Puts one that does not get on behind the others. */
    void putOff(Errand errand, Instant at) {
        jdbc.sql("update cases.errand set since = :at where leader_id = :leader")
                .param("leader", errand.leader().value())
                .param("at", Moments.bound(at))
                .update();
    }

    private static Errand read(ResultSet row) throws SQLException {
        return new Errand(
                new CaseId(row.getLong("leader_id")),
                row.getLong("message_id"),
                row.getLong("successor_id"),
                row.getInt("turn"));
    }
}
