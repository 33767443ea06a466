package org.tawasul.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.database.Moments;
import org.tawasul.language.Language;
import org.tawasul.notices.Notice.Medium;
import org.tawasul.secrets.Envelopes;
import org.tawasul.settings.Settings;

/**
 * What is to be sent and what was. A message is taken on a lease: whoever takes it has two minutes to hand it over; if
 * they die it is due again. So each is handed over at least once, and twice only after a crash in the very moment.
 */
@Repository
class Outbox {
    static final Duration LEASE = Duration.ofMinutes(2);

    /** The kind of a message whose text opens something for whoever reads it: it is forgotten once nobody waits for it. */
    static final String CODE = "notice.code";

    /** As what recipients are sealed and found. */
    static final String RECIPIENT = "recipient";

    private final JdbcClient jdbc;
    private final Envelopes envelopes;
    private final boolean keepsCodes;

    /** In a demo country everybody reads everybody's phone, codes included. */
    @Autowired
    Outbox(JdbcClient jdbc, Envelopes envelopes, Settings settings) {
        this(jdbc, envelopes, settings.demo());
    }

    Outbox(JdbcClient jdbc, Envelopes envelopes, boolean keepsCodes) {
        this.jdbc = jdbc;
        this.envelopes = envelopes;
        this.keepsCodes = keepsCodes;
    }

    /**
     * What is to be said.
     *
     * @param once names the message for ever: the second of one name is not queued
     * @param caseId 0 when it is about no case
     * @param office whether it goes to somebody of the staff at their office, which is no secret
     */
    record Draft(
            String once,
            long caseId,
            String kind,
            Medium medium,
            String recipient,
            Language language,
            @Nullable String subject,
            String text,
            boolean office) {}

    /** Whoever was erased can be told nothing: without a recipient nothing is queued. */
    void add(Draft draft, Instant at) {
        if (draft.recipient().isEmpty()) return;
        jdbc.sql("""
                insert into notices.notice (once, case_id, kind, medium, recipient, recipient_key, language, subject, text, created_at, next_try_at)
                values (:once, nullif(:case, 0), :kind, :medium, :recipient, :key, :language, :subject, :text, :at, :at)
                on conflict (once) do nothing
                """)
                .param("once", draft.once())
                .param("case", draft.caseId())
                .param("kind", draft.kind())
                .param("medium", draft.medium().name())
                .param("recipient", draft.office() ? draft.recipient() : envelopes.seal(RECIPIENT, draft.recipient()))
                .param("key", draft.office() ? null : keyOf(draft.recipient()))
                .param("language", draft.language().code())
                .param("subject", draft.subject())
                .param("text", draft.text())
                .param("at", Moments.bound(at))
                .update();
    }

    /** Takes what is due, the oldest first, on a lease. */
    List<Notice> take(int most, List<Medium> media, Instant now) {
        return jdbc.sql("""
                update notices.notice n set next_try_at = :until, tries = tries + 1
                  from (select notice_id from notices.notice
                         where state = 'QUEUED' and next_try_at <= :now and medium in (:media)
                         order by next_try_at limit :most for update skip locked) due
                 where n.notice_id = due.notice_id
                returning n.notice_id, medium, recipient, language, subject, text, tries, created_at
                """)
                .param("until", Moments.bound(now.plus(LEASE)))
                .param("now", Moments.bound(now))
                .param("media", media.stream().map(Medium::name).toList())
                .param("most", most)
                .query((row, number) -> notice(row))
                .list();
    }

    /** Gives the case of which it told its requester; 0 for what was about none, or for the staff. */
    long markSent(Notice notice, @Nullable String operatorsId, Instant at) {
        return jdbc.sql("""
                update notices.notice
                   set state = 'SENT', sent_at = :at, operators_id = :operatorsId, error = null,
                       text = case when kind = :forgotten then '' else text end,
                       recipient = case when kind = :forgotten then '' else recipient end,
                       recipient_key = case when kind = :forgotten then null else recipient_key end
                 where notice_id = :id
                returning case when recipient_key is null then 0 else coalesce(case_id, 0) end
                """)
                .param("at", Moments.bound(at))
                .param("operatorsId", operatorsId)
                .param("forgotten", keepsCodes ? "" : CODE)
                .param("id", notice.id())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void putOff(Notice notice, String error, Instant until) {
        jdbc.sql("update notices.notice set next_try_at = :until, error = :error where notice_id = :id")
                .param("until", Moments.bound(until))
                .param("error", error)
                .param("id", notice.id())
                .update();
    }

    void giveUp(Notice notice, String error) {
        jdbc.sql("""
                update notices.notice
                   set state = 'FAILED', error = :error, text = case when kind = :forgotten then '' else text end,
                       recipient = case when kind = :forgotten then '' else recipient end,
                       recipient_key = case when kind = :forgotten then null else recipient_key end
                 where notice_id = :id
                """)
                .param("error", error)
                .param("forgotten", keepsCodes ? "" : CODE)
                .param("id", notice.id())
                .update();
    }

    /** The operator says that it reached the phone, or that it never will. */
    void markReceipt(String operatorsId, boolean delivered, String report, Instant at) {
        jdbc.sql(
                        delivered
                                ? "update notices.notice set delivered_at = :at where operators_id = :id"
                                : "update notices.notice set state = 'FAILED', error = :report where operators_id = :id")
                .param("at", Moments.bound(at))
                .param("report", report)
                .param("id", operatorsId)
                .update();
    }

    /** How many wait, counted to a hundred at most. */
    long countWaiting(Instant now) {
        return jdbc.sql("""
                select count(*) from (select 1 from notices.notice where state = 'QUEUED' and next_try_at <= :now limit 100) waiting
                """).param("now", Moments.bound(now)).query(Long.class).single();
    }

    byte[] keyOf(String recipient) {
        return envelopes.keyOf(RECIPIENT, recipient);
    }

    private Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("notice_id"),
                Medium.valueOf(row.getString("medium")),
                envelopes.open(RECIPIENT, row.getString("recipient")),
                Language.of(row.getString("language")),
                row.getString("subject"),
                row.getString("text"),
                row.getInt("tries"),
                Moments.get(row, "created_at"));
    }
}
