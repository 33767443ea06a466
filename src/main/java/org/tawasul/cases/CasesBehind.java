package org.tawasul.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;

/** The single cases behind a figure, as far as somebody may see them. They are seen by whoever has them now, whoever had them then. */
@Repository
public class CasesBehind {
    private final JdbcClient jdbc;
    private final Cases cases;

    CasesBehind(JdbcClient jdbc, Cases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** Those of these ids that the officer may see, in the words that they may read. */
    public Map<Long, Case> list(Officer officer, Collection<Long> ids) {
        var found = new HashMap<Long, Case>();
        jdbc.sql("select " + Cases.COLUMNS + " from cases.cases where case_id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    var each = cases.read(row, officer);
                    if (Permission.sees(officer, each)) found.put(each.id().value(), each);
                });
        return found;
    }
}
