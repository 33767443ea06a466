package org.tawasul.cases.follow;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.cases.CaseId;
import org.tawasul.database.Moments;

/** Words that a requester typed and that could not be sent: the case had moved on, or their visit had ended. */
@Repository
class Unsent {
    private final JdbcClient jdbc;

    Unsent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(CaseId id, String words, Instant at) {
        if (words.isBlank()) return;
        jdbc.sql("""
                insert into cases.unsent (case_id, words, at) values (:case, :words, :at)
                on conflict (case_id) do update set words = excluded.words, at = excluded.at
                """)
                .param("case", id.value())
                .param("words", words)
                .param("at", Moments.bound(at))
                .update();
    }

    Optional<String> find(CaseId id) {
        return jdbc.sql("select words from cases.unsent where case_id = :case")
                .param("case", id.value())
                .query(String.class)
                .optional();
    }

    void discard(CaseId id) {
        jdbc.sql("delete from cases.unsent where case_id = :case")
                .param("case", id.value())
                .update();
    }
}
