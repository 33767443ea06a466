package org.tawasul.suggestions;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.cases.CaseId;
import org.tawasul.database.Moments;
import org.tawasul.secrets.Secrets;

/**
 * Who supports what: one vote a phone, unique in the database. The phone itself is not kept here, only its HMAC. Each
 * change counts itself in the suggestion's column in the same statement, and whoever makes one holds the suggestion's row.
 */
@Repository
class Votes {
    private static final String PURPOSE = "suggestions.voters";

    private final JdbcClient jdbc;
    private final Secrets secrets;

    Votes(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    boolean has(CaseId id, String phone) {
        return jdbc.sql("select exists (select from suggestions.support where case_id = :id and voter = :voter)")
                .param("id", id.value())
                .param("voter", voter(phone))
                .query(Boolean.class)
                .single();
    }

    /** False when they support it already. */
    boolean add(CaseId id, String phone, Instant at) {
        return jdbc.sql("""
                with added as (
                  insert into suggestions.support (case_id, voter, at) values (:id, :voter, :at)
                  on conflict do nothing returning case_id)
                update suggestions.suggestion set supporters = supporters + 1 where case_id in (select case_id from added)
                """)
                        .param("id", id.value())
                        .param("voter", voter(phone))
                        .param("at", Moments.bound(at))
                        .update()
                == 1;
    }

    /** False when there was nothing to take back. */
    boolean remove(CaseId id, String phone) {
        return jdbc.sql("""
                with removed as (
                  delete from suggestions.support where case_id = :id and voter = :voter returning case_id)
                update suggestions.suggestion set supporters = supporters - 1 where case_id in (select case_id from removed)
                """)
                        .param("id", id.value())
                        .param("voter", voter(phone))
                        .update()
                == 1;
    }

    /**
     * Lets the supporters of one support another, each once. Gives how many came anew.
     *
     * @param author the phone of who made the other, and does not support themselves
     */
    int handOver(CaseId from, CaseId to, String author) {
        int came = jdbc.sql("""
                with moved as (
                  delete from suggestions.support where case_id = :from returning voter, at),
                emptied as (
                  update suggestions.suggestion set supporters = 0 where case_id = :from)
                insert into suggestions.support (case_id, voter, at)
                select :to, voter, at from moved where voter <> :author
                on conflict do nothing
                """)
                .param("from", from.value())
                .param("to", to.value())
                .param("author", voter(author))
                .update();
        if (came > 0)
            jdbc.sql("update suggestions.suggestion set supporters = supporters + :came where case_id = :to")
                    .param("came", came)
                    .param("to", to.value())
                    .update();
        return came;
    }

    /** The votes of a phone count on, and nobody can say any more whose they are. */
    void disown(String phone) {
        jdbc.sql("""
                update suggestions.support set voter = sha256(uuid_send(gen_random_uuid())) where voter = :voter
                """).param("voter", voter(phone)).update();
    }

    private byte[] voter(String phone) {
        return secrets.authenticate(PURPOSE, phone);
    }
}
