package org.tawasul.agencies.delegation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.database.Moments;
import org.tawasul.language.Dates;

/** Who stands in for whom. Whether it holds is asked each time: nothing has to happen for it to be over. */
@Repository
public class Delegations {
    private static final String COLUMNS =
            "select delegation_id, officer_id, deputy_id, first_on, last_on, note, ended_at from agencies.delegation ";
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Officers officers;

    Delegations(JdbcClient jdbc, Officers officers) {
        this.jdbc = jdbc;
        this.officers = officers;
    }

    public Optional<Delegation> find(long id) {
        return jdbc.sql(COLUMNS + "where delegation_id = :id")
                .param("id", id)
                .query((row, number) -> delegation(row))
                .optional();
    }

    /**
     * The one who is away, as this deputy acts for them at the moment: empty before and after its days, once it was ended,
     * where either may not sign in any more, and where they do not work in the same agency.
     */
    public Optional<Officer> findPrincipal(long id, Officer deputy, Instant at) {
        return find(id).filter(delegation -> delegation.deputyId() == deputy.id() && delegation.holdsAt(at))
                .flatMap(delegation -> officers.findActive(delegation.officerId()))
                .filter(officer -> officer.agencyId() == deputy.agencyId() && NamingDeputies.mayBeAway(officer))
                .map(officer -> officer.actedBy(deputy));
    }

    /** Somebody's own that hold or are to come, the earliest first. */
    public List<Delegation> listOf(long officerId, Instant now) {
        return list("officer_id", officerId, now);
    }

    /** Those in which somebody is the deputy, now or later, the earliest first. */
    public List<Delegation> listTo(long deputyId, Instant now) {
        return list("deputy_id", deputyId, now);
    }

    /** The latest of somebody's that are over, the latest first. */
    public List<Delegation> listPastOf(long officerId, Instant now, int most) {
        return jdbc.sql(COLUMNS + """
                where officer_id = :id and (last_on < :today or ended_at is not null)
                order by last_on desc, delegation_id desc limit :most
                """)
                .param("id", officerId)
                .param("today", LocalDate.ofInstant(now, Dates.ZONE))
                .param("most", most)
                .query((row, number) -> delegation(row))
                .list();
    }

    /** Who stands in for somebody at the moment. */
    public Optional<Officer> findDeputy(long officerId, Instant at) {
        return listOf(officerId, at).stream()
                .filter(delegation -> delegation.holdsAt(at))
                .flatMap(delegation -> officers
                        .findActive(delegation.deputyId())
                        .filter(deputy ->
                                findPrincipal(delegation.id(), deputy, at).isPresent())
                        .stream())
                .findFirst();
    }

    /** Which of these are away at the moment, and somebody stands in for them. */
    public Set<Long> awayAmong(Collection<Long> officerIds, Instant at) {
        return jdbc.sql("""
                select officer_id from agencies.delegation
                 where officer_id = any (:ids) and first_on <= :today and last_on >= :today and ended_at is null
                """)
                .param("ids", officerIds.toArray(Long[]::new))
                .param("today", LocalDate.ofInstant(at, Dates.ZONE))
                .query(Long.class)
                .set();
    }

    private List<Delegation> list(String whose, long officerId, Instant now) {
        return jdbc.sql(COLUMNS + "where " + whose + """
                 = :id and last_on >= :today and ended_at is null order by first_on, delegation_id limit :most
                """)
                .param("id", officerId)
                .param("today", LocalDate.ofInstant(now, Dates.ZONE))
                .param("most", MOST)
                .query((row, number) -> delegation(row))
                .list();
    }

    private static Delegation delegation(ResultSet row) throws SQLException {
        return new Delegation(
                row.getLong("delegation_id"),
                row.getLong("officer_id"),
                row.getLong("deputy_id"),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getString("note"),
                Moments.find(row, "ended_at"));
    }
}
