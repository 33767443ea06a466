package org.tawasul.worklist.ofcases;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Covering;
import org.tawasul.cases.Sight;
import org.tawasul.worklist.About;

/** What cases are called on the lists of who may see them. */
@Component
public class CaseNames {
    private final JdbcClient jdbc;
    private final Cases cases;

    CaseNames(JdbcClient jdbc, Cases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** Whether it is: settled with its submission, and never changed. */
    public boolean isConfidential(long caseId) {
        return jdbc.sql("select confidential from cases.cases where case_id = :id")
                .param("id", caseId)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** @param page the address before the reference */
    public Map<Long, About> about(Collection<Long> caseIds, Officer officer, String page) {
        var found = new HashMap<Long, About>();
        jdbc.sql("select c.case_id, c.subject from cases.cases c where c.case_id = any (:ids) and " + Sight.SQL)
                .params(Sight.of(officer))
                .param("ids", caseIds.toArray(Long[]::new))
                .query(row -> {
                    var reference = cases.referenceOf(new CaseId(row.getLong("case_id")));
                    found.put(
                            row.getLong("case_id"),
                            new About(
                                    reference.grouped(),
                                    Covering.cover(row.getString("subject")),
                                    page + reference.value()));
                });
        return found;
    }
}
