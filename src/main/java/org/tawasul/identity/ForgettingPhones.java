package org.tawasul.identity;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.people.Person;
import org.tawasul.people.PersonTraces;
import org.tawasul.secrets.Envelopes;

/** Who is erased is signed out everywhere, and the codes that were sent to them open nothing. */
@Component
class ForgettingPhones implements PersonTraces {
    private static final List<String> TABLES = List.of("identity.session", "identity.code", "identity.code_sent");

    private final JdbcClient jdbc;

    private final Envelopes envelopes;

    ForgettingPhones(JdbcClient jdbc, Envelopes envelopes) {
        this.jdbc = jdbc;
        this.envelopes = envelopes;
    }

    @Override
    public void forget(Person person, boolean shared, Instant at) {
        if (shared) return;
        for (var table : TABLES)
            jdbc.sql("delete from " + table + " where phone_key = :phone")
                    .param("phone", envelopes.keyOf(Sessions.PHONE, person.phone()))
                    .update();
    }
}
