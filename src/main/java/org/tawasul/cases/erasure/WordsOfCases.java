package org.tawasul.cases.erasure;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.cases.Covering;
import org.tawasul.cases.References;
import org.tawasul.files.Destroying;
import org.tawasul.people.Person;
import org.tawasul.people.PersonTraces;
import org.tawasul.secrets.Envelopes;

/**
 * What the tables of cases themselves say of people. Whatever somebody wrote goes, whoever it was, for nobody can tell
 * which of it names the person; ids, kinds, moments and reasons chosen from a list stay. Of the place a square of about
 * a kilometre stays, by which the country's maps are drawn.
 */
@Repository
class WordsOfCases implements CaseTraces, PersonTraces {
    /** Each with the case and the cover in place of words. */
    private static final List<String> OF_CASE = List.of(
            """
            update cases.cases
               set subject = :cover, text = '', place = null,
                   latitude = round(latitude::numeric, 2), longitude = round(longitude::numeric, 2)
             where case_id = :case
            """,
            "update cases.message set text = :cover where case_id = :case",
            """
            update cases.referral set reason = :cover, return_reason = case when return_reason is not null then :cover end
             where case_id = :case
            """,
            "update cases.committee_request set reason = :cover where case_id = :case",
            "update cases.part set asked = :cover, dropped = case when dropped is not null then :cover end where case_id = :case",
            "update cases.out_of_turn set words = :cover where case_id = :case",
            "update cases.pause set words = :cover where case_id = :case",
            "update cases.reveal set words = :cover where case_id = :case",
            """
            update cases.commitment
               set what = :cover, words = case when words is not null then :cover end,
                   state = case when state in ('OPEN', 'ASKED') then 'DROPPED' else state end
             where case_id = :case
            """,
            "delete from cases.proposal where case_id = :case",
            "delete from cases.draft where case_id = :case",
            "delete from cases.unsent where case_id = :case",
            "delete from cases.trait where case_id = :case",
            // What was ordered for many at once is words for this one, too.
            """
            delete from cases.bulk
             where bulk_id in (select bulk_id from cases.bulk_case where case_id = :case)
               and not exists (select from cases.bulk_case w where w.bulk_id = bulk.bulk_id and w.outcome is null)
            """);

    private final JdbcClient jdbc;
    private final References references;
    private final Destroying destroying;
    private final Envelopes envelopes;

    WordsOfCases(JdbcClient jdbc, References references, Destroying destroying, Envelopes envelopes) {
        this.envelopes = envelopes;
        this.jdbc = jdbc;
        this.references = references;
        this.destroying = destroying;
    }

    @Override
    public void forget(Forgotten forgotten) {
        long id = forgotten.id().value();
        for (var statement : OF_CASE)
            jdbc.sql(statement).param("case", id).param("cover", Covering.COVER).update();
        jdbc.sql("delete from cases.tracking where reference = :reference")
                .param("reference", references.of(forgotten.id()).value())
                .update();
        destroying.destroy(jdbc.sql("delete from cases.attachment where case_id = :case returning file_id")
                .param("case", id)
                .query(Long.class)
                .list());
        coverKin(forgotten);
    }

    /** What those who followed or led were told may quote the person: their own words stay, but for that. */
    private void coverKin(Forgotten forgotten) {
        if (forgotten.kin().isEmpty()) return;
        record Said(long caseId, long messageId, String text) {}
        var said = jdbc.sql("""
                select case_id, message_id, text from cases.message
                 where case_id = any (:kin) and officer_id is not null
                """)
                .param("kin", forgotten.kinIds())
                .query((row, number) ->
                        new Said(row.getLong("case_id"), row.getLong("message_id"), row.getString("text")))
                .list();
        for (var each : said) {
            var covered = forgotten.cover(each.text());
            if (covered.equals(each.text())) continue;
            jdbc.sql("update cases.message set text = :text where case_id = :case and message_id = :message")
                    .param("text", covered)
                    .param("case", each.caseId())
                    .param("message", each.messageId())
                    .update();
        }
    }

    @Override
    public void forget(Person person, boolean shared, Instant at) {
        if (shared) return;
        jdbc.sql("delete from cases.tracking where phone_key = :phone")
                .param("phone", envelopes.keyOf("phone", person.phone()))
                .update();
    }
}
