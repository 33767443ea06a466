package org.tawasul.suggestions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tawasul.cases.Covering;
import org.tawasul.database.Moments;
import org.tawasul.language.Name;

/** The suggestions that everybody may read, each shelf along its index, the latest first. */
@Repository
class Shelves {
    static final int PAGE = 12;
    /** Beyond it nobody counts on. */
    static final int COUNTED = 100;

    private final JdbcTemplate jdbc;

    Shelves(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param agencyId 0 for all; @param groupId 0 for all */
    record Filter(long agencyId, long groupId) {}

    /** One line more than a page, when there are more. */
    List<ShelfLine> list(Shelf shelf, Filter filter, @Nullable ListKey after) {
        var parameters = new ArrayList<Object>();
        var sql = new StringBuilder("""
                select s.number, s.agency_id, s.group_id, s.stage, s.since, s.verdict, s.supporters, s.study_until,
                       case when s.shown then c.subject end as subject,
                       p.title_ar, p.title_en, p.change_ar, p.change_en
                  from suggestions.suggestion s
                  join cases.cases c on c.case_id = s.case_id
                  left join suggestions.publication p on p.case_id = s.case_id
                 where\s""");
        sql.append(conditions(shelf, filter, parameters));
        if (after != null) {
            sql.append(" and (s.since, s.number) < (?, ?)");
            parameters.add(Objects.requireNonNull(Moments.bound(after.at())));
            parameters.add(after.number());
        }
        sql.append(" order by s.since desc, s.number desc limit ").append(PAGE + 1);
        return jdbc.query(sql.toString(), (row, number) -> line(row), parameters.toArray());
    }

    /** How many stand on each, counted to a hundred. */
    Map<Shelf, Integer> count(Filter filter) {
        var parameters = new ArrayList<Object>();
        var sql = new ArrayList<String>();
        for (var shelf : Shelf.values()) {
            sql.add("select '" + shelf.name()
                    + "' as shelf, (select count(*) from (select from suggestions.suggestion s where "
                    + conditions(shelf, filter, parameters) + " order by s.since desc limit " + COUNTED
                    + ") counted) as times");
        }
        var counts = new EnumMap<Shelf, Integer>(Shelf.class);
        jdbc.query(
                String.join(" union all ", sql),
                row -> {
                    counts.put(Shelf.valueOf(row.getString("shelf")), row.getInt("times"));
                },
                parameters.toArray());
        return counts;
    }

    private static String conditions(Shelf shelf, Filter filter, List<Object> parameters) {
        var sql = new StringBuilder("s.shelf = ?");
        parameters.add(shelf.name());
        if (filter.agencyId() != 0) {
            sql.append(" and s.agency_id = ?");
            parameters.add(filter.agencyId());
        }
        if (filter.groupId() != 0) {
            sql.append(" and s.group_id = ?");
            parameters.add(filter.groupId());
        }
        return sql.toString();
    }

    private static ShelfLine line(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        var title = row.getString("title_ar");
        var subject = row.getString("subject");
        return new ShelfLine(
                new ListKey(Moments.get(row, "since"), row.getLong("number")),
                row.getLong("agency_id"),
                row.getLong("group_id"),
                Stage.valueOf(row.getString("stage")),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getInt("supporters"),
                subject == null ? null : Covering.cover(subject),
                title == null ? null : new Name(title, row.getString("title_en")),
                title == null ? null : new Name(row.getString("change_ar"), row.getString("change_en")),
                row.getObject("study_until", LocalDate.class));
    }
}
