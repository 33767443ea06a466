package org.tawasul.agencies.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.agencies.StaffGoing;
import org.tawasul.agencies.events.DelegationEnded;
import org.tawasul.agencies.events.DeputyNamed;
import org.tawasul.database.AfterCommit;
import org.tawasul.database.Moments;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.language.Dates;

/**
 * Names who stands in for whom from day to day, and ends it early. What is handed on is the work of one post: nobody hands on
 * what was handed to them, and whoever stands in for somebody cannot be away on the same days.
 */
@Service
public class NamingDeputies implements StaffGoing {
    private static final int LONGEST_DAYS = 366;

    private final JdbcClient jdbc;
    private final Delegations delegations;
    private final Officers officers;
    private final Journal journal;
    private final ObjectProvider<DelegationChanges> changes;

    NamingDeputies(
            JdbcClient jdbc,
            Delegations delegations,
            Officers officers,
            Journal journal,
            ObjectProvider<DelegationChanges> changes) {
        this.jdbc = jdbc;
        this.delegations = delegations;
        this.officers = officers;
        this.journal = journal;
        this.changes = changes;
    }

    /** What is wanted. @param note for the deputy; may be empty */
    public record Wanted(long officerId, long deputyId, LocalDate first, LocalDate last, String note) {
        boolean meets(Delegation other) {
            return !first.isAfter(other.last()) && !other.first().isAfter(last);
        }
    }

    /** Whether somebody may be stood in for: who works on cases, in an agency. */
    public static boolean mayBeAway(Officer officer) {
        return officer.role() == Role.OFFICER || officer.role() == Role.HEAD || officer.role() == Role.COORDINATOR;
    }

    /** Who may stand in for somebody: who works on cases in the same agency, those of the same department first. */
    public List<Officer> listCandidatesFor(Officer officer) {
        if (!mayBeAway(officer)) return List.of();
        return officers.listOfAgency(officer.agencyId()).stream()
                .filter(other -> other.id() != officer.id() && mayBeAway(other))
                .sorted(Comparator.comparing(other -> other.departmentId() != officer.departmentId()))
                .toList();
    }

    /** Gives what is wrong, or null when it is done. */
    @Transactional
    public @Nullable DelegationFlaw name(Wanted wanted, Instant at, Actor by) {
        lock();
        var flaw = flawOf(wanted, at);
        if (flaw != null) return flaw;
        long id = jdbc.sql("""
                insert into agencies.delegation (officer_id, deputy_id, first_on, last_on, note, named_at)
                values (:officer, :deputy, :first, :last, :note, :at) returning delegation_id
                """)
                .param("officer", wanted.officerId())
                .param("deputy", wanted.deputyId())
                .param("first", wanted.first())
                .param("last", wanted.last())
                .param("note", wanted.note())
                .param("at", Moments.bound(at))
                .query(Long.class)
                .single();
        var named = new DeputyNamed(wanted.officerId(), id, wanted.deputyId(), wanted.first(), wanted.last());
        journal.append("officer", wanted.officerId(), named, at, by);
        delegations.find(id).ifPresent(this::tell);
        return null;
    }

    /** Before its last day. One that is over stays as it was. */
    @Transactional
    public void end(long delegationId, Instant at, Actor by) {
        lock();
        delegations
                .find(delegationId)
                .filter(delegation -> !delegation.isOver(at))
                .ifPresent(delegation -> end(delegation, at, by));
    }

    /** Whoever leaves or works in another agency is neither away any more nor a deputy. */
    @Override
    public void going(long officerId, Instant at, Actor by) {
        lock();
        for (var delegation : delegations.listOf(officerId, at)) end(delegation, at, by);
        for (var delegation : delegations.listTo(officerId, at)) end(delegation, at, by);
    }

    private void end(Delegation delegation, Instant at, Actor by) {
        jdbc.sql("update agencies.delegation set ended_at = :at where delegation_id = :id")
                .param("at", Moments.bound(at))
                .param("id", delegation.id())
                .update();
        var ended = new DelegationEnded(delegation.officerId(), delegation.id(), delegation.deputyId());
        journal.append("officer", delegation.officerId(), ended, at, by);
        tell(delegation);
    }

    private void tell(Delegation delegation) {
        AfterCommit.nowAnd(() -> changes.forEach(each -> each.changed(delegation)));
    }

    private @Nullable DelegationFlaw flawOf(Wanted wanted, Instant at) {
        var officer = officers.findActive(wanted.officerId()).orElse(null);
        if (officer == null || !mayBeAway(officer)) return DelegationFlaw.NOT_FOR_ROLE;
        if (wanted.deputyId() == wanted.officerId()) return DelegationFlaw.ONESELF;
        var deputy = officers.findActive(wanted.deputyId()).orElse(null);
        if (deputy == null) return DelegationFlaw.NOBODY;
        if (deputy.agencyId() != officer.agencyId()) return DelegationFlaw.OTHER_AGENCY;
        if (!mayBeAway(deputy)) return DelegationFlaw.DEPUTY_OF_OTHER_KIND;
        if (wanted.last().isBefore(wanted.first())) return DelegationFlaw.BACKWARDS;
        if (wanted.last().isBefore(LocalDate.ofInstant(at, Dates.ZONE))) return DelegationFlaw.PAST;
        if (!wanted.last().isBefore(wanted.first().plusDays(LONGEST_DAYS))) return DelegationFlaw.TOO_LONG;
        if (meetsOneOf(wanted, delegations.listOf(officer.id(), at))) return DelegationFlaw.OVERLAPS;
        if (meetsOneOf(wanted, delegations.listTo(officer.id(), at))) return DelegationFlaw.STANDS_IN;
        return meetsOneOf(wanted, delegations.listOf(deputy.id(), at)) ? DelegationFlaw.DEPUTY_AWAY : null;
    }

    private static boolean meetsOneOf(Wanted wanted, List<Delegation> others) {
        return others.stream().anyMatch(wanted::meets);
    }

    /** One at a time, so that two who name each other at the same moment do not both succeed. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('agencies.delegation'))")
                .query((row, number) -> number)
                .list();
    }
}
