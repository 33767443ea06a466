package org.tawasul.suggestions;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.cases.CaseId;
import org.tawasul.database.Moments;
import org.tawasul.suggestions.Suggestion.Decided;
import org.tawasul.suggestions.Suggestion.Study;

/** All suggestions. Whoever changes one locks its row first, so that of two clicks the second sees what the first did. */
@Repository
public class Suggestions {
    static final String COLUMNS = """
            s.case_id, s.number, s.agency_id, s.department_id, s.confidential, s.shown, s.named, s.stage, s.since, s.due_at,
            s.submitted_at, s.studied_by, s.study_since, s.study_until, s.verdict, s.reasons, s.words, s.decided_at,
            s.joined_to, s.supporters
            """;
    private static final String FIND = "select " + COLUMNS + " from suggestions.suggestion s where ";

    private final JdbcClient jdbc;

    Suggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Begins the life of what was submitted as a suggestion, and keeps with whom it is like its case; what is no
     * suggestion, or known and unchanged, stays out of it.
     */
    int keepUpWith(Collection<Long> caseIds) {
        return jdbc.sql("""
                insert into suggestions.suggestion as s (
                  case_id, agency_id, department_id, service_id, group_id, confidential, stage, since, due_at, submitted_at)
                select c.case_id, c.agency_id, c.department_id, c.service_id, v.group_id, c.confidential,
                       case when c.status = 'WITHDRAWN' then 'WITHDRAWN' else 'SUBMITTED' end, c.submitted_at,
                       case when c.status <> 'WITHDRAWN' then c.agency_due_at end, c.submitted_at
                  from cases.cases c join catalogue.service v on v.service_id = c.service_id
                 where c.case_id = any(:ids) and c.kind = 'SUGGESTION' and c.part_of is null
                on conflict (case_id) do update
                   set agency_id = excluded.agency_id, department_id = excluded.department_id,
                       service_id = excluded.service_id, group_id = excluded.group_id,
                       stage = case when s.verdict is null and excluded.stage = 'WITHDRAWN' then 'WITHDRAWN' else s.stage end,
                       joined_to = case when s.verdict is null and excluded.stage = 'WITHDRAWN' then null else s.joined_to end,
                       due_at = case when s.verdict is null and excluded.stage = 'WITHDRAWN' then null
                                     when s.stage = 'SUBMITTED' then excluded.due_at
                                     else s.due_at end
                """).param("ids", caseIds.toArray(Long[]::new)).update();
    }

