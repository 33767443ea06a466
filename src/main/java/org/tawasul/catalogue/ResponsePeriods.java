package org.tawasul.catalogue;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.catalogue.Period.Question;
import org.tawasul.database.AfterCommit;

/** The response periods in force, held in memory whole; a change made on another node is seen within a minute, and none begins today. */
@Repository
public class ResponsePeriods {
    private final JdbcClient jdbc;
    private final LoadingCache<String, PeriodTable> held =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(key -> read());

    ResponsePeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The working days within which an agency is to answer a case.
     *
     * @param on the day on which the agency got it
     */
    public int days(Service service, long agencyId, Kind kind, int importance, LocalDate on) {
        return held.get("all").days(new Question(service, agencyId, kind, importance, on));
    }

    /** The nation's first, then agency after agency, each by the day from which it holds. */
    public List<Period> list() {
        return held.get("all").periods();
    }

    /** As it stands in the database now. */
    PeriodTable read() {
        return new PeriodTable(jdbc.sql("""
                select period_id, agency_id, service_id, kind, importance, days, first_on, last_on
                  from catalogue.period order by agency_id nulls first, first_on, period_id
                """).query((row, number) -> period(row)).list());
    }

    /** By its key, and so after a loading that is under way. */
    void forget() {
        AfterCommit.nowAnd(() -> held.invalidate("all"));
    }

    private static Period period(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return new Period(
                row.getLong("period_id"),
                row.getLong("agency_id"),
                row.getLong("service_id"),
                kind == null ? null : Kind.valueOf(kind),
                row.getInt("importance"),
                row.getInt("days"),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class));
    }
}
