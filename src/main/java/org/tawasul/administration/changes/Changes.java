package org.tawasul.administration.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.database.Moments;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Entry;
import org.tawasul.language.Dates;

/** The changes as they were read from the journal, the latest first. */
@Repository
class Changes {
    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Change(long position, String kind, String type, Instant at, String actor, String data) {}

    /**
     * Which to list.
     *
     * @param kind empty for all
     * @param officerId 0 for everybody's
     * @param day null for all
     */
    record Wanted(String kind, long officerId, @Nullable LocalDate day) {}

    void add(String kind, Entry entry) {
        jdbc.sql("""
                insert into administration.change (position, kind, type, at, officer_id, actor, data)
                values (:position, :kind, :type, :at, :officer, :actor, :data::jsonb) on conflict do nothing
                """)
                .param("position", entry.position())
                .param("kind", kind)
                .param("type", entry.type())
                .param("at", Moments.bound(entry.at()))
                .param("officer", Actor.officerOf(entry.actor()))
                .param("actor", entry.actor())
                .param("data", entry.data())
                .update();
    }

    void forgetAll() {
        jdbc.sql("truncate administration.change").update();
    }

    Optional<Change> find(long position) {
        return jdbc.sql("select * from administration.change where position = :position")
                .param("position", position)
                .query((row, number) -> change(row))
                .optional();
    }

    /** @param before where the page before ended; null for the first page */
    List<Change> list(Wanted wanted, @Nullable Change before, int limit) {
        var sql = new StringBuilder("select * from administration.change where true");
        if (!wanted.kind().isEmpty()) sql.append(" and kind = :kind");
        if (wanted.officerId() != 0) sql.append(" and officer_id = :officer");
        if (wanted.day() != null) sql.append(" and at >= :from and at < :to");
        if (before != null) sql.append(" and (at, position) < (:at, :position)");
        var statement = jdbc.sql(sql + " order by at desc, position desc limit :limit")
                .param("kind", wanted.kind())
                .param("officer", wanted.officerId())
                .param("limit", limit);
        var day = wanted.day();
        if (day != null)
            statement = statement
                    .param("from", Moments.bound(day.atStartOfDay(Dates.ZONE).toInstant()))
                    .param(
                            "to",
                            Moments.bound(
                                    day.plusDays(1).atStartOfDay(Dates.ZONE).toInstant()));
        if (before != null)
            statement = statement.param("at", Moments.bound(before.at())).param("position", before.position());
        return statement.query((row, number) -> change(row)).list();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("position"),
                row.getString("kind"),
                row.getString("type"),
                Moments.get(row, "at"),
                row.getString("actor"),
                row.getString("data"));
    }
}
