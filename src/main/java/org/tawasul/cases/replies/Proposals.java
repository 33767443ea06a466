package org.tawasul.cases.replies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.CaseId;
import org.tawasul.database.Moments;

/** The replies that wait for approval. */
@Repository
public class Proposals {
    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Proposal> find(CaseId id) {
        return jdbc.sql("""
                select officer_id, coalesce(written_by, officer_id) as written_by, text, promise, promised_on, overruled, proposed_at from cases.proposal
                 where case_id = :case
                """)
                .param("case", id.value())
                .query((row, number) -> new Proposal(
                        row.getLong("officer_id"),
                        row.getLong("written_by"),
                        letter(row),
                        Moments.get(row, "proposed_at")))
                .optional();
    }

    void put(CaseId id, Officer officer, Letter letter, Instant at) {
        var promise = letter.promise();
        jdbc.sql("""
                insert into cases.proposal (case_id, officer_id, written_by, text, promise, promised_on, overruled, proposed_at)
                values (:case, :officer, :hands, :text, :promise, :on, :overruled, :at)
                on conflict (case_id) do update
                   set officer_id = excluded.officer_id, written_by = excluded.written_by, text = excluded.text, promise = excluded.promise,
                       promised_on = excluded.promised_on, overruled = excluded.overruled, proposed_at = excluded.proposed_at
                """)
                .param("case", id.value())
                .param("officer", officer.id())
                .param("hands", officer.handsId())
                .param("text", letter.text())
                .param("promise", promise == null ? null : promise.what())
                .param("on", promise == null ? null : promise.on())
                .param("overruled", letter.overruled().toArray(String[]::new))
                .param("at", Moments.bound(at))
                .update();
    }

    void remove(CaseId id) {
        jdbc.sql("delete from cases.proposal where case_id = :case")
                .param("case", id.value())
                .update();
    }

    private static Letter letter(ResultSet row) throws SQLException {
        var promise = row.getString("promise");
        return new Letter(
                row.getString("text"),
                promise == null ? null : new Promise(promise, row.getObject("promised_on", LocalDate.class)),
                List.of((String[]) row.getArray("overruled").getArray()));
    }
}
