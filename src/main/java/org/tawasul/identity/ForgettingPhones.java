package org.tawasul.identity;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.people.Person;
import org.tawasul.people.PersonTraces;

/** Who is erased is signed out everywhere, and the codes that were sent to them open nothing. */
@Component
class ForgettingPhones implements PersonTraces {
    private static final List<String> TABLES = List.of("identity.session", "identity.code", "identity.code_sent");

    private final JdbcClient jdbc;

    ForgettingPhones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(Person person, boolean shared, Instant at) {
        if (shared) return;
        for (var table : TABLES)
            jdbc.sql("delete from " + table + " where phone = :phone")
                    .param("phone", person.phone())
                    .update();
    }
}
