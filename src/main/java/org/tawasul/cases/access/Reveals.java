package org.tawasul.cases.access;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.CaseId;
import org.tawasul.database.Moments;

/** What was revealed of requesters: of who asked to stay unknown, and national numbers. Each is over by itself at its end: nothing has to happen then. */
@Repository
class Reveals {
    private final JdbcClient jdbc;

    Reveals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Reveal(long officerId, IdentityField field, RevealReason reason, String words, Instant at, Instant until) {}

    /** What is open to this officer now, and until when. */
    Map<IdentityField, Instant> openOf(CaseId id, Officer officer, Instant now) {
        var open = new EnumMap<IdentityField, Instant>(IdentityField.class);
        jdbc.sql("""
                select field, max(until) as until from cases.reveal
                 where case_id = :case and officer_id = :officer and until > :now
                 group by field
                """)
                .param("case", id.value())
                .param("officer", officer.handsId())
                .param("now", Moments.bound(now))
                .query(row -> {
                    open.put(IdentityField.valueOf(row.getString("field")), Moments.get(row, "until"));
                });
        return open;
    }

    /** All of a case and its parts, the latest first. */
    List<Reveal> listOf(CaseId whole) {
        return jdbc.sql("""
                select officer_id, field, reason, words, at, until from cases.reveal
                 where case_id = :case or case_id in (select case_id from cases.cases where part_of = :case)
                 order by at desc, field
                """)
                .param("case", whole.value())
                .query((row, number) -> new Reveal(
                        row.getLong("officer_id"),
                        IdentityField.valueOf(row.getString("field")),
                        RevealReason.valueOf(row.getString("reason")),
                        row.getString("words"),
                        Moments.get(row, "at"),
                        Moments.get(row, "until")))
                .list();
    }

    /** Inside the step that reveals it. */
    void add(CaseId id, Reveal reveal) {
        jdbc.sql("""
                insert into cases.reveal (case_id, officer_id, field, reason, words, at, until)
                values (:case, :officer, :field, :reason, :words, :at, :until)
                """)
                .param("case", id.value())
                .param("officer", reveal.officerId())
                .param("field", reveal.field().name())
                .param("reason", reveal.reason().name())
                .param("words", reveal.words())
                .param("at", Moments.bound(reveal.at()))
                .param("until", Moments.bound(reveal.until()))
                .update();
    }
}
