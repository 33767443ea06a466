package org.tawasul.cases.fairness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Scope.Nation;
import org.tawasul.agencies.Scope.OfAgency;
import org.tawasul.agencies.Scope.OfDepartment;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Covering;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.References;
import org.tawasul.cases.TurnReason;
import org.tawasul.cases.desk.DeskKey;
import org.tawasul.cases.fairness.FairnessReport.Bar;
import org.tawasul.cases.fairness.FairnessReport.Jump;
import org.tawasul.cases.fairness.FairnessReport.Row;
import org.tawasul.database.Moments;

/** Reads the report of cases taken out of turn, as far as the reader is responsible. */
@Repository
class Fairness {
    static final int PAGE = 25;
    private static final int ROWS = 30;
    private static final int BARS = 10;

    private static final String SECRETS = """
            select o.*, coalesce(c.confidential, false) and not ? as secret,
                   coalesce(older.confidential, false) and not ? as older_secret
              from (""";
    private static final String SECRET_CASES = """
            ) o left join cases.cases c on c.case_id = o.case_id left join cases.cases older on older.case_id = o.older_case
             order by o.at desc, o.case_id desc""";

    private final JdbcTemplate jdbc;
    private final References references;
    private final Agencies agencies;
    private final Officers officers;

    Fairness(JdbcTemplate jdbc, References references, Agencies agencies, Officers officers) {
        this.jdbc = jdbc;
        this.references = references;
        this.agencies = agencies;
        this.officers = officers;
    }

    /** How often cases were taken since that month, in and out of turn: from the counts of the journal's reader. */
    long[] sums(Officer reader, LocalDate since) {
        var parameters = new ArrayList<Object>(List.of(since));
        return jdbc.queryForObject(
                "select coalesce(sum(times), 0), coalesce(sum(times) filter (where because <> ''), 0) from cases.taken"
                        + " where month >= ?" + scope(reader, parameters),
                (row, number) -> new long[] {row.getLong(1), row.getLong(2)},
                parameters.toArray());
    }

    /** By agency, the most frequent first. */
    List<Bar> bars(Officer reader, LocalDate since) {
        var parameters = new ArrayList<Object>(List.of(since));
        var sql = "select agency_id, sum(times) as times from cases.taken where month >= ? and because <> ''"
                + scope(reader, parameters) + " group by agency_id order by times desc, agency_id limit " + BARS;
        return jdbc.query(
                sql,
                (row, number) -> new Bar(agencies.get(row.getLong("agency_id")).name(), row.getLong("times")),
                parameters.toArray());
    }

    /** By agency, officer and reason, the most frequent first. */
    List<Row> rows(Officer reader, LocalDate since) {
        var parameters = new ArrayList<Object>(List.of(since));
        var sql =
                "select agency_id, officer_id, because, sum(times) as times, sum(passed_over) as passed from cases.taken"
                        + " where month >= ? and because <> ''" + scope(reader, parameters)
                        + " group by agency_id, officer_id, because order by times desc, officer_id limit " + ROWS;
        return jdbc.query(
                sql,
                (row, number) -> new Row(
                        agencies.get(row.getLong("agency_id")).name(),
                        officers.get(row.getLong("officer_id")).name(),
                        TurnReason.valueOf(row.getString("because")),
                        row.getLong("times"),
                        row.getLong("passed")),
                parameters.toArray());
    }

    /** Each single time, the latest first; what is confidential and not for the reader is counted, and neither named nor told. */
    List<Jump> jumps(Officer reader, @Nullable DeskKey after) {
        var parameters = new ArrayList<Object>();
        var sql = new StringBuilder("select * from cases.out_of_turn where true");
        sql.append(scope(reader, parameters));
        if (after != null) {
            sql.append(" and (at, case_id) < (?, ?)");
            parameters.add(Objects.requireNonNull(Moments.bound(after.at())));
            parameters.add(after.id().value());
        }
        sql.append(" order by at desc, case_id desc limit ").append(PAGE + 1);
        sql.insert(0, SECRETS).append(SECRET_CASES);
        boolean all = Right.SEE_CONFIDENTIAL.isOf(reader);
        parameters.addAll(0, List.of(all, all));
        return jdbc.query(
                sql.toString(),
                (row, number) -> {
                    var id = new CaseId(row.getLong("case_id"));
                    return new Jump(
                            new DeskKey(Moments.get(row, "at"), id),
                            row.getBoolean("secret") ? null : references.of(id),
                            row.getBoolean("older_secret")
                                    ? null
                                    : references.of(new CaseId(row.getLong("older_case"))),
                            agencies.get(row.getLong("agency_id")).name(),
                            officers.get(row.getLong("by_officer")).name(),
                            TurnReason.valueOf(row.getString("because")),
                            row.getBoolean("secret") || row.getBoolean("older_secret")
                                    ? ""
                                    : Covering.cover(row.getString("words")),
                            row.getInt("passed_over"),
                            Moments.get(row, "at"));
                },
                parameters.toArray());
    }

    private static String scope(Officer reader, List<Object> parameters) {
        return switch (reader.scope()) {
            case Nation() -> "";
            case OfAgency(var agency) -> {
                parameters.add(agency);
                yield " and agency_id = ?";
            }
            case OfDepartment(var agency, var department) -> {
                parameters.add(department);
                yield " and department_id = ?";
            }
        };
    }
}
