package org.tawasul.agencies;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.events.OfficerAppointed;
import org.tawasul.database.AfterCommit;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.language.Name;

/** The staff of all agencies. */
@Repository
public class Officers {
    private static final String COLUMNS =
            "officer_id, agency_id, department_id, role, username, name_ar, name_en, language";

    private final JdbcClient jdbc;
    private final Journal journal;

    /** Who they are stands beside every step on a page. */
    private final LoadingCache<Long, Optional<Officer>> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build(this::load);

    /** Who works in an agency stands in every list of choices. */
    private final LoadingCache<Long, List<Officer>> ofAgency = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build(this::loadAgency);

    Officers(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Throws when there is none. Also finds who has left: their past steps keep their name. */
    public Officer get(long officerId) {
        if (known.get(officerId).isEmpty()) known.invalidate(officerId); // perhaps appointed on another node since
        return known.get(officerId).orElseThrow(() -> new IllegalArgumentException("No officer " + officerId));
    }

    /** Somebody who may sign in. */
    public Optional<Officer> findActive(long officerId) {
        return jdbc.sql("select " + COLUMNS + " from agencies.officer where officer_id = :id and active")
                .param("id", officerId)
                .query((row, number) -> Staff.officer(row))
                .optional();
    }

    public Optional<Officer> findActive(String username) {
        return jdbc.sql("select " + COLUMNS + " from agencies.officer where username = lower(:username) and active")
                .param("username", username)
                .query((row, number) -> Staff.officer(row))
                .optional();
    }

    /** Where to write to somebody who may sign in; empty when no address is known. */
    public Optional<String> findEmail(long officerId) {
        return jdbc.sql("select email from agencies.officer where officer_id = :id and active and email is not null")
                .param("id", officerId)
                .query(String.class)
                .optional();
    }

    /** Who works in an agency, in the order of their appointment. */
    public List<Officer> listOfAgency(long agencyId) {
        return ofAgency.get(agencyId);
    }

    /** Who works in a department, in the order of their appointment. */
    public List<Officer> listOfDepartment(long departmentId) {
        return jdbc.sql("select " + COLUMNS
                        + " from agencies.officer where department_id = :id and active order by officer_id")
                .param("id", departmentId)
                .query((row, number) -> Staff.officer(row))
                .list();
    }

    /** Who works for the nation in this role, in the order of their appointment: a few people. */
    public List<Officer> listOfNation(Role role) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from agencies.officer where agency_id is null and role = :role and active order by officer_id")
                .param("role", role.name())
                .query((row, number) -> Staff.officer(row))
                .list();
    }

    /** @param agencyId 0 for the nation's staff; @param departmentId 0 for who works for the whole agency */
    @Transactional
    public long appoint(
            long agencyId,
            long departmentId,
            Role role,
            String username,
            Name name,
            @Nullable String email,
            Instant at,
            Actor by) {
        long id = jdbc.sql("""
                insert into agencies.officer (agency_id, department_id, role, username, name_ar, name_en, email)
                values (nullif(:agency, 0), nullif(:department, 0), :role, lower(:username), :ar, :en, :email)
                returning officer_id
                """)
                .param("agency", agencyId)
                .param("department", departmentId)
                .param("role", role.name())
                .param("username", username)
                .param("ar", name.ar())
                .param("en", name.en())
                .param("email", email)
                .query(Long.class)
                .single();
        journal.append("officer", id, new OfficerAppointed(id, agencyId, departmentId, role.name()), at, by);
        forget(id, agencyId, 0);
        return id;
    }

    /** Who was changed is read again, and who works in the agencies that it concerns. */
    void forget(long officerId, long agencyId, long otherAgencyId) {
        AfterCommit.nowAnd(() -> {
            known.invalidate(officerId);
            ofAgency.invalidate(agencyId);
            ofAgency.invalidate(otherAgencyId);
        });
    }

    private Optional<Officer> load(Long officerId) {
        return jdbc.sql("select " + COLUMNS + " from agencies.officer where officer_id = :id")
                .param("id", officerId)
                .query((row, number) -> Staff.officer(row))
                .optional();
    }

    private List<Officer> loadAgency(Long agencyId) {
        return jdbc.sql("select " + COLUMNS
                        + " from agencies.officer where agency_id = :id and active order by officer_id")
                .param("id", agencyId)
                .query((row, number) -> Staff.officer(row))
                .list();
    }
}
