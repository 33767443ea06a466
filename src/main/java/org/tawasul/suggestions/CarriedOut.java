package org.tawasul.suggestions;

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
        return jdbc.sql("""
                select s.number, s.agency_id, s.supporters, p.title_ar, p.title_en, p.change_ar, p.change_en, p.published_at
                  from suggestions.suggestion s
                  join suggestions.publication p on p.case_id = s.case_id
                 where s.shelf = 'IMPLEMENTED'
                """ + (agencyId == 0 ? "" : " and s.agency_id = :agency") + """

                 order by s.since desc, s.number desc
                 limit :limit
                """)
                .param("agency", agencyId)
                .param("limit", limit)
                .query((row, number) -> new One(
                        row.getLong("number"),
                        row.getLong("agency_id"),
                        row.getInt("supporters"),
                        new Name(row.getString("title_ar"), row.getString("title_en")),
                        new Name(row.getString("change_ar"), row.getString("change_en")),
                        Moments.get(row, "published_at")))
                .list();
    }
}
