package org.tawasul.agencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.language.Folding;
import org.tawasul.language.Language;
import org.tawasul.language.Name;

/** The staff as the administrator looks through it: by agency and by any of their names, who has left too. */
@Repository
public class Staff {
    private static final String COLUMNS =
            "officer_id, agency_id, department_id, role, username, name_ar, name_en, language, email, active";

    private final JdbcClient jdbc;

    Staff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whom to list.
     *
     * @param words beginnings of names or of the user name, all of which must fit; empty for everybody
     * @param agencyId 0 for all
     * @param left whether to list who has left, instead of who is there
     */
    public record Wanted(String words, long agencyId, boolean left) {}

    public Optional<StaffMember> find(long officerId) {
        return jdbc.sql("select " + COLUMNS + " from agencies.officer where officer_id = :id")
                .param("id", officerId)
                .query((row, number) -> member(row))
                .optional();
    }

    /** In the order of their appointment, beyond the given one. */
    public List<StaffMember> list(Wanted wanted, long after, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                  from agencies.officer
                 where officer_id > :after and active = :active
                   and (:agency = 0 or agency_id = :agency)
                   and (:words = '' or to_tsvector('simple', language.fold(
                         name_ar || ' ' || name_en || ' ' || replace(username, '.', ' '))) @@ to_tsquery('simple', :words))
                 order by officer_id limit :limit
                """)
                .param("after", after)
                .param("active", !wanted.left())
                .param("agency", wanted.agencyId())
                .param("words", beginnings(wanted.words()))
                .param("limit", limit)
                .query((row, number) -> member(row))
                .list();
    }

    /** All who are there, in the order of their appointment. @param agencyId 0 for all */
    public Stream<StaffMember> stream(long agencyId) {
        return jdbc
                .sql("select " + COLUMNS + """
                          from agencies.officer where active and (:agency = 0 or agency_id = :agency) order by officer_id
                        """)
                .param("agency", agencyId)
                .query((row, number) -> member(row))
                .list()
                .stream();
    }

    /** How many are there; not counted beyond {@code most}. */
    public int count(int most) {
        return jdbc.sql("select count(*) from (select 1 from agencies.officer where active limit :most) as counted")
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** Whether there is another administrator who may sign in. */
    boolean hasAdministratorBeside(long officerId) {
        return jdbc.sql("""
                select exists (select 1 from agencies.officer
                                where role = 'ADMINISTRATOR' and active and officer_id <> :id)
                """).param("id", officerId).query(Boolean.class).single();
    }

    boolean hasUsername(String username) {
        return jdbc.sql("select exists (select 1 from agencies.officer where username = lower(:username))")
                .param("username", username)
                .query(Boolean.class)
                .single();
    }

    /** Letters and digits only, so that nothing of the language of queries is left. */
    private static String beginnings(String words) {
        var terms = Folding.fold(words).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return terms.isEmpty() ? "" : terms.replace(" ", ":* & ") + ":*";
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(officer(row), row.getString("email"), row.getBoolean("active"));
    }

    static Officer officer(ResultSet row) throws SQLException {
        return new Officer(
                row.getLong("officer_id"),
                row.getLong("agency_id"),
                row.getLong("department_id"),
                Role.valueOf(row.getString("role")),
                row.getString("username"),
                new Name(row.getString("name_ar"), row.getString("name_en")),
                Language.of(row.getString("language")));
    }
}
