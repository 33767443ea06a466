package org.tawasul.cases;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Scope.Nation;
import org.tawasul.agencies.Scope.OfAgency;
import org.tawasul.agencies.Scope.OfDepartment;
import org.tawasul.cases.Assigning.Turn;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.events.CaseAssigned.OutOfTurn;
import org.tawasul.database.Moments;

/**
 * The order in which a department takes what nobody has yet: what matters more first, then what was submitted first. One
 * index ({@code fair_queue}) stands in that very order, so what comes before a case is read from its beginning; another
 * ({@code fair_queue_of_agency}) holds the queues of an agency as one, for who leads it: its first is the first of a department.
 */
@Repository
public class FairQueue {
    static final int COUNTED = 100;

    private static final String UNTAKEN = """
             and officer_id is null
               and status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL')
               and waiting_since is null and status <> 'AWAITING_APPROVAL' and (:confidential or not confidential)
            """;
    private static final String OF_DEPARTMENT =
            "select case_id from cases.cases where department_id = :place" + UNTAKEN;
    private static final String OF_AGENCY = "select case_id from cases.cases where agency_id = :place" + UNTAKEN;
    private static final String AHEAD = OF_DEPARTMENT + """
               and (-importance, submitted_at, case_id) < (:importance, :submitted, :case)
             order by -importance, submitted_at, case_id limit :limit
            """;
    private static final String NEXT = " order by -importance, submitted_at, case_id limit 2";

    private final JdbcClient jdbc;
    private final References references;
    private final Agencies agencies;
    private final FairnessSettings settings;

    FairQueue(JdbcClient jdbc, References references, Agencies agencies, FairnessSettings settings) {
        this.jdbc = jdbc;
        this.references = references;
        this.agencies = agencies;
        this.settings = settings;
    }

    /** @param first the one that should be taken now; @param count how many come before, counted to 100 */
    public record Ahead(CaseId id, Reference first, int count) {}

    /** What comes before a case that nobody has; only what this officer may see, and nothing when somebody has it already. */
    public Optional<Ahead> findAhead(Case found, Officer by) {
        var holder = found.holder();
        if (holder.officerId() != 0 || holder.departmentId() == 0) return Optional.empty();
        List<CaseId> ahead = jdbc.sql(AHEAD)
                .param("place", holder.departmentId())
                .param("confidential", Right.SEE_CONFIDENTIAL.isOf(by))
                .param("importance", -found.importance())
                .param("submitted", Moments.bound(found.matter().submittedAt()))
                .param("case", found.id().value())
                .param("limit", COUNTED)
                .query((row, number) -> new CaseId(row.getLong("case_id")))
                .list();
        return ahead.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ahead(ahead.getFirst(), references.of(ahead.getFirst()), ahead.size()));
    }

    /** What should be taken next where this officer works, other than the given one; who works for the nation takes none. */
    public Optional<Reference> findNext(Officer officer, String otherThan) {
        return switch (officer.scope()) {
            case Nation() -> Optional.empty();
            case OfAgency(var agency) -> findNext(OF_AGENCY, agency, officer, otherThan);
            case OfDepartment(var _, var department) -> findNext(OF_DEPARTMENT, department, officer, otherThan);
        };
    }

    private Optional<Reference> findNext(String untaken, long place, Officer officer, String otherThan) {
        return jdbc
                .sql(untaken + NEXT)
                .param("place", place)
                .param("confidential", Right.SEE_CONFIDENTIAL.isOf(officer))
                .query((row, number) -> references.of(new CaseId(row.getLong("case_id"))))
                .list()
                .stream()
                .filter(reference -> !reference.value().equals(otherThan))
                .findFirst();
    }

    /** Whether the agency has to say why. */
    public boolean asksReason(long agencyId) {
        return settings.exemptAgencies().isEmpty()
                || agencies.list().stream()
                        .noneMatch(agency -> agency.id() == agencyId
                                && settings.exemptAgencies().contains(agency.code()));
    }

    /** Writes down that others came first; inside the step that passes them over. */
    void write(Case found, Ahead ahead, Turn turn, OutOfTurn event, long officerId, java.time.Instant at) {
        jdbc.sql("""
                insert into cases.out_of_turn (case_id, seq, at, agency_id, department_id, by_officer, officer_id, because,
                                               words, passed_over, older_case)
                values (:case, :seq, :at, :agency, :department, :by, :officer, :because, :words, :passed, :older)
                on conflict do nothing -- of two at once one loses, which the case itself says
                """)
                .param("case", found.id().value())
                .param("seq", found.version() + 1)
                .param("at", Moments.bound(at))
                .param("agency", found.holder().agencyId())
                .param("department", found.holder().departmentId())
                .param("by", event.byOfficerId())
                .param("officer", officerId)
                .param("because", event.because())
                .param("words", turn.words())
                .param("passed", event.passedOver())
                .param("older", ahead.id().value())
                .update();
    }

    /** The words that were given when the case was taken out of turn. */
    public @Nullable String wordsOf(CaseId id, int seq) {
        return jdbc.sql("select words from cases.out_of_turn where case_id = :case and seq = :seq")
                .param("case", id.value())
                .param("seq", seq)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
