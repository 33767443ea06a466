package org.tawasul.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.database.Moments;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log itself. A subject with a row of its own (a case) appends inside the statement that changes the row, with the
 * SQL function {@code journal.digest}; everything else appends here.
 */
@Repository
public class Journal {
    /** The digest before the first entry of a subject: 32 zero bytes. */
    public static final String GENESIS = "decode(repeat('00', 32), 'hex')";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Journal(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The event as the JSON that an entry carries. */
    public String encode(Event event) {
        return json.writeValueAsString(event);
    }

    /** The event of an entry. */
    public <E extends Event> E decode(Entry entry, Class<E> type) {
        return json.readValue(entry.data(), type);
    }

    /** Appends the next entry of a subject that has no row of its own. Two at once: one of them fails and may try again. */
    public void append(String subject, long subjectId, Event event, Instant at, Actor actor) {
        jdbc.sql("""
                with last as (
                  select seq, digest from journal.entry
                   where subject_id = :id and subject = :subject
                   order by seq desc limit 1),
                next as (
                  select coalesce((select seq from last), 0) + 1 as seq,
                         coalesce((select digest from last), decode(repeat('00', 32), 'hex')) as previous)
                insert into journal.entry (subject, subject_id, seq, type, at, actor, data, digest)
                select :subject, :id, seq, :type, :at, :actor, :data::jsonb,
                       journal.digest(previous, :subject, :id, seq, :type, :at, :actor, :data::jsonb)
                  from next
                """)
                .param("subject", subject)
                .param("id", subjectId)
                .param("type", event.type())
                .param("at", Moments.bound(at))
                .param("actor", actor.value())
                .param("data", encode(event))
                .update();
    }

    /** All that happened to a subject, the earliest first. */
    public List<Entry> listOf(String subject, long subjectId) {
        return jdbc.sql("""
                select position, subject, subject_id, seq, type, at, actor, data
                  from journal.entry
                 where subject_id = :id and subject = :subject
                 order by seq
                """)
                .param("subject", subject)
                .param("id", subjectId)
                .query((row, number) -> entry(row))
                .list();
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("position"),
                row.getString("subject"),
                row.getLong("subject_id"),
                row.getInt("seq"),
                row.getString("type"),
                Moments.get(row, "at"),
                row.getString("actor"),
                row.getString("data"));
    }
}
