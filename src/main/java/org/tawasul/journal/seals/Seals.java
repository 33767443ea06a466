package org.tawasul.journal.seals;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The seals of all days that are over. What stands here never changes. */
@Repository
public class Seals {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A seal with what is not published of it. */
    record Kept(Seal seal, byte[] salt, Cursor to) {}

    /** The root of a stretch of a day's entries, and where its first entry stands. */
    record Stretch(LocalDate day, int number, Cursor from, byte[] root) {}

    /** All of them, the first day first. */
    public List<Seal> list() {
        return kept().stream().map(Kept::seal).toList();
    }

    /** Days before this one, the latest first; null for no such limit. */
    public List<Seal> listBefore(@Nullable LocalDate day, int limit) {
        return jdbc.sql(
                        "select * from journal.seal where day < coalesce(:day, 'infinity'::date) order by day desc limit :limit")
                .param("day", day)
                .param("limit", limit)
                .query((row, number) -> kept(row).seal())
                .list();
    }

    public Optional<Seal> find(LocalDate day) {
        return jdbc.sql("select * from journal.seal where day = :day")
                .param("day", day)
                .query((row, number) -> kept(row).seal())
                .optional();
    }

    /** The latest day. */
    public Optional<Seal> findLast() {
        return last().map(Kept::seal);
    }

    Optional<Kept> last() {
        return jdbc.sql("select * from journal.seal order by day desc limit 1")
                .query((row, number) -> kept(row))
                .optional();
    }

    List<Kept> kept() {
        return jdbc.sql("select * from journal.seal order by day")
                .query((row, number) -> kept(row))
                .list();
    }

    List<Stretch> stretches(List<LocalDate> days) {
        if (days.isEmpty()) return List.of();
        return jdbc.sql("""
                select day, number, xid::text as xid, position, root from journal.seal_stretch where day in (:days) order by day, number
                """)
                .param("days", days)
                .query((row, number) -> new Stretch(
                        row.getObject("day", LocalDate.class),
                        row.getInt("number"),
                        new Cursor(row.getString("xid"), row.getLong("position")),
                        row.getBytes("root")))
                .list();
    }

    static byte[] freshSalt() {
        var salt = new byte[32];
        RANDOM.nextBytes(salt);
        return salt;
    }

    void add(Kept kept, List<Stretch> stretches) {
        var seal = kept.seal();
        jdbc.sql("""
                insert into journal.seal (day, entries, root, previous, seal, salt, to_xid, to_position)
                values (:day, :entries, decode(:root, 'hex'), decode(:previous, 'hex'), decode(:seal, 'hex'), :salt,
                        cast(:xid as xid8), :position)
                """)
                .param("day", seal.day())
                .param("entries", seal.entries())
                .param("root", seal.root())
                .param("previous", seal.previous())
                .param("seal", seal.seal())
                .param("salt", kept.salt())
                .param("xid", kept.to().xid())
                .param("position", kept.to().position())
                .update();
        if (stretches.isEmpty()) return;
        var hex = HexFormat.of();
        jdbc.sql("""
                insert into journal.seal_stretch (day, number, xid, position, root)
                select :day, number, cast(xid as xid8), position, decode(root, 'hex')
                  from unnest(:numbers, :xids, :positions, :roots) as given (number, xid, position, root)
                """)
                .param("day", seal.day())
                .param("numbers", stretches.stream().map(Stretch::number).toArray(Integer[]::new))
                .param(
                        "xids",
                        stretches.stream().map(stretch -> stretch.from().xid()).toArray(String[]::new))
                .param(
                        "positions",
                        stretches.stream()
                                .map(stretch -> stretch.from().position())
                                .toArray(Long[]::new))
                .param(
                        "roots",
                        stretches.stream()
                                .map(stretch -> hex.formatHex(stretch.root()))
                                .toArray(String[]::new))
                .update();
    }

    static Kept kept(ResultSet row) throws SQLException {
        var hex = HexFormat.of();
        return new Kept(
                new Seal(
                        row.getObject("day", LocalDate.class),
                        row.getLong("entries"),
                        hex.formatHex(row.getBytes("root")),
                        hex.formatHex(row.getBytes("previous")),
                        hex.formatHex(row.getBytes("seal"))),
                row.getBytes("salt"),
                new Cursor(row.getString("to_xid"), row.getLong("to_position")));
    }
}
