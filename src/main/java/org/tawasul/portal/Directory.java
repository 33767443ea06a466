package org.tawasul.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.language.Folding;
import org.tawasul.language.Language;
import org.tawasul.language.Name;
import org.tawasul.portal.Colleague.Contact;

/** Who works here and how to reach them, by any of their names, their agency and their role. */
@Repository
public class Directory {
    static final int PAGE = 40;

    private final JdbcClient jdbc;
    private final Agencies agencies;

    Directory(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    /** @param agencyId 0 for all; @param role empty for all */
    record Wanted(String words, long agencyId, String role) {}

    /** In the order of their appointment, one more than a page when there are more. */
    List<Colleague> list(Wanted wanted, long after) {
        return jdbc.sql("""
                select o.*, c.phone, c.extension, c.room
                  from agencies.officer o left join portal.contact c on c.officer_id = o.officer_id
                 where o.officer_id > :after and o.active
                   and (:agency = 0 or o.agency_id = :agency) and (:role = '' or o.role = :role)
                   and (:words = '' or to_tsvector('simple', language.fold(
                         o.name_ar || ' ' || o.name_en || ' ' || replace(o.username, '.', ' '))) @@ to_tsquery('simple', :words))
                 order by o.officer_id limit :most
                """)
                .param("after", after)
                .param("agency", wanted.agencyId())
                .param("role", wanted.role())
                .param("words", beginnings(wanted.words()))
                .param("most", PAGE + 1)
                .query((row, number) -> colleague(row))
                .list();
    }

    Contact contactOf(Officer officer) {
        return jdbc.sql("select phone, extension, room from portal.contact where officer_id = :id")
                .param("id", officer.id())
                .query((row, number) -> contact(row))
                .optional()
                .orElse(Contact.NONE);
    }

    public void write(Officer officer, Contact contact) {
        jdbc.sql("""
                insert into portal.contact (officer_id, phone, extension, room) values (:id, :phone, :extension, :room)
                on conflict (officer_id) do update
                  set phone = excluded.phone, extension = excluded.extension, room = excluded.room
                """)
                .param("id", officer.id())
                .param("phone", contact.phone())
                .param("extension", contact.extension())
                .param("room", contact.room())
                .update();
    }

    /** Letters and digits only, so that nothing of the language of queries is left. */
    private static String beginnings(String words) {
        var terms = Folding.fold(words).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return terms.isEmpty() ? "" : terms.replace(" ", ":* & ") + ":*";
    }

    private Colleague colleague(ResultSet row) throws SQLException {
        var officer = new Officer(
                row.getLong("officer_id"),
                row.getLong("agency_id"),
                row.getLong("department_id"),
                Role.valueOf(row.getString("role")),
                row.getString("username"),
                new Name(row.getString("name_ar"), row.getString("name_en")),
                Language.of(row.getString("language")));
        return new Colleague(
                officer,
                officer.agencyId() == 0
                        ? null
                        : agencies.get(officer.agencyId()).name(),
                agencies.findDepartment(officer.departmentId())
                        .map(Department::name)
                        .orElse(null),
                row.getString("email"),
                contact(row));
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                Objects.requireNonNullElse(row.getString("phone"), ""),
                Objects.requireNonNullElse(row.getString("extension"), ""),
                Objects.requireNonNullElse(row.getString("room"), ""));
    }
}
