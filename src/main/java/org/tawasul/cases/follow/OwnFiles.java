package org.tawasul.cases.follow;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Reference;
import org.tawasul.files.FileAccess;
import org.tawasul.files.UploadOwners;

/**
 * The files of a requester: they may open those of their own case, except what the staff keep among themselves, and send
 * some with an answer.
 */
@Repository
class OwnFiles implements FileAccess, UploadOwners {
    private static final String ABOUT = "answer-";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final OwnCases own;

    OwnFiles(JdbcClient jdbc, Cases cases, OwnCases own) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.own = own;
    }

    private record Attached(CaseId caseId, long requesterId) {}

    @Override
    public boolean mayRead(long fileId, HttpServletRequest request) {
        return jdbc
                .sql("""
                        select a.case_id, c.requester_id
                          from cases.attachment a
                          join cases.cases c on c.case_id = a.case_id
                          left join cases.message m on m.case_id = a.case_id and m.message_id = a.message_id
                         where a.file_id = :file
                           and case when a.message_id is null then a.officer_id is null else m.kind not in ('NOTE', 'CONTRIBUTION') end
                        """)
                .param("file", fileId)
                .query((row, number) -> new Attached(new CaseId(row.getLong("case_id")), row.getLong("requester_id")))
                .list()
                .stream()
                .anyMatch(attached -> own.mayRead(attached.caseId(), attached.requesterId(), request));
    }

    /** Whoever may answer may send along; what they send waits under the case. */
    @Override
    public @Nullable String of(HttpServletRequest request) {
        var about = request.getParameter("for");
        if (about == null || !about.startsWith(ABOUT)) return null;
        return Reference.parse(about.substring(ABOUT.length()))
                .flatMap(cases::find)
                .filter(found -> own.mayRead(found.id(), found.matter().requesterId(), request))
                .map(OwnFiles::keyOf)
                .orElse(null);
    }

    /** What the component says it is about. */
    static String about(Case found) {
        return ABOUT + found.reference();
    }

    /** Under which the uploads of an answer wait. It never leaves the product. */
    static String keyOf(Case found) {
        return "answer of case " + found.id();
    }
}
