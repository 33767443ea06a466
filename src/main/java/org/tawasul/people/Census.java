package org.tawasul.people;

import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tawasul.database.Rows;
import org.tawasul.language.Folding;
import org.tawasul.people.People.Registration;
import org.tawasul.secrets.Envelopes;

/** Takes in many people at once who are known to be new, each under an id that whoever calls gave them. */
@Component
public class Census {
    private final Envelopes envelopes;
    private final JdbcTemplate jdbc;

    Census(Envelopes envelopes, JdbcTemplate jdbc) {
        this.envelopes = envelopes;
        this.jdbc = jdbc;
    }

    public static Rows rows() {
        return new Rows(
                "people.person",
                "person_id, phone, phone_key, name, name_key, kind, residency, gender, email, language, created_at");
    }

    public void add(Rows rows, long id, Registration told, Instant at) {
        var residency = told.residency();
        var gender = told.gender();
        rows.add(
                id,
                envelopes.seal(People.PHONE, told.phone()),
                envelopes.keyOf(People.PHONE, told.phone()),
                told.name(),
                Folding.fold(told.name()),
                told.kind().name(),
                residency == null ? null : residency.name(),
                gender == null ? null : gender.name(),
                envelopes.sealOrNull(People.EMAIL, told.email()),
                told.language().code(),
                at);
    }

    /** Whoever registers from now on gets an id after this one. */
    public void endAt(long id) {
        jdbc.queryForObject("select setval(pg_get_serial_sequence('people.person', 'person_id'), ?)", Long.class, id);
    }
}
