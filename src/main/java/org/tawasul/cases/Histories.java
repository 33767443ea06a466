package org.tawasul.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.cases.events.CaseClosed;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.cases.events.CaseSubmitted;
import org.tawasul.catalogue.Services;
import org.tawasul.database.Moments;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;

/**
 * Takes in cases that lived elsewhere, each with its steps at their own times, many at once. Every state is made by the
 * same rules as a step of today; the case row is written once, in its last state, and its entries are chained in the same
 * statement.
 */
@Service
public class Histories {
    private static final String WRITE = """
            with recursive told as (
              select :types::text[] as types, :ats::timestamptz[] as ats, :data::jsonb[] as data),
            chain (seq, type, at, data, digest) as (
              select 1, types[1], ats[1], data[1],
                     journal.digest(decode(repeat('00', 32), 'hex'), 'case', :id, 1, types[1], ats[1], :actor, data[1])
                from told
              union all
              select seq + 1, types[seq + 1], ats[seq + 1], told.data[seq + 1],
                     journal.digest(digest, 'case', :id, seq + 1, types[seq + 1], ats[seq + 1], :actor, told.data[seq + 1])
                from chain cross join told where seq < cardinality(types)),
            written as (
              insert into cases.cases (
                case_id, kind, status, service_id, agency_id, department_id, importance, confidential, channel, language,
                requester_id, subject, text, latitude, longitude, place, submitted_at, due_at, agency_since,
                agency_due_at, answered_at, replied_at, closed_at, closing_reason, version, digest)
              select :id, :kind, :status, :service, :agency, nullif(:department, 0), :importance, :confidential, :channel,
                     :language, :requester, :subject, :text, :latitude, :longitude, :place, :at, :due, :at, :due,
                     :answered, :answered, :closed, :reason, seq, digest
                from chain order by seq desc limit 1
              on conflict (case_id) do nothing
              returning case_id)
            insert into journal.entry (subject, subject_id, seq, type, at, actor, data, digest)
            select 'case', case_id, seq, type, at, :actor, data, digest from written cross join chain
            """;

    private static final String REPLY = """
            insert into cases.message (case_id, message_id, kind, officer_id, text, at)
            overriding system value
            values (:case, :message, 'REPLY', :officer, :text, :at)
            """;

    private final Cases cases;
    private final Services services;
    private final Periods periods;
    private final Journal journal;
    private final FirstEntries firstEntries;
    private final NamedParameterJdbcTemplate jdbc;

    Histories(
            Cases cases,
            Services services,
            Periods periods,
            Journal journal,
            FirstEntries firstEntries,
            NamedParameterJdbcTemplate jdbc) {
        this.cases = cases;
        this.firstEntries = firstEntries;
        this.services = services;
        this.periods = periods;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** Writes them all or none; one whose id is there already is passed over. */
    @Transactional
    public void record(List<Past> pasts, Actor source) {
        var messageIds = nextMessageIds(pasts);
        var histories = new ArrayList<SqlParameterSource>(pasts.size());
        var replies = new ArrayList<SqlParameterSource>(pasts.size());
        for (var past : pasts) {
            var ending = past.ending();
            long messageId = ending == null ? 0 : messageIds.next();
            histories.add(new MapSqlParameterSource(history(past, messageId, source)));
            if (ending != null) replies.add(reply(past.submission().id(), messageId, ending));
        }
        jdbc.batchUpdate(WRITE, histories.toArray(SqlParameterSource[]::new));
        jdbc.batchUpdate(REPLY, replies.toArray(SqlParameterSource[]::new));
    }

    private Map<String, @Nullable Object> history(Past past, long messageId, Actor source) {
        var sent = past.submission();
        var service = services.get(sent.serviceId());
        var at = past.submittedAt();
        long department = sent.departmentId() == 0 ? service.departmentId() : sent.departmentId();
        var holder = new Holder(service.agencyId(), department, 0);
        var due = past.dueAt() != null
                ? past.dueAt()
                : periods.due(service, sent.kind(), Submitting.ORDINARY, holder, at);
        var state = Received.of(sent, cases.referenceOf(sent.id()), service, department, Submitting.ORDINARY, at, due);
        var submitted = firstEntries.of(state);
        var events = new ArrayList<CaseEvent>(List.of(submitted));
        var ats = new ArrayList<>(List.of(at));
        var ending = past.ending();
        if (ending != null) {
            var id = sent.id().value();
            var reply = new CaseReplied(
                    id,
                    messageId,
                    ending.officerId(),
                    state.holder().agencyId(),
                    state.holder().departmentId(),
                    true,
                    !ending.at().isAfter(due));
            events.add(periods.measured(reply, state, ending.at()));
            state = state.after(Lifecycle.REPLY).with(state.clocks().answered(ending.at()));
            events.add(new CaseClosed(id));
            state = state.after(Lifecycle.CLOSE)
                    .with(state.clocks().closed(ending.at()))
                    .with(state.course().closedFor(ending.reason()));
            ats.add(ending.at());
            ats.add(ending.at());
        }
        return parameters(state, submitted, events, ats, source);
    }

    private Map<String, @Nullable Object> parameters(
            Case state, CaseSubmitted submitted, List<CaseEvent> events, List<Instant> ats, Actor source) {
        var parameters = new HashMap<>(cases.submission(state, submitted, source));
        parameters.put("types", events.stream().map(CaseEvent::type).toArray(String[]::new));
        parameters.put("ats", ats.stream().map(Instant::toString).toArray(String[]::new));
        parameters.put("data", events.stream().map(journal::encode).toArray(String[]::new));
        parameters.put("answered", Moments.bound(state.clocks().answeredAt()));
        parameters.put("closed", Moments.bound(state.clocks().closedAt()));
        parameters.put("reason", state.course().closingReason());
        return parameters;
    }

    private static SqlParameterSource reply(CaseId id, long messageId, Past.Ending ending) {
        return new MapSqlParameterSource()
                .addValue("case", id.value())
                .addValue("message", messageId)
                .addValue("officer", ending.officerId())
                .addValue("text", ending.reply())
                .addValue("at", Moments.bound(ending.at()));
    }

    private Iterator<Long> nextMessageIds(List<Past> pasts) {
        long count = pasts.stream().filter(past -> past.ending() != null).count();
        return jdbc.getJdbcOperations()
                .queryForList(
                        "select nextval(pg_get_serial_sequence('cases.message', 'message_id')) from generate_series(1, ?)",
                        Long.class,
                        count)
                .iterator();
    }
}
