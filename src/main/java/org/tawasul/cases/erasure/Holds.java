package org.tawasul.cases.erasure;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.CaseId;
import org.tawasul.database.Moments;

/** Cases that are not erased for now. */
@Repository
public class Holds {
    private final JdbcClient jdbc;

    Holds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isHeld(CaseId id) {
        return jdbc.sql("select exists (select from cases.hold where case_id = :case)")
                .param("case", id.value())
                .query(Boolean.class)
                .single();
    }

    /** False when it is held already. */
    boolean add(CaseId id, Officer by, String reason, Instant at) {
        return jdbc.sql("""
                insert into cases.hold (case_id, officer_id, reason, at) values (:case, :officer, :reason, :at)
                on conflict (case_id) do nothing
                """)
                        .param("case", id.value())
                        .param("officer", by.id())
                        .param("reason", reason)
                        .param("at", Moments.bound(at))
                        .update()
                == 1;
    }

    /** False when it is not held. */
    boolean remove(CaseId id) {
        return jdbc.sql("delete from cases.hold where case_id = :case")
                        .param("case", id.value())
                        .update()
                == 1;
    }
}
