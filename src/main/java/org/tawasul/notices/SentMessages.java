package org.tawasul.notices;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.database.Moments;
import org.tawasul.people.Person;
import org.tawasul.people.PersonRecords;
import org.tawasul.secrets.Envelopes;

/** What was sent to somebody about their cases. Codes are not kept, so they are not told. */
@Component
class SentMessages implements PersonRecords {
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    private final Envelopes envelopes;

    SentMessages(JdbcClient jdbc, Envelopes envelopes) {
        this.jdbc = jdbc;
        this.envelopes = envelopes;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public List<Kept> listOf(Person person) {
        return jdbc.sql("""
                select n.created_at, n.medium, n.text
                  from cases.cases c join notices.notice n on n.case_id = c.case_id
                 where c.requester_id = :person and n.recipient_key in (:phone, :email) and n.text <> ''
                 order by n.notice_id limit :most
                """)
                .param("person", person.id())
                .param("phone", envelopes.keyOf(Outbox.RECIPIENT, person.phone()))
                .param(
                        "email",
                        envelopes.keyOf(Outbox.RECIPIENT, person.email() == null ? person.phone() : person.email()))
                .param("most", MOST)
                .query((row, number) -> new Kept(
                        Moments.get(row, "created_at"),
                        "privacy.copy.medium." + row.getString("medium").toLowerCase(java.util.Locale.ROOT),
                        row.getString("text")))
                .list();
    }
}
