package org.tawasul.insight.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.database.Moments;
import org.tawasul.language.Folding;

/** The reports that staff keep under names. */
@Repository
class SavedReports {
    static final int MOST = 200;

    private final JdbcClient jdbc;

    SavedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What this officer made or others share with them, their own first. @param words all of which stand in the name */
    List<SavedReport> list(Officer officer, String words) {
        var wanted = Folding.fold(words).split("\\s+");
        return jdbc
                .sql("""
                (select * from insight.report where officer_id = :officer order by report_id desc limit :most)
                union all
                (select * from insight.report
                  where agency_id = :agency and sharing = 'AGENCY' and officer_id <> :officer order by report_id desc limit :most)
                union all
                (select * from insight.report where sharing = 'ALL' and officer_id <> :officer order by report_id desc limit :most)
                """)
                .param("officer", officer.id())
                .param("agency", officer.agencyId())
                .param("most", MOST)
                .query((row, number) -> read(row, officer))
                .list()
                .stream()
                .filter(report -> List.of(wanted).stream()
                        .allMatch(word -> Folding.fold(report.name()).contains(word)))
                .toList();
    }

    /** Empty when it is not for this officer. */
    Optional<SavedReport> find(long id, Officer officer) {
        return jdbc.sql("""
                select * from insight.report
                 where report_id = :id
                   and (officer_id = :officer or sharing = 'ALL' or sharing = 'AGENCY' and agency_id = :agency)
                """)
                .param("id", id)
                .param("officer", officer.id())
                .param("agency", officer.agencyId())
                .query((row, number) -> read(row, officer))
                .optional();
    }

    /** Gives its id; empty when this officer has as many as one may. */
    Optional<Long> save(Officer officer, String name, Sharing sharing, String query, Instant at) {
        return jdbc.sql("""
                insert into insight.report (officer_id, agency_id, sharing, name, query, created_at, changed_at)
                select :officer, :agency, :sharing, :name, :query, :at, :at
                 where (select count(*) from (select 1 from insight.report where officer_id = :officer limit :most) own) < :most
                returning report_id
                """)
                .param("officer", officer.id())
                .param("agency", officer.agencyId())
                .param("sharing", sharing.name())
                .param("name", name)
                .param("query", query)
                .param("at", Moments.bound(at))
                .param("most", MOST)
                .query(Long.class)
                .optional();
    }

    void change(SavedReport report, String name, Sharing sharing, String query, Instant at) {
        jdbc.sql("""
                update insight.report set name = :name, sharing = :sharing, query = :query, changed_at = :at
                 where report_id = :id and officer_id = :officer
                """)
                .param("name", name)
                .param("sharing", sharing.name())
                .param("query", query)
                .param("at", Moments.bound(at))
                .param("id", report.id())
                .param("officer", report.officerId())
                .update();
    }

    void delete(SavedReport report) {
        jdbc.sql("delete from insight.report where report_id = :id and officer_id = :officer")
                .param("id", report.id())
                .param("officer", report.officerId())
                .update();
    }

    private static SavedReport read(ResultSet row, Officer officer) throws SQLException {
        return new SavedReport(
                row.getLong("report_id"),
                row.getLong("officer_id"),
                Sharing.of(row.getString("sharing")),
                row.getString("name"),
                row.getString("query"),
                Moments.get(row, "changed_at"),
                row.getLong("officer_id") == officer.id());
    }
}
