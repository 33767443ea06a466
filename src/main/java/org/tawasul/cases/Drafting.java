package org.tawasul.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.events.ReplyDrafted;
import org.tawasul.database.Moments;

/**
 * Keeps an officer's unsent reply, one for each officer and case and apart from the case: whoever changes the case
 * meanwhile, the words stay.
 */
@Service
public class Drafting {
    private final Steps steps;
    private final JdbcClient jdbc;

    Drafting(Steps steps, JdbcClient jdbc) {
        this.steps = steps;
        this.jdbc = jdbc;
    }

    /**
     * The form of a reply as it was left; nothing in it need be right.
     *
     * @param promisedOn a day as it was typed
     */
    public record Draft(String text, String promise, String promisedOn, boolean interim) {
        public static Draft of(String text) {
            return new Draft(text, "", "", false);
        }

        public boolean isEmpty() {
            return text.isEmpty() && promise.isEmpty() && promisedOn.isEmpty();
        }
    }

    /** A draft, and where it belongs. */
    public record Kept(CaseId caseId, Draft draft, Instant at) {}

    public Outcome draft(CaseId id, Officer officer, String text, Instant at) {
        return draft(id, officer, Draft.of(text), at);
    }

    public Outcome draft(CaseId id, Officer officer, Draft draft, Instant at) {
        return steps.take(id, officer, Lifecycle.DRAFT, at, found -> {
            keep(id, officer.id(), draft, at);
            return Decision.of(found.after(Lifecycle.DRAFT), new ReplyDrafted(id.value(), officer.id()));
        });
    }

    /** The officer's own unsent reply to the case. */
    public Optional<String> find(CaseId id, Officer officer) {
        return findWhole(id, officer).map(kept -> kept.draft().text());
    }

    public Optional<Kept> findWhole(CaseId id, Officer officer) {
        return jdbc.sql("""
                select case_id, text, promise, promised_on, interim, saved_at from cases.draft
                 where case_id = :case and officer_id = :officer
                """)
                .param("case", id.value())
                .param("officer", officer.id())
                .query(Drafting::kept)
                .optional();
    }

    /** All unsent replies of an officer, the latest first. */
    public List<Kept> listOf(Officer officer, int limit) {
        return jdbc.sql("""
                select case_id, text, promise, promised_on, interim, saved_at from cases.draft
                 where officer_id = :officer order by saved_at desc limit :limit
                """)
                .param("officer", officer.id())
                .param("limit", limit)
                .query(Drafting::kept)
                .list();
    }

    /** Keeps the words without a step; for what was typed into a form that was then refused. */
    public void keep(CaseId id, Officer officer, String text, Instant at) {
        keep(id, officer.id(), Draft.of(text), at);
    }

    /** Keeps the whole form without a step. */
    public void keep(CaseId id, long officerId, Draft draft, Instant at) {
        jdbc.sql("""
                insert into cases.draft (case_id, officer_id, text, promise, promised_on, interim, saved_at)
                values (:case, :officer, :text, :promise, :on, :interim, :at)
                on conflict (case_id, officer_id) do update
                   set text = excluded.text, promise = excluded.promise, promised_on = excluded.promised_on,
                       interim = excluded.interim, saved_at = excluded.saved_at
                """)
                .param("case", id.value())
                .param("officer", officerId)
                .param("text", draft.text())
                .param("promise", draft.promise())
                .param("on", draft.promisedOn())
                .param("interim", draft.interim())
                .param("at", Moments.bound(at))
                .update();
    }

    public void discard(CaseId id, Officer officer) {
        discard(id, officer.id());
    }

    public void discard(CaseId id, long officerId) {
        jdbc.sql("delete from cases.draft where case_id = :case and officer_id = :officer")
                .param("case", id.value())
                .param("officer", officerId)
                .update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                new CaseId(row.getLong("case_id")),
                new Draft(
                        row.getString("text"),
                        row.getString("promise"),
                        row.getString("promised_on"),
                        row.getBoolean("interim")),
                Moments.get(row, "saved_at"));
    }
}
