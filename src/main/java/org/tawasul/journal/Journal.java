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
 * SQL function {@code journal.digest}, and tells {@link #appended}; everything else appends here.
 */
@Repository
public class Journal {
    /** The digest before the first entry of a subject: 32 zero bytes. */
    public static final String GENESIS = "decode(repeat('00', 32), 'hex')";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Signal signal;

    Journal(JdbcClient jdbc, JsonMapper json, Signal signal) {
        this.jdbc = jdbc;
        this.json = json;
        this.signal = signal;
    }

    /** The event as the JSON that an entry carries. */
    public String encode(Event event) {
        return json.writeValueAsString(event);
    }

    /** The event of an entry. */
    public <E extends Event> E decode(Entry entry, Class<E> type) {
        return json.readValue(entry.data(), type);
    }

    /** The event of an entry's data. */
    public <E extends Event> E decode(String data, Class<E> type) {
        return json.readValue(data, type);
    }

    /** Appends the next entry of a subject that has no row of its own; its place is kept in {@code journal.head}. */
    public void append(String subject, long subjectId, Event event, Instant at, Actor actor) {
        jdbc.sql("""
                with head as (
                  insert into journal.head as h (subject, subject_id, seq, digest)
                  values (:subject, :id, 1,
                          journal.digest(decode(repeat('00', 32), 'hex'), :subject, :id, 1, :type, :at, :actor, :data::jsonb))
                  on conflict (subject_id, subject) do update
                     set seq = h.seq + 1,
                         digest = journal.digest(h.digest, :subject, :id, h.seq + 1, :type, :at, :actor, :data::jsonb)
                  returning seq, digest)
                insert into journal.entry (subject, subject_id, seq, type, at, actor, data, digest)
                select :subject, :id, seq, :type, :at, :actor, :data::jsonb, digest from head
                """)
                .param("subject", subject)
                .param("id", subjectId)
                .param("type", event.type())
                .param("at", Moments.bound(at))
                .param("actor", actor.value())
                .param("data", encode(event))
                .update();
        appended();
    }

    /** To be called by who appended with a statement of its own: wakes the readers, once it is committed. */
    public void appended() {
        signal.raiseAfterCommit();
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

    /** One thing that happened to a subject. Throws when there is none. */
    public Entry get(String subject, long subjectId, int seq) {
        return jdbc.sql("""
                select position, subject, subject_id, seq, type, at, actor, data
                  from journal.entry
                 where subject_id = :id and subject = :subject and seq = :seq
                """)
                .param("subject", subject)
                .param("id", subjectId)
                .param("seq", seq)
                .query((row, number) -> entry(row))
                .single();
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
