package org.tawasul.cases.watching;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Permission.Right;
import org.tawasul.database.Moments;

/** Who follows which case. */
@Repository
public class Watching {
    private final JdbcClient jdbc;

    Watching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The auditor leaves no trace on the work, not even this one. */
    public static boolean mayWatch(Officer officer) {
        return Right.FOLLOW.isOf(officer);
    }

    /** Whether the officer follows the case. What they had to hear of it they have now in front of them: it counts as read. */
    public boolean open(CaseId id, Officer officer) {
        return jdbc.sql("""
                with seen as (
                  update cases.news set read = true
                   where officer_id = :officer and case_id = :case and not read)
                select exists (select from cases.watch where case_id = :case and officer_id = :officer)
                """)
                .param("case", id.value())
                .param("officer", officer.id())
                .query(Boolean.class)
                .single();
    }

    void begin(CaseId id, Officer officer, Instant at) {
        jdbc.sql("""
                insert into cases.watch (case_id, officer_id, since) values (:case, :officer, :at) on conflict do nothing
                """)
                .param("case", id.value())
                .param("officer", officer.id())
                .param("at", Moments.bound(at))
                .update();
    }

    void end(CaseId id, Officer officer) {
        jdbc.sql("delete from cases.watch where case_id = :case and officer_id = :officer")
                .param("case", id.value())
                .param("officer", officer.id())
                .update();
    }
}
