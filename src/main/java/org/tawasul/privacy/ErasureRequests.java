package org.tawasul.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.database.Moments;
import org.tawasul.privacy.ErasureRequest.State;

/** Who asked to be erased; one request at a time for a person. */
@Repository
class ErasureRequests {
    static final int PAGE = 50;
    private static final String FIND = """
            select request_id, person_id, state, asked_at, due_at, overridden_by, reason, settled_at
              from privacy.request
            """;

    private final JdbcClient jdbc;

    ErasureRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when they have asked already. */
    boolean add(long personId, Instant dueAt, Instant at) {
        return jdbc.sql("""
                insert into privacy.request (person_id, state, asked_at, due_at) values (:person, 'WAITING', :at, :due)
                on conflict (person_id) where state in ('WAITING', 'ERASING') do nothing
                """)
                        .param("person", personId)
                        .param("at", Moments.bound(at))
                        .param("due", Moments.bound(dueAt))
                        .update()
                == 1;
    }

    /** False when there is nothing to take back any more. */
    boolean takeBack(long personId, Instant at) {
        return jdbc.sql("""
                update privacy.request set state = 'TAKEN_BACK', settled_at = :at
                 where person_id = :person and state = 'WAITING'
                """)
                        .param("person", personId)
                        .param("at", Moments.bound(at))
                        .update()
                == 1;
    }

    /** Gives whose it is; empty when it waits for nobody's decision any more. */
    Optional<Long> override(long requestId, long officerId, String reason) {
        return jdbc.sql("""
                update privacy.request set overridden_by = :officer, reason = :reason
                 where request_id = :id and state = 'WAITING' and overridden_by is null
                returning person_id
                """)
                .param("officer", officerId)
                .param("reason", reason)
                .param("id", requestId)
                .query(Long.class)
                .optional();
    }

    /** From here on it cannot be taken back. False when it just was. */
    boolean begin(long requestId) {
        return jdbc.sql(
                                "update privacy.request set state = 'ERASING' where request_id = :id and state in ('WAITING', 'ERASING')")
                        .param("id", requestId)
                        .update()
                == 1;
    }

    /** False when another node was faster. The officer's reason is not needed any more, and may name somebody. */
    boolean finish(long requestId, Instant at) {
        return jdbc.sql("""
                update privacy.request set state = 'DONE', settled_at = :at, reason = null
                 where request_id = :id and state = 'ERASING'
                """)
                        .param("id", requestId)
                        .param("at", Moments.bound(at))
                        .update()
                == 1;
    }

    /** What somebody asked for and is not done yet. */
    Optional<ErasureRequest> findOpen(long personId) {
        return jdbc.sql(FIND + " where person_id = :person and state in ('WAITING', 'ERASING')")
                .param("person", personId)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Those whose time has come and that are not done, the longest waiting first. */
    List<ErasureRequest> listDue(Instant at, int limit) {
        return jdbc.sql(FIND + """
                 where state in ('WAITING', 'ERASING') and due_at <= :at order by due_at, request_id limit :limit
                """)
                .param("at", Moments.bound(at))
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** All, the latest first; one more than a page when there are more. @param before 0 for the first page */
    List<ErasureRequest> list(long before) {
        return jdbc.sql(FIND + " where (:before = 0 or request_id < :before) order by request_id desc limit :limit")
                .param("before", before)
                .param("limit", PAGE + 1)
                .query((row, number) -> read(row))
                .list();
    }

    private static ErasureRequest read(ResultSet row) throws SQLException {
        return new ErasureRequest(
                row.getLong("request_id"),
                row.getLong("person_id"),
                State.valueOf(row.getString("state")),
                Moments.get(row, "asked_at"),
                Moments.get(row, "due_at"),
                row.getLong("overridden_by"),
                row.getString("reason"),
                Moments.find(row, "settled_at"));
    }
}
