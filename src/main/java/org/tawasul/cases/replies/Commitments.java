package org.tawasul.cases.replies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Sight;
import org.tawasul.cases.replies.Commitment.State;
import org.tawasul.database.Moments;

/** All that was promised in replies. */
@Repository
public class Commitments {
    private static final String COLUMNS = "case_id, message_id, officer_id, what, promised_on, state, words";

    static final int PAGE = 50;
    private static final String AFTER = "and (m.promised_on, m.case_id, m.message_id) > (:on, :case, :message)";
    private static final String OPEN_OF = """
            select m.case_id, m.message_id, m.officer_id, m.what, m.promised_on, m.state, m.words, c.subject
              from cases.commitment m left join cases.cases c on c.case_id = m.case_id and %s
             where m.officer_id = :officer and m.state in ('OPEN', 'ASKED') and m.with_case is null %%s
             order by m.promised_on, m.case_id, m.message_id limit %d
            """.formatted(Sight.SQL, PAGE + 1);

    private final JdbcClient jdbc;

    Commitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Case found, long messageId, long officerId, Promise promise, LocalDate remindOn) {
        jdbc.sql("""
                insert into cases.commitment (case_id, message_id, officer_id, agency_id, what, promised_on, remind_on)
                values (:case, :message, :officer, :agency, :what, :on, :remind)
                """)
                .param("case", found.id().value())
                .param("message", messageId)
                .param("officer", officerId)
                .param("agency", found.holder().agencyId())
                .param("what", promise.what())
                .param("on", promise.on())
                .param("remind", remindOn)
                .update();
    }

    /** What was promised in a message, while its day is still to come. */
    public Optional<Commitment> findOpen(CaseId id, long messageId) {
        return find(id, messageId).filter(found -> found.state() == State.OPEN);
    }

    /**
     * The same promise to the requester of a case that follows: they are asked about it, and nobody is reminded twice.
     *
     * @param message in which they read it
     */
    public void addTogether(Commitment promised, CaseId follower, long message, String what) {
        jdbc.sql("""
                insert into cases.commitment (case_id, message_id, officer_id, agency_id, what, promised_on, remind_on, with_case)
                select :follower, :message, officer_id, agency_id, :what, promised_on, remind_on, case_id
                  from cases.commitment where case_id = :case and message_id = :promised
                """)
                .param("follower", follower.value())
                .param("message", message)
                .param("what", what)
                .param("case", promised.caseId().value())
                .param("promised", promised.messageId())
                .update();
    }

    /** It goes its own way: what is still to come of it is for its own officer to remember. */
    public void standAlone(CaseId id) {
        jdbc.sql("update cases.commitment set with_case = null where case_id = :case and state = 'OPEN'")
                .param("case", id.value())
                .update();
    }

    public Optional<Commitment> find(CaseId id, long messageId) {
        return jdbc.sql("select " + COLUMNS + " from cases.commitment where case_id = :case and message_id = :message")
                .param("case", id.value())
                .param("message", messageId)
                .query(Commitments::commitment)
                .optional();
    }

    /** Those of a case, in the order of their replies. */
    public List<Commitment> listOf(CaseId id) {
        return jdbc.sql("select " + COLUMNS + " from cases.commitment where case_id = :case order by message_id")
                .param("case", id.value())
                .query(Commitments::commitment)
                .list();
    }

    /** @param subject of the case; null when the officer does not see it any more */
    record Own(Commitment commitment, @Nullable String subject) {}

    /** What an officer promised and nobody has judged yet, the earliest first: one more than a page when there are more. */
    List<Own> listOpenOf(Officer officer, @Nullable Commitment after) {
        return jdbc.sql(after == null ? OPEN_OF.formatted("") : OPEN_OF.formatted(AFTER))
                .params(Sight.of(officer))
                .param("on", after == null ? null : after.promise().on())
                .param("case", after == null ? 0 : after.caseId().value())
                .param("message", after == null ? 0 : after.messageId())
                .query((row, number) -> new Own(commitment(row, number), row.getString("subject")))
                .list();
    }

    /** How many promises an officer is reminded of on a day, counted to 100. */
    public int countDue(Officer officer, LocalDate today) {
        return jdbc.sql("""
                select count(*) from (
                  select from cases.commitment
                   where officer_id = :officer and state in ('OPEN', 'ASKED') and with_case is null and state = 'OPEN'
                     and remind_on <= :today
                   limit 100) counted
                """)
                .param("officer", officer.id())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** Of which somebody should be reminded by now. */
    List<Commitment> listToRemindOf(LocalDate today, int limit) {
        return list(
                "state = 'OPEN' and reminded_at is null and with_case is null and remind_on <= :day",
                today,
                "remind_on",
                limit);
    }

    /** Whose day has come. */
    List<Commitment> listToAskAbout(LocalDate today, int limit) {
        return list("state = 'OPEN' and promised_on <= :day", today, "promised_on", limit);
    }

    /** Asked before that moment, and not answered. */
    List<Commitment> listAskedBefore(Instant moment, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                  from cases.commitment where state = 'ASKED' and asked_at < :moment order by asked_at limit :limit
                """)
                .param("moment", Moments.bound(moment))
                .param("limit", limit)
                .query(Commitments::commitment)
                .list();
    }

    /** False when somebody was faster. */
    boolean remind(Commitment of, Instant at) {
        return jdbc.sql("""
                update cases.commitment set reminded_at = :at
                 where case_id = :case and message_id = :message and state = 'OPEN' and reminded_at is null
                """)
                        .param("at", Moments.bound(at))
                        .param("case", of.caseId().value())
                        .param("message", of.messageId())
                        .update()
                == 1;
    }

    /** From one state to the next; false when somebody was faster. */
    boolean become(Commitment of, State next, @Nullable String words, Instant at) {
        var moment = next == State.ASKED ? "asked_at" : "told_at";
        return jdbc.sql("update cases.commitment set state = :next, words = :words, " + moment + """
                        = :at
                 where case_id = :case and message_id = :message and state = :state
                """)
                        .param("next", next.name())
                        .param("words", words)
                        .param("at", Moments.bound(at))
                        .param("case", of.caseId().value())
                        .param("message", of.messageId())
                        .param("state", of.state().name())
                        .update()
                == 1;
    }

    /** When the requester was asked. */
    Optional<Instant> findAskedAt(Commitment of) {
        return jdbc.sql("select asked_at from cases.commitment where case_id = :case and message_id = :message")
                .param("case", of.caseId().value())
                .param("message", of.messageId())
                .query((row, number) -> Optional.ofNullable(Moments.find(row, "asked_at")))
                .optional()
                .flatMap(asked -> asked);
    }

    private List<Commitment> list(String which, LocalDate day, String order, int limit) {
        return jdbc.sql("select " + COLUMNS + " from cases.commitment where " + which + " order by " + order
                        + " limit :limit")
                .param("day", day)
                .param("limit", limit)
                .query(Commitments::commitment)
                .list();
    }

    private static Commitment commitment(ResultSet row, int number) throws SQLException {
        return new Commitment(
                new CaseId(row.getLong("case_id")),
                row.getLong("message_id"),
                row.getLong("officer_id"),
                new Promise(row.getString("what"), row.getObject("promised_on", LocalDate.class)),
                State.valueOf(row.getString("state")),
                row.getString("words"));
    }
}
