package org.tawasul.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.catalogue.Kind;
import org.tawasul.database.Moments;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.language.Language;

/** All cases. A change and its journal entry are one statement: both are there or neither is. */
@Repository
public class Cases {
    static final String SUBMIT = """
            with submitted as (
              insert into cases.cases (
                case_id, kind, status, service_id, agency_id, department_id, importance, confidential, identity_hidden, channel, language,
                requester_id, subject, text, latitude, longitude, place, submitted_at, due_at, agency_since,
                agency_due_at, part_of, version, digest)
              values (
                :id, :kind, :status, :service, :agency, nullif(:department, 0), :importance, :confidential, :hidden, :channel,
                :language, :requester, :subject, :text, :latitude, :longitude, :place, :at, :due, :at, :due, nullif(:partOf, 0), 1,
                journal.digest(decode(repeat('00', 32), 'hex'), 'case', :id, 1, :type, :at, :actor, :data::jsonb))
              on conflict (case_id) do nothing
              returning case_id, digest)
            insert into journal.entry (subject, subject_id, seq, type, at, actor, data, digest)
            select 'case', case_id, 1, :type, :at, :actor, :data::jsonb, digest from submitted
            """;

    static final String RECORD = """
            with changed as (
              update cases.cases
                 set status = :status, service_id = :service, importance = :importance, agency_id = :agency,
                     department_id = nullif(:department, 0), officer_id = nullif(:officer, 0),
                     agency_since = :agencySince, agency_due_at = :agencyDue, waiting_since = :waiting,
                     answered_at = :answered, replied_at = :replied, closed_at = :closed, closing_reason = :reason,
                     reopened = :reopened, referred = :referred, escalated = :escalated,
                     merged_into = nullif(:mergedInto, 0), joint_owner_id = nullif(:jointOwner, 0),
                     identity_hidden = :hidden,
                     version = version + 1,
                     digest = journal.digest(
                       digest, 'case', case_id, version + 1, :type, :at, :actor, :data::jsonb)
               where case_id = :id and version = :version
              returning case_id, version, digest)
            insert into journal.entry (subject, subject_id, seq, type, at, actor, data, digest)
            select 'case', case_id, version, :type, :at, :actor, :data::jsonb, digest from changed
            """;

