package org.tawasul.suggestions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.database.Moments;
import org.tawasul.language.Name;

/** The suggestions that were carried out, as everybody may read of them. */
@Repository
public class CarriedOut {
    private final JdbcClient jdbc;

    CarriedOut(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number what the public knows it by */
    public record One(long number, long agencyId, int supporters, Name title, Name change, Instant at) {
        public String address() {
            return "/suggestions/" + number;
        }
    }

    /** The latest first. @param agencyId 0 for all */
    public List<One> list(long agencyId, int limit) {
        return jdbc.sql(SELECT + WHERE + (agencyId == 0 ? "" : OF_AGENCY)
                        + " order by s.since desc, s.number desc limit :limit")
                .param("agency", agencyId)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** Those of a time, the ones with most supporters first. @param until not included */
    public List<One> list(long agencyId, Instant from, Instant until, int limit) {
        return jdbc.sql(SELECT + WHERE + (agencyId == 0 ? "" : OF_AGENCY) + WITHIN
                        + " order by s.supporters desc, s.since desc, s.number desc limit :limit")
                .param("agency", agencyId)
                .param("from", Moments.bound(from))
                .param("until", Moments.bound(until))
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** How many of a time there are. */
    public long count(long agencyId, Instant from, Instant until) {
        return jdbc.sql("select count(*)" + FROM + WHERE + (agencyId == 0 ? "" : OF_AGENCY) + WITHIN)
                .param("agency", agencyId)
                .param("from", Moments.bound(from))
                .param("until", Moments.bound(until))
                .query(Long.class)
                .single();
    }

    private static final String FROM = """
             from suggestions.suggestion s
             join suggestions.publication p on p.case_id = s.case_id
            """;
    private static final String SELECT =
            "select s.number, s.agency_id, s.supporters, p.title_ar, p.title_en, p.change_ar, p.change_en, p.published_at"
                    + FROM;
    private static final String WHERE = " where s.shelf = 'IMPLEMENTED'";
    private static final String OF_AGENCY = " and s.agency_id = :agency";
    private static final String WITHIN = " and s.since >= :from and s.since < :until";

    private static One read(ResultSet row) throws SQLException {
        return new One(
                row.getLong("number"),
                row.getLong("agency_id"),
                row.getInt("supporters"),
                new Name(row.getString("title_ar"), row.getString("title_en")),
                new Name(row.getString("change_ar"), row.getString("change_en")),
                Moments.get(row, "published_at"));
    }
}