    public Optional<Suggestion> find(CaseId id) {
        return jdbc.sql(FIND + "s.case_id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Begins its life when the journal has not been read so far yet; empty when its case is no suggestion. */
    Optional<Suggestion> findBegun(CaseId id) {
        var found = find(id);
        if (found.isPresent()) return found;
        keepUpWith(List.of(id.value()));
        return find(id);
    }

    Optional<Suggestion> findByNumber(long number) {
        return jdbc.sql(FIND + "s.number = :number")
                .param("number", number)
                .query((row, line) -> read(row))
                .optional();
    }

    /** Nobody else changes it before this transaction is over. */
    Optional<Suggestion> lock(CaseId id) {
        return jdbc.sql(FIND + "s.case_id = :id for update")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Those that follow it, with the latest first. */
    public List<CaseId> listJoinedTo(CaseId leader, int limit) {
        return jdbc.sql("""
                select case_id from suggestions.suggestion where joined_to = :leader order by case_id desc limit :limit
                """)
                .param("leader", leader.value())
                .param("limit", limit)
                .query((row, number) -> new CaseId(row.getLong("case_id")))
                .list();
    }

    void show(CaseId id, boolean shown, boolean named) {
        jdbc.sql("update suggestions.suggestion set shown = :shown, named = :named where case_id = :id")
                .param("shown", shown)
                .param("named", named)
                .param("id", id.value())
                .update();
    }

    void study(CaseId id, Study study, Instant dueAt) {
        jdbc.sql("""
                update suggestions.suggestion
                   set since = case when stage = 'STUDY' then since else :since end, stage = 'STUDY',
                       studied_by = :student, study_since = coalesce(study_since, :since), study_until = :until,
                       due_at = :due
                 where case_id = :id
                """)
                .param("since", Moments.bound(study.since()))
                .param("student", study.studentId())
                .param("until", study.until())
                .param("due", Moments.bound(dueAt))
                .param("id", id.value())
                .update();
    }

    void decide(CaseId id, Decided decision, @Nullable Instant dueAt) {
        jdbc.sql("""
                update suggestions.suggestion
                   set stage = :stage, since = :at, due_at = :due, verdict = :verdict, reasons = :reasons, words = :words,
                       decided_at = :at
                 where case_id = :id
                """)
                .param("stage", decision.verdict().stage().name())
                .param("at", Moments.bound(decision.at()))
                .param("due", Moments.bound(dueAt))
                .param("verdict", decision.verdict().name())
                .param("reasons", decision.reasons().stream().map(Reason::name).toArray(String[]::new))
                .param("words", decision.words())
                .param("id", id.value())
                .update();
    }

    void owe(CaseId id, Instant dueAt) {
        jdbc.sql("update suggestions.suggestion set due_at = :due where case_id = :id")
                .param("due", Moments.bound(dueAt))
                .param("id", id.value())
                .update();
    }

    void publish(CaseId id, Instant at) {
        jdbc.sql(
                        "update suggestions.suggestion set stage = 'PUBLISHED', since = :at, due_at = null where case_id = :id")
                .param("at", Moments.bound(at))
                .param("id", id.value())
                .update();
    }

    /** Lets it follow another, and those with it that followed it. */
    void join(CaseId id, CaseId leader, Instant at) {
        jdbc.sql("""
                update suggestions.suggestion
                   set stage = 'JOINED', since = case when case_id = :id then :at else since end, due_at = null,
                       joined_to = :leader
                 where case_id = :id or joined_to = :id
                """)
                .param("id", id.value())
                .param("leader", leader.value())
                .param("at", Moments.bound(at))
                .update();
    }

    /** Lets it go its own way again; its supporters went on. */
    void separate(CaseId id, Instant at, Instant dueAt) {
        jdbc.sql("""
                update suggestions.suggestion
                   set stage = case when study_until is null then 'SUBMITTED' else 'STUDY' end, since = :at, due_at = :due,
                       joined_to = null
                 where case_id = :id
                """)
                .param("id", id.value())
                .param("at", Moments.bound(at))
                .param("due", Moments.bound(dueAt))
                .update();
    }

    static Suggestion read(ResultSet row) throws SQLException {
        var id = new CaseId(row.getLong("case_id"));
        long joinedTo = row.getLong("joined_to");
        return new Suggestion(
                id,
                row.getLong("number"),
                row.getLong("agency_id"),
                row.getLong("department_id"),
                row.getBoolean("confidential"),
                row.getBoolean("shown"),
                row.getBoolean("named"),
                Stage.valueOf(row.getString("stage")),
                Moments.get(row, "since"),
                Moments.find(row, "due_at"),
                Moments.get(row, "submitted_at"),
                study(row),
                decision(row),
                joinedTo == 0 ? null : new CaseId(joinedTo),
                row.getInt("supporters"));
    }

    private static @Nullable Study study(ResultSet row) throws SQLException {
        var until = row.getObject("study_until", LocalDate.class);
        return until == null ? null : new Study(row.getLong("studied_by"), Moments.get(row, "study_since"), until);
    }

    private static @Nullable Decided decision(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        if (verdict == null) return null;
        return new Decided(
                Verdict.valueOf(verdict),
                reasons(row.getArray("reasons")),
                row.getString("words"),
                Moments.get(row, "decided_at"));
    }

    private static List<Reason> reasons(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).map(Reason::valueOf).toList();
    }
}
