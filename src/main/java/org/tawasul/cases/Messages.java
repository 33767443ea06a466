package org.tawasul.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.database.Moments;

/** What was said about the cases. */
@Repository
public class Messages {
    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param officerId 0 when the requester writes */
    public long add(CaseId id, Message.Kind kind, long officerId, String text, Instant at) {
        return jdbc.sql("""
                insert into cases.message (case_id, kind, officer_id, text, at)
                values (:case, :kind, nullif(:officer, 0), :text, :at) returning message_id
                """)
                .param("case", id.value())
                .param("kind", kind.name())
                .param("officer", officerId)
                .param("text", text)
                .param("at", Moments.bound(at))
                .query(Long.class)
                .single();
    }

    /** The earliest first. */
    public List<Message> listOf(CaseId id) {
        return jdbc.sql(
                        "select message_id, kind, officer_id, text, at from cases.message where case_id = :case order by message_id")
                .param("case", id.value())
                .query((row, number) -> new Message(
                        row.getLong("message_id"),
                        Message.Kind.valueOf(row.getString("kind")),
                        row.getLong("officer_id"),
                        row.getString("text"),
                        Moments.get(row, "at")))
                .list();
    }

    public Optional<Message> findLast(CaseId id, Message.Kind kind) {
        return listOf(id).reversed().stream()
                .filter(message -> message.kind() == kind)
                .findFirst();
    }
}
