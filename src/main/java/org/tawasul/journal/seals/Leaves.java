package org.tawasul.journal.seals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.database.Moments;

/**
 * The entries of the journal as leaves of the tree of their day. A leaf says, in one line, what a citizen may check:
 * {@code subject|id|seq|type|micros|kept}. The last is SHA-256 of the day's salt and the entry's digest: it holds who did it
 * and what the entry says, too, but nobody without the salt can try out what that may be.
 */
@Repository
class Leaves {
    static final int STRETCH = 256;

    static final String COLUMNS = """
            e.xid::text as xid, e.position, e.subject, e.subject_id, e.seq, e.type,
            (extract(epoch from e.at) * 1000000)::bigint as micros, e.digest""";

    private final JdbcClient jdbc;

    Leaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param later whether it was written after the day */
    record Leaf(Cursor at, byte[] hash, boolean later) {}

    /** Those after one place and up to another, in the order of reading. */
    List<Leaf> list(Cursor after, Cursor upTo, Instant endOfDay, byte[] salt, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                , e.written_at >= :end as later
                  from journal.entry e
                 where (e.xid, e.position) > (cast(:xid as xid8), :position)
                   and (e.xid, e.position) <= (cast(:toXid as xid8), :toPosition)
                 order by e.xid, e.position
                 limit :limit
                """)
                .param("end", Moments.bound(endOfDay))
                .param("xid", after.xid())
                .param("position", after.position())
                .param("toXid", upTo.xid())
                .param("toPosition", upTo.position())
                .param("limit", limit)
                .query((row, number) -> new Leaf(
                        new Cursor(row.getString("xid"), row.getLong("position")),
                        hash(line(row, salt)),
                        row.getBoolean("later")))
                .list();
    }

    static String line(ResultSet row, byte[] salt) throws SQLException {
        return row.getString("subject")
                + '|'
                + row.getLong("subject_id")
                + '|'
                + row.getInt("seq")
                + '|'
                + row.getString("type")
                + '|'
                + row.getLong("micros")
                + '|'
                + HexFormat.of().formatHex(Hash.of(salt, row.getBytes("digest")));
    }

    static byte[] hash(String line) {
        return Tree.leaf(line.getBytes(UTF_8));
    }
}
