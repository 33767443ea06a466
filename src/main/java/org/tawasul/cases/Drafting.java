package org.tawasul.cases;

import java.time.Instant;
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

    public Outcome draft(CaseId id, Officer officer, String text, Instant at) {
        return steps.take(id, officer, Lifecycle.DRAFT, at, found -> {
            keep(id, officer, text, at);
            return Decision.of(found.after(Lifecycle.DRAFT), new ReplyDrafted(id.value(), officer.id()));
        });
    }

    /** The officer's own unsent reply to the case. */
    public Optional<String> find(CaseId id, Officer officer) {
        return jdbc.sql("select text from cases.draft where case_id = :case and officer_id = :officer")
                .param("case", id.value())
                .param("officer", officer.id())
                .query(String.class)
                .optional();
    }

    /** Keeps the words without a step; for what was typed into a form that was then refused. */
    public void keep(CaseId id, Officer officer, String text, Instant at) {
        jdbc.sql("""
                insert into cases.draft (case_id, officer_id, text, saved_at) values (:case, :officer, :text, :at)
                on conflict (case_id, officer_id) do update set text = excluded.text, saved_at = excluded.saved_at
                """)
                .param("case", id.value())
                .param("officer", officer.id())
                .param("text", text)
                .param("at", Moments.bound(at))
                .update();
    }

    public void discard(CaseId id, Officer officer) {
        jdbc.sql("delete from cases.draft where case_id = :case and officer_id = :officer")
                .param("case", id.value())
                .param("officer", officer.id())
                .update();
    }
}
