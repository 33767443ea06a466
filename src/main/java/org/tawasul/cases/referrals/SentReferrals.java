package org.tawasul.cases.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Scope.Nation;
import org.tawasul.agencies.Scope.OfAgency;
import org.tawasul.agencies.Scope.OfDepartment;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Covering;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.References;
import org.tawasul.cases.ReferralReason;
import org.tawasul.cases.desk.DeskKey;
import org.tawasul.database.Moments;
import org.tawasul.language.Name;

/** What an officer's department or agency sent on, the latest first, and what became of it. */
@Repository
class SentReferrals {
    static final int PAGE = 50;

    private final JdbcTemplate jdbc;
    private final References references;
    private final Agencies agencies;

    SentReferrals(JdbcTemplate jdbc, References references, Agencies agencies) {
        this.jdbc = jdbc;
        this.references = references;
        this.agencies = agencies;
    }

    record Part(List<SentLine> lines, @Nullable String next) {}

    Part list(Officer officer, @Nullable DeskKey after) {
        var statement = statement(officer, after);
        var lines = jdbc.query(statement.sql(), (row, number) -> line(row, officer), statement.parameters());
        if (lines.size() <= PAGE) return new Part(lines, null);
        var shown = lines.subList(0, PAGE);
        return new Part(shown, shown.getLast().key().code(references));
    }

    /** A statement with its parameters in their order. */
    record Statement(String sql, Object[] parameters) {}

    static Statement statement(Officer officer, @Nullable DeskKey after) {
        var parameters = new ArrayList<Object>();
        var sql = new StringBuilder("""
                select r.case_id, r.from_agency, r.from_department, r.to_agency, r.to_department, r.because, r.reason, r.at,
                       r.returned_at, c.confidential, c.subject,
                       c.status = 'RECEIVED' and not exists (
                         select from cases.referral later where later.case_id = r.case_id and later.seq > r.seq) as waits
                  from cases.referral r join cases.cases c on c.case_id = r.case_id
                 where true""");
        switch (officer.scope()) {
            case Nation() -> {}
            case OfAgency(var agency) -> {
                sql.append(" and r.from_agency = ?");
                parameters.add(agency);
            }
            case OfDepartment(var agency, var department) -> {
                sql.append(" and r.from_department = ?");
                parameters.add(department);
            }
        }
        if (!Right.SEE_CONFIDENTIAL.isOf(officer)) {
            sql.append(" and (not c.confidential or r.officer_id = ?)");
            parameters.add(officer.id());
        }
        if (after != null) {
            sql.append(" and (r.at, r.case_id) < (?, ?)");
            parameters.add(Objects.requireNonNull(Moments.bound(after.at())));
            parameters.add(after.id().value());
        }
        sql.append(" order by r.at desc, r.case_id desc limit ").append(PAGE + 1);
        return new Statement(sql.toString(), parameters.toArray());
    }

    private SentLine line(ResultSet row, Officer reader) throws SQLException {
        var id = new CaseId(row.getLong("case_id"));
        var at = Moments.get(row, "at");
        boolean across = row.getLong("from_agency") != row.getLong("to_agency");
        return new SentLine(
                new DeskKey(at, id),
                references.of(id).grouped(),
                row.getBoolean("confidential") ? null : Covering.cover(row.getString("subject")),
                place(row.getLong("from_agency"), row.getLong("from_department"), false),
                place(row.getLong("to_agency"), row.getLong("to_department"), across),
                ReferralReason.valueOf(row.getString("because")),
                Right.READ_PERSON.isOf(reader) ? row.getString("reason") : Covering.cover(row.getString("reason")),
                at,
                row.getObject("returned_at") != null
                        ? SentLine.Fate.RETURNED
                        : row.getBoolean("waits") ? SentLine.Fate.WAITS : SentLine.Fate.ACCEPTED);
    }

    private Name place(long agencyId, long departmentId, boolean withAgency) {
        var agency = agencies.get(agencyId).name();
        return agencies.findDepartment(departmentId)
                .map(Department::name)
                .map(department -> ReadingWays.within(department, withAgency ? agency : null))
                .orElse(agency);
    }
}
