package org.tawasul.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.database.Moments;

/** Who of the staff has been here lately, for those who lead them; no more than that is told. */
@Repository
public class SeenStaff {
    private final JdbcClient jdbc;

    SeenStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Set<Long> since(Collection<Long> officerIds, Instant since) {
        return jdbc.sql("""
                select distinct officer_id from identity.session where officer_id = any (:ids) and seen_at >= :since
                """)
                .param("ids", officerIds.toArray(Long[]::new))
                .param("since", Moments.bound(since))
                .query(Long.class)
                .set();
    }
}
