package org.tawasul.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tawasul.database.Rows;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down whole chains of entries by COPY, sealed here instead of in the database. Whoever does so keeps where each chain
 * ends, in the row of the subject or in {@link #heads}, and writes both in one transaction.
 */
@Component
public class Scribe {
    /** The digest before the first entry of a subject. */
    public static final byte[] GENESIS = new byte[32];

    private static final HexFormat HEX = HexFormat.of();

    private final JsonMapper json;
    private final Signal signal;
    private final JdbcTemplate jdbc;

    Scribe(JsonMapper json, Signal signal, JdbcTemplate jdbc) {
        this.json = json;
        this.signal = signal;
        this.jdbc = jdbc;
    }

    public static Rows entries() {
        return new Rows("journal.entry", "subject, subject_id, seq, type, at, actor, data, digest, written_at");
    }

    /** Of subjects that have no row of their own to say where they end. */
    public static Rows heads() {
        return new Rows("journal.head", "subject, subject_id, seq, digest");
    }

    /** Adds the next entry of a subject, written at the moment of which it tells; gives its seal. */
    public byte[] add(
            Rows entries, byte[] before, String subject, long id, int seq, Event event, Instant at, Actor actor) {
        var data = JsonbText.of(json.valueToTree(event));
        var digest = seal(before, subject, id, seq, event.type(), at, actor.value(), data);
        entries.add(subject, id, seq, event.type(), at, actor.value(), data, digest, at);
        return digest;
    }

    /**
     * Lets all that is written by this transaction have been written at another moment: for whoever founds what was long ago,
     * where nobody else writes. Undone with the transaction when it fails.
     */
    public void writeAsOf(Instant moment, Runnable writing) {
        jdbc.execute("alter table journal.entry alter column written_at set default timestamptz '" + moment + "'");
        writing.run();
        jdbc.execute("alter table journal.entry alter column written_at set default now()");
    }

    /** To be called in the transaction that writes them: wakes the readers, once it is committed. */
    public void written() {
        signal.raiseAfterCommit();
    }

    /** Twin of the SQL function {@code journal.digest}. */
    static byte[] seal(
            byte[] before, String subject, long id, int seq, String type, Instant at, String actor, String data) {
        var line = HEX.formatHex(before)
                + '|'
                + subject
                + '|'
                + id
                + '|'
                + seq
                + '|'
                + type
                + '|'
                + ChronoUnit.MICROS.between(Instant.EPOCH, at)
                + '|'
                + actor
                + '|'
                + data;
        try {
            return MessageDigest.getInstance("SHA-256").digest(line.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
