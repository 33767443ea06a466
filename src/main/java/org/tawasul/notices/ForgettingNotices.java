package org.tawasul.notices;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tawasul.cases.erasure.CaseTraces;
import org.tawasul.cases.erasure.Forgotten;
import org.tawasul.people.Person;
import org.tawasul.people.PersonTraces;
import org.tawasul.secrets.Envelopes;

/**
 * Of what was sent about an erased case, and to an erased person, it stays that it was sent, when, and by which medium:
 * neither to whom nor what. What still waits is not sent.
 */
@Component
class ForgettingNotices implements CaseTraces, PersonTraces {
    private static final String BLANK = """
            update notices.notice
               set recipient = '', recipient_key = null, subject = null, text = '', error = null,
                   state = case when state = 'QUEUED' then 'FAILED' else state end
            """;

    private final JdbcClient jdbc;

    private final Envelopes envelopes;

    ForgettingNotices(JdbcClient jdbc, Envelopes envelopes) {
        this.jdbc = jdbc;
        this.envelopes = envelopes;
    }

    @Override
    public void forget(Forgotten forgotten) {
        jdbc.sql(BLANK + " where case_id = :case")
                .param("case", forgotten.id().value())
                .update();
        for (var kin : forgotten.kin()) cover(kin.value(), forgotten);
    }

    private void cover(long kin, Forgotten forgotten) {
        record Sent(long id, String text) {}
        var sent = jdbc.sql("select notice_id, text from notices.notice where case_id = :case")
                .param("case", kin)
                .query((row, number) -> new Sent(row.getLong("notice_id"), row.getString("text")))
                .list();
        for (var each : sent) {
            var covered = forgotten.withoutName(each.text());
            if (covered.equals(each.text())) continue;
            jdbc.sql("update notices.notice set text = :text where notice_id = :id")
                    .param("text", covered)
                    .param("id", each.id())
                    .update();
        }
    }

    @Override
    public void forget(Person person, boolean shared, Instant at) {
        if (!shared)
            jdbc.sql(BLANK + " where recipient_key = :phone")
                    .param("phone", envelopes.keyOf(Outbox.RECIPIENT, person.phone()))
                    .update();
        if (person.email() != null)
            jdbc.sql(BLANK + " where recipient_key = :email")
                    .param("email", envelopes.keyOf(Outbox.RECIPIENT, person.email()))
                    .update();
    }
}
