package org.tawasul.notices;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.database.Moments;
import org.tawasul.people.Person;
import org.tawasul.people.PersonRecords;

/** What was sent to somebody about their cases. Codes are not kept, so they are not told. */
@Component
class SentMessages implements PersonRecords {
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    SentMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                 where c.requester_id = :person and n.recipient in (:phone, :email) and n.text <> ''
                 order by n.notice_id limit :most
                """)
                .param("person", person.id())
                .param("phone", person.phone())
                .param("email", person.email() == null ? person.phone() : person.email())
                .param("most", MOST)
                .query((row, number) -> new Kept(
                        Moments.get(row, "created_at"),
                        "privacy.copy.medium." + row.getString("medium").toLowerCase(java.util.Locale.ROOT),
                        row.getString("text")))
                .list();
    }
}
