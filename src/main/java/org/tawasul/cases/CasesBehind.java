package org.tawasul.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Scope.Nation;
import org.tawasul.agencies.Scope.OfAgency;
import org.tawasul.agencies.Scope.OfDepartment;
import org.tawasul.cases.Permission.Right;
import org.tawasul.database.Moments;

/**
 * The single cases behind a figure, as far as somebody may see them, the latest first. They stand with whoever has them now, so
 * one that was sent on since is missing here and not in the figure.
 */
@Repository
public class CasesBehind {
    private final JdbcTemplate jdbc;
    private final Cases cases;

    CasesBehind(JdbcTemplate jdbc, Cases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** Which cases, by which moment, and along which index. */
    public enum What {
        /** By the latest reply. */
        ANSWERED(
                "coalesce(replied_at, closed_at)",
                "answered_at is not null and status in ('ANSWERED', 'CLOSED', 'WITHDRAWN', 'MERGED')"),
        /** Answered after what was promised, by the first reply. */
        LATE("answered_at", "answered_at > due_at"),
        /** By submission. */
        REOPENED("submitted_at", "reopened > 0");

        private final String moment;
        private final String condition;

        What(String moment, String condition) {
            this.moment = moment;
            this.condition = condition;
        }
    }

    /** @param at the moment by which it stands in the list */
    public record Found(Case found, Instant at) {}

    /** Where the list goes on: after this one. */
    public record Key(Instant at, long caseId) {}

    /** @param agencyId 0 for all of the officer's scope; @param departmentId likewise; @param before not included */
    public record Wanted(What what, long agencyId, long departmentId, Instant from, Instant before) {}

    public List<Found> list(Officer officer, Wanted wanted, @Nullable Key after, int limit) {
        var statement = statement(officer, wanted, after, limit);
        return jdbc.query(statement.sql(), (row, number) -> found(row, officer), statement.parameters());
    }

    record Statement(String sql, Object[] parameters) {}

    static Statement statement(Officer officer, Wanted wanted, @Nullable Key after, int limit) {
        var parameters = new ArrayList<Object>();
        var moment = wanted.what().moment;
        var sql = new StringBuilder("select " + moment + " as stands_at, " + Cases.COLUMNS + " from cases.cases where "
                + wanted.what().condition + " and part_of is null");
        hold(sql, parameters, "agency_id", wanted.agencyId());
        hold(sql, parameters, "department_id", wanted.departmentId());
        switch (officer.scope()) {
            case Nation() -> {}
            case OfAgency(var agency) -> hold(sql, parameters, "agency_id", agency);
            case OfDepartment(var agency, var department) -> {
                hold(sql, parameters, "agency_id", agency);
                hold(sql, parameters, "department_id", department);
            }
        }
        if (!Right.SEE_CONFIDENTIAL.isOf(officer)) hold(sql.append(" and (not confidential or "), parameters, officer);
        sql.append(" and ").append(moment).append(" >= ? and ").append(moment).append(" < ?");
        parameters.add(bound(wanted.from()));
        parameters.add(bound(wanted.before()));
        if (after != null) {
            sql.append(" and (").append(moment).append(", case_id) < (?, ?)");
            parameters.add(bound(after.at()));
            parameters.add(after.caseId());
        }
        sql.append(" order by ").append(moment).append(" desc, case_id desc limit ?");
        parameters.add(limit);
        return new Statement(sql.toString(), parameters.toArray());
    }

    private static void hold(StringBuilder sql, List<Object> parameters, String column, long id) {
        if (id == 0) return;
        sql.append(" and ").append(column).append(" = ?");
        parameters.add(id);
    }

    private static void hold(StringBuilder sql, List<Object> parameters, Officer officer) {
        sql.append("officer_id = ?)");
        parameters.add(officer.id());
    }

    private static Object bound(Instant at) {
        return Objects.requireNonNull(Moments.bound(at));
    }

    private Found found(ResultSet row, Officer officer) throws SQLException {
        return new Found(cases.read(row, officer), Moments.get(row, "stands_at"));
    }
}
