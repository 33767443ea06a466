package org.tawasul.suggestions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.cases.CaseId;
import org.tawasul.database.Moments;
import org.tawasul.language.Name;

/** What the agencies tell everybody about the suggestions that they carried out. */
@Repository
class Publications {
    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Publication> find(CaseId id) {
        return jdbc.sql("select * from suggestions.publication where case_id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    void add(CaseId id, long officerId, Publication told, Instant at) {
        jdbc.sql("""
                insert into suggestions.publication (
                  case_id, officer_id, title_ar, title_en, change_ar, change_en, before_ar, before_en, after_ar, after_en,
                  published_at)
                values (:id, :officer, :titleAr, :titleEn, :changeAr, :changeEn, :beforeAr, :beforeEn, :afterAr, :afterEn, :at)
                """)
                .param("id", id.value())
                .param("officer", officerId)
                .param("titleAr", told.title().ar())
                .param("titleEn", told.title().en())
                .param("changeAr", told.change().ar())
                .param("changeEn", told.change().en())
                .param("beforeAr", told.before().ar())
                .param("beforeEn", told.before().en())
                .param("afterAr", told.after().ar())
                .param("afterEn", told.after().en())
                .param("at", Moments.bound(at))
                .update();
    }

    static Publication read(ResultSet row) throws SQLException {
        return new Publication(
                name(row, "title"),
                name(row, "change"),
                name(row, "before"),
                name(row, "after"),
                Moments.get(row, "published_at"));
    }

    private static Name name(ResultSet row, String column) throws SQLException {
        return new Name(row.getString(column + "_ar"), row.getString(column + "_en"));
    }
}
