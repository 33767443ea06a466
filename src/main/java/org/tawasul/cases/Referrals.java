package org.tawasul.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Referring.Why;
import org.tawasul.database.Moments;

/** Each time that a case was sent on: by whom, why, and whether it came back. */
@Repository
public class Referrals {
    private static final String COLUMNS = """
            seq, from_agency, from_department, from_officer, to_agency, to_department, officer_id, because, reason, at,
            returned_at, return_because, return_reason, returned_by
            """;

    private final JdbcClient jdbc;

    Referrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One time that a case was sent on. Departments are 0 where none was named.
     *
     * @param fromOfficerId who had it then; 0 for nobody
     * @param officerId who sent it on
     * @param returned null unless it came back
     */
    public record Referral(
            int seq,
            long fromAgencyId,
            long fromDepartmentId,
            long fromOfficerId,
            long toAgencyId,
            long toDepartmentId,
            long officerId,
            ReferralReason because,
            String reason,
            Instant at,
            @Nullable Return returned) {
        public boolean isAcross() {
            return fromAgencyId != toAgencyId;
        }

        public boolean isReturned() {
            return returned != null;
        }
    }

    /** That it came back, and why. */
    public record Return(ReturnReason because, String words, long officerId, Instant at) {}

    /** The earliest first. */
    public List<Referral> listOf(CaseId id) {
        return jdbc.sql("select " + COLUMNS + " from cases.referral where case_id = :case order by seq")
                .param("case", id.value())
                .query((row, number) -> read(row))
                .list();
    }

    /** Writes down that the case goes on; inside the step that sends it. */
    public void add(Case found, Holder to, Officer officer, Why why, Instant at) {
        jdbc.sql("""
                insert into cases.referral (case_id, seq, from_agency, from_department, from_officer, to_agency,
                                            to_department, officer_id, because, reason, at)
                values (:case, :seq, :fromAgency, nullif(:fromDepartment, 0), nullif(:fromOfficer, 0), :toAgency,
                        nullif(:toDepartment, 0), :officer, :because, :reason, :at)
                on conflict do nothing -- of two at once one loses, which the case itself says
                """)
                .param("case", found.id().value())
                .param("seq", found.version() + 1)
                .param("fromAgency", found.holder().agencyId())
                .param("fromDepartment", found.holder().departmentId())
                .param("fromOfficer", found.holder().officerId())
                .param("toAgency", to.agencyId())
                .param("toDepartment", to.departmentId())
                .param("officer", officer.id())
                .param("because", why.because().name())
                .param("reason", why.words())
                .param("at", Moments.bound(at))
                .update();
    }

    /** Writes down that it came back; inside the step that returns it. */
    public void markReturned(CaseId id, Referral referral, Return returned) {
        jdbc.sql("""
                update cases.referral
                   set returned_at = :at, return_because = :because, return_reason = :words, returned_by = :officer
                 where case_id = :case and seq = :seq
                """)
                .param("case", id.value())
                .param("seq", referral.seq())
                .param("at", Moments.bound(returned.at()))
                .param("because", returned.because().name())
                .param("words", returned.words())
                .param("officer", returned.officerId())
                .update();
    }

    static Referral read(ResultSet row) throws SQLException {
        var returnedAt = Moments.find(row, "returned_at");
        return new Referral(
                row.getInt("seq"),
                row.getLong("from_agency"),
                row.getLong("from_department"),
                row.getLong("from_officer"),
                row.getLong("to_agency"),
                row.getLong("to_department"),
                row.getLong("officer_id"),
                ReferralReason.valueOf(row.getString("because")),
                row.getString("reason"),
                Moments.get(row, "at"),
                returnedAt == null
                        ? null
                        : new Return(
                                ReturnReason.valueOf(row.getString("return_because")),
                                row.getString("return_reason"),
                                row.getLong("returned_by"),
                                returnedAt));
    }
}