    public static final String COLUMNS = """
            case_id, kind, status, service_id, agency_id, department_id, officer_id, importance, confidential, identity_hidden, channel,
            language, requester_id, subject, text, latitude, longitude, place, submitted_at, due_at, agency_since,
            agency_due_at, waiting_since, answered_at, replied_at, closed_at, closing_reason, reopened, referred, escalated,
            merged_into, part_of, joint_owner_id, version
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final References references;

    Cases(JdbcClient jdbc, Journal journal, References references) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.references = references;
    }

    /** An id for a case to come. What is submitted under it twice becomes one case. */
    public CaseId nextId() {
        return new CaseId(
                jdbc.sql("select nextval('cases.case_id')").query(Long.class).single());
    }

    /** As many of those. */
    public List<CaseId> nextIds(int count) {
        return jdbc.sql("select nextval('cases.case_id') as id from generate_series(1, :count)")
                .param("count", count)
                .query((row, number) -> new CaseId(row.getLong("id")))
                .list();
    }

    public Reference referenceOf(CaseId id) {
        return references.of(id);
    }

    /** Throws when there is none. */
    public Case get(CaseId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No case " + id));
    }

    public Optional<Case> find(CaseId id) {
        return jdbc.sql("select " + COLUMNS + " from cases.cases where case_id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    public Optional<Case> find(Reference reference) {
        return find(references.idOf(reference));
    }

    /**
     * The case of a reference if this officer may see it, in the words that they may read; one that is hidden and one that
     * never was look the same.
     */
    public Optional<Case> find(Reference reference, Officer officer) {
        return find(reference).filter(found -> Permission.sees(officer, found)).map(found -> covered(found, officer));
    }

    private static Case covered(Case found, Officer officer) {
        return Permission.readsPerson(officer, found) ? found : found.worded(Covering::cover);
    }

    /** The cases of these people, the latest first. */
    public List<Case> listOf(List<Long> requesterIds, int limit) {
        if (requesterIds.isEmpty()) return List.of();
        return jdbc.sql("select " + COLUMNS + """
                  from cases.cases where requester_id in (:requesters) and part_of is null
                 order by submitted_at desc, case_id desc limit :limit
                """)
                .param("requesters", requesterIds)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** Stores a new case with its first entry; false when it was already there. */
    boolean submit(Case submitted, CaseEvent event, Actor actor) {
        boolean fresh =
                jdbc.sql(SUBMIT).params(submission(submitted, event, actor)).update() == 1;
        if (fresh) journal.appended();
        return fresh;
    }

    /** Stores the next state with the entry of what happened. Loses to whoever was faster. */
    void record(Case changed, CaseEvent event, Instant at, Actor actor) {
        int entries = jdbc.sql(RECORD).params(change(changed, event, at, actor)).update();
        if (entries == 0) throw new OptimisticLockingFailureException("Case " + changed.id() + " has changed");
        journal.appended();
    }

    Map<String, @Nullable Object> submission(Case submitted, CaseEvent event, Actor actor) {
        var matter = submitted.matter();
        var place = matter.place();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", submitted.id().value());
        parameters.put("kind", matter.kind().name());
        parameters.put("status", submitted.status().name());
        parameters.put("service", submitted.serviceId());
        parameters.put("agency", submitted.holder().agencyId());
        parameters.put("department", submitted.holder().departmentId());
        parameters.put("importance", submitted.importance());
        parameters.put("confidential", matter.confidential());
        parameters.put("hidden", matter.identityHidden());
        parameters.put("channel", matter.channel().name());
        parameters.put("language", matter.language().code());
        parameters.put("requester", matter.requesterId());
        parameters.put("subject", matter.subject());
        parameters.put("text", matter.text());
        parameters.put("latitude", place == null ? null : place.latitude());
        parameters.put("longitude", place == null ? null : place.longitude());
        parameters.put("place", place == null ? null : place.words());
        parameters.put("due", Moments.bound(submitted.clocks().dueAt()));
        parameters.put("partOf", submitted.ties().partOf());
        entry(parameters, event, matter.submittedAt(), actor);
        return parameters;
    }

    Map<String, @Nullable Object> change(Case changed, CaseEvent event, Instant at, Actor actor) {
        var clocks = changed.clocks();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", changed.id().value());
        parameters.put("version", changed.version());
        parameters.put("status", changed.status().name());
        parameters.put("service", changed.serviceId());
        parameters.put("importance", changed.importance());
        parameters.put("agency", changed.holder().agencyId());
        parameters.put("department", changed.holder().departmentId());
        parameters.put("officer", changed.holder().officerId());
        parameters.put("agencySince", Moments.bound(clocks.agencySince()));
        parameters.put("agencyDue", Moments.bound(clocks.agencyDueAt()));
        parameters.put("waiting", Moments.bound(clocks.waitingSince()));
        parameters.put("answered", Moments.bound(clocks.answeredAt()));
        parameters.put("replied", Moments.bound(clocks.repliedAt()));
        parameters.put("closed", Moments.bound(clocks.closedAt()));
        var course = changed.course();
        parameters.put("reason", course.closingReason());
        parameters.put("reopened", course.reopened());
        parameters.put("referred", course.referred());
        parameters.put("escalated", course.escalated());
        parameters.put("mergedInto", changed.ties().mergedInto());
        parameters.put("jointOwner", changed.ties().jointOwnerId());
        parameters.put("hidden", changed.matter().identityHidden());
        entry(parameters, event, at, actor);
        return parameters;
    }

    private void entry(Map<String, @Nullable Object> parameters, CaseEvent event, Instant at, Actor actor) {
        parameters.put("type", event.type());
        parameters.put("at", Moments.bound(at));
        parameters.put("actor", actor.value());
        parameters.put("data", journal.encode(event));
    }

    /** In the words that this officer may read. */
    Case read(ResultSet row, Officer officer) throws SQLException {
        return covered(read(row), officer);
    }

    public Case read(ResultSet row) throws SQLException {
        var id = new CaseId(row.getLong("case_id"));
        var latitude = row.getObject("latitude", Double.class);
        var matter = new Matter(
                Kind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                Language.of(row.getString("language")),
                row.getLong("requester_id"),
                row.getString("subject"),
                row.getString("text"),
                Place.of(latitude, row.getObject("longitude", Double.class), row.getString("place")),
                row.getBoolean("confidential"),
                row.getBoolean("identity_hidden"),
                Moments.get(row, "submitted_at"));
        var clocks = new Clocks(
                Moments.get(row, "due_at"),
                Moments.get(row, "agency_since"),
                Moments.get(row, "agency_due_at"),
                Moments.find(row, "waiting_since"),
                Moments.find(row, "answered_at"),
                Moments.find(row, "replied_at"),
                Moments.find(row, "closed_at"));
        return new Case(
                id,
                references.of(id),
                matter,
                Status.valueOf(row.getString("status")),
                row.getLong("service_id"),
                row.getInt("importance"),
                new Holder(row.getLong("agency_id"), row.getLong("department_id"), row.getLong("officer_id")),
                clocks,
                new Course(
                        row.getString("closing_reason"),
                        row.getInt("reopened"),
                        row.getInt("referred"),
                        row.getInt("escalated")),
                new Ties(row.getLong("merged_into"), row.getLong("part_of"), row.getLong("joint_owner_id")),
                row.getInt("version"));
    }
}
