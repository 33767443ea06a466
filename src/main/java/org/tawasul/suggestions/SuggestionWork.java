package org.tawasul.suggestions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Scope.Nation;
import org.tawasul.agencies.Scope.OfAgency;
import org.tawasul.agencies.Scope.OfDepartment;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Covering;
import org.tawasul.cases.Permission.Right;
import org.tawasul.database.Moments;

/** The suggestions of an officer's scope as work, due soonest first, each list along its index. */
@Repository
class SuggestionWork {
    static final int PAGE = 30;
    private static final int COUNTED = 100;

    private final JdbcTemplate jdbc;
    private final Cases cases;

    SuggestionWork(JdbcTemplate jdbc, Cases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** A statement with its parameters, as it is run. */
    record Statement(String sql, Object[] parameters) {}

    /** One line more than a page, when there are more. */
    List<WorkLine> list(WorkList list, Officer officer, @Nullable ListKey after) {
        var statement = statement(list, officer, after);
        return jdbc.query(statement.sql(), (row, number) -> line(row), statement.parameters());
    }

    Statement statement(WorkList list, Officer officer, @Nullable ListKey after) {
        boolean over = list == WorkList.OVER;
        var parameters = new ArrayList<Object>();
        var sql = new StringBuilder("""
                select s.case_id, s.number, s.agency_id, s.department_id, s.stage, s.since, s.due_at, s.studied_by,
                       s.supporters, c.subject
                  from suggestions.suggestion s join cases.cases c on c.case_id = s.case_id
                 where\s""");
        sql.append(conditions(list, officer, parameters));
        sql.append(" and (not s.confidential or ? or c.officer_id = ?)");
        parameters.add(Right.SEE_CONFIDENTIAL.isOf(officer));
        parameters.add(officer.id());
        if (after != null) {
            sql.append(over ? " and (s.since, s.number) < (?, ?)" : " and (s.due_at, s.number) > (?, ?)");
            parameters.add(Objects.requireNonNull(Moments.bound(after.at())));
            parameters.add(after.number());
        }
        sql.append(over ? " order by s.since desc, s.number desc" : " order by s.due_at, s.number");
        sql.append(" limit ").append(PAGE + 1);
        return new Statement(sql.toString(), parameters.toArray());
    }

    /** What is owed in each, counted to a hundred. */
    Map<WorkList, Integer> count(Officer officer) {
        var parameters = new ArrayList<Object>();
        var sql = new ArrayList<String>();
        for (var list : WorkList.listOwed()) {
            sql.add("select '" + list.name()
                    + "' as list, (select count(*) from (select from suggestions.suggestion s where "
                    + conditions(list, officer, parameters) + " order by s.due_at limit " + COUNTED
                    + ") counted) as times");
        }
        var counts = new EnumMap<WorkList, Integer>(WorkList.class);
        jdbc.query(
                String.join(" union all ", sql),
                row -> {
                    counts.put(WorkList.valueOf(row.getString("list")), row.getInt("times"));
                },
                parameters.toArray());
        return counts;
    }

    private static String conditions(WorkList list, Officer officer, List<Object> parameters) {
        var sql = new StringBuilder(list == WorkList.OVER ? "s.due_at is null" : "s.due_at is not null");
        switch (officer.scope()) {
            case Nation() -> {}
            case OfAgency(var agency) -> {
                sql.append(" and s.agency_id = ?");
                parameters.add(agency);
            }
            case OfDepartment(var agency, var department) -> {
                sql.append(" and s.department_id = ?");
                parameters.add(department);
            }
        }
        if (list.stage() != null) {
            sql.append(" and s.stage = ?");
            parameters.add(list.stage().name());
        }
        return sql.toString();
    }

    private WorkLine line(ResultSet row) throws SQLException {
        var due = Moments.find(row, "due_at");
        return new WorkLine(
                new ListKey(due == null ? Moments.get(row, "since") : due, row.getLong("number")),
                cases.referenceOf(new CaseId(row.getLong("case_id"))),
                Covering.cover(row.getString("subject")),
                Stage.valueOf(row.getString("stage")),
                due,
                row.getLong("agency_id"),
                row.getLong("department_id"),
                row.getLong("studied_by"),
                row.getInt("supporters"));
    }
}
