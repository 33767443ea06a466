package org.tawasul.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.cases.events.CaseAssigned;
import org.tawasul.cases.events.CaseClosed;
import org.tawasul.cases.events.CaseEscalated;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.events.CaseReferred;
import org.tawasul.cases.events.CaseReopened;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.cases.events.CaseTriaged;
import org.tawasul.cases.events.CaseWithdrawn;
import org.tawasul.cases.events.DelayAnnounced;
import org.tawasul.cases.events.InterimReplied;
import org.tawasul.cases.events.NoteAdded;
import org.tawasul.cases.events.ReplyProposed;
import org.tawasul.cases.events.ReplyReturned;
import org.tawasul.cases.events.RequesterAnswered;
import org.tawasul.cases.events.RequesterAsked;
import org.tawasul.catalogue.Service;

/**
 * The steps of the use cases, decided in memory: who may and when it is legal is asked as there, what changes and what the
 * journal says is the same, but nothing is stored. For whoever plays many cases at once; a test replays such lives through the
 * use cases and finds no difference.
 */
public final class Rehearsal {
    private final Terms terms;
    private final Map<Long, Service> services;

    /** @param services all that a case may be about, by their ids */
    public Rehearsal(Terms terms, Map<Long, Service> services) {
        this.terms = terms;
        this.services = services;
    }

    /** @param changed the case after it, its version counted on */
    public record Step(Case changed, CaseEvent event) {}

    /** @param requester what kind of person asks, as the journal says it */
    public Step submit(Submission sent, Reference reference, Service service, String requester, Instant at) {
        long department = sent.departmentId() == 0 ? service.departmentId() : sent.departmentId();
        var holder = new Holder(service.agencyId(), department, 0);
        var due = terms.due(service, sent.kind(), Submitting.ORDINARY, holder, at);
        var submitted = Received.of(sent, reference, service, department, Submitting.ORDINARY, at, due);
        return new Step(kept(submitted), FirstEntries.of(submitted, requester, terms.areaOf(sent.place())));
    }

    /** The service stays; only how much it matters is settled. */
    public Step triage(Case found, Officer by, Service service, int importance, Instant at) {
        allow(found, Lifecycle.TRIAGE, by);
        var holder = found.holder();
        long department = holder.departmentId() != 0 ? holder.departmentId() : service.departmentId();
        var changed = found.with(
                Lifecycle.TRIAGE.to(found.status()),
                service.id(),
                importance,
                holder.with(department, department == holder.departmentId() ? holder.officerId() : 0),
                triaged(found, service, importance, at));
        return step(
                changed,
                new CaseTriaged(
                        id(found),
                        service.id(),
                        department,
                        importance,
                        changed.clocks().agencyDueAt()));
    }

    private Clocks triaged(Case found, Service service, int importance, Instant at) {
        var clocks = found.clocks();
        var kind = found.matter().kind();
        int before = terms.days(service, kind, found.importance(), found.holder(), at);
        int after = terms.days(service, kind, importance, found.holder(), at);
        if (before == after) return clocks;
        var time = terms.timeOf(found.holder());
        var has = time.daysBetween(clocks.agencySince(), clocks.agencyDueAt())
                .plus(WorkingTime.DAY.multipliedBy(after - before));
        return clocks.due(time.addDays(clocks.agencySince(), has.isNegative() ? Duration.ZERO : has));
    }

    /** In turn: whoever calls knows that nobody comes before. */
    public Step assign(Case found, Officer by, Officer to, Instant at) {
        allow(found, Lifecycle.ASSIGN, by);
        var holder = found.holder();
        if (holder.officerId() == to.id() || to.agencyId() != holder.agencyId())
            throw new IllegalStateException("Case " + found.id() + " cannot go to " + to.id());
        long department = to.departmentId() != 0 ? to.departmentId() : holder.departmentId();
        var changed = found.after(Lifecycle.ASSIGN).with(holder.with(department, to.id()));
        return step(changed, new CaseAssigned(id(found), department, to.id(), by.id() == to.id()));
    }

    /** @param usedMicros what the agency had used of its time; 0 within an agency, where its clock runs on */
    public record Referred(Step step, long usedMicros) {}

    /** To who has not had it before. */
    public Referred refer(Case found, Officer by, Holder to, ReferralReason because, Instant at) {
        allow(found, Lifecycle.REFER, by);
        var from = found.holder();
        boolean across = from.agencyId() != to.agencyId();
        var clocks = found.clocks();
        var course = found.course().referredAgain();
        var changed = found.after(Lifecycle.REFER);
        long used = 0;
        if (across) {
            var service = serviceOf(found);
            var kind = found.matter().kind();
            int days = terms.days(service, kind, found.importance(), from, at);
            var whole = terms.timeOf(from).addDays(clocks.agencySince(), days);
            used = TimeUnit.NANOSECONDS.toMicros(
                    HeldTime.used(terms.timeOf(from), clocks, whole, at).toNanos());
            var due = terms.due(service, kind, found.importance(), to, at);
            changed = changed.with(clocks.handedOver(at, due));
            course = course.escalatedTo(0);
        }
        changed = changed.with(to).with(course);
        var event = new CaseReferred(
                id(found),
                from.agencyId(),
                from.departmentId(),
                to.agencyId(),
                to.departmentId(),
                changed.clocks().agencyDueAt(),
                because.name());
        return new Referred(step(changed, event), used);
    }

    public Step ask(Case found, Officer by, long messageId, Instant at) {
        allow(found, Lifecycle.ASK, by);
        var changed = found.after(Lifecycle.ASK).with(found.clocks().waiting(at));
        return step(changed, new RequesterAsked(id(found), messageId, by.id()));
    }

    public Step answer(Case found, long messageId, Instant at) {
        allowRequester(found, Lifecycle.ANSWER, at);
        var clocks = found.clocks().resumed(at, terms.timeOf(found.holder()));
        return step(
                found.after(Lifecycle.ANSWER).with(clocks),
                new RequesterAnswered(id(found), messageId, 0, clocks.agencyDueAt()));
    }

    /** @param step {@link Lifecycle#REPLY}, or {@link Lifecycle#DECIDE} for the first answer to a suggestion */
    public Step reply(Case found, Lifecycle step, Officer by, long messageId, Instant at) {
        allow(found, step, by);
        return replied(found, step, by.id(), messageId, at);
    }

    private Step replied(Case found, Lifecycle step, long officerId, long messageId, Instant at) {
        boolean first = found.clocks().answeredAt() == null;
        boolean onTime =
                !at.isAfter(first ? found.clocks().dueAt() : found.clocks().agencyDueAt());
        var changed = found.after(step).with(found.clocks().answered(at));
        var since = found.matter().submittedAt();
        var event = new CaseReplied(
                id(found),
                messageId,
                officerId,
                found.holder().agencyId(),
                found.holder().departmentId(),
                first,
                onTime);
        return step(
                changed,
                event.after(terms.timeOf(changed.holder()).daysBetween(since, at), Duration.between(since, at)));
    }

    /** Among the staff. */
    public Step note(Case found, Officer by, long messageId) {
        allow(found, Lifecycle.NOTE, by);
        return step(found.after(Lifecycle.NOTE), new NoteAdded(id(found), messageId, by.id()));
    }

    public Step replyInterim(Case found, Officer by, long messageId) {
        allow(found, Lifecycle.REPLY_INTERIM, by);
        return step(found.after(Lifecycle.REPLY_INTERIM), new InterimReplied(id(found), messageId, by.id(), List.of()));
    }

    public Step propose(Case found, Officer by, Instant at) {
        allow(found, Lifecycle.PROPOSE, by);
        var holder = found.holder();
        var changed = found.after(Lifecycle.PROPOSE)
                .with(holder.with(holder.departmentId(), by.id()))
                .with(found.clocks().resumed(at, terms.timeOf(holder)));
        return step(changed, new ReplyProposed(id(found), by.id()));
    }

    /** Of what its holder proposed. */
    public Step giveBack(Case found, Officer by, long messageId) {
        allow(found, Lifecycle.RETURN_REPLY, by);
        return step(
                found.after(Lifecycle.RETURN_REPLY),
                new ReplyReturned(id(found), messageId, found.holder().officerId()));
    }

    /** Sends what its holder proposed, in their name. */
    public Step approve(Case found, Officer by, long messageId, Instant at) {
        allow(found, Lifecycle.APPROVE, by);
        return replied(found, Lifecycle.APPROVE, found.holder().officerId(), messageId, at);
    }

    public Step close(Case found, Officer by, @Nullable String reason, Instant at) {
        allow(found, Lifecycle.CLOSE, by);
        var changed = found.after(Lifecycle.CLOSE)
                .with(found.clocks().closed(at))
                .with(found.course().closedFor(reason));
        return step(changed, new CaseClosed(id(found)));
    }

    public Step reopenByRequester(Case found, long messageId, Instant at) {
        allowRequester(found, Lifecycle.REOPEN, at);
        var due = terms.due(serviceOf(found), found.matter().kind(), found.importance(), found.holder(), at);
        var changed = found.after(Lifecycle.REOPEN)
                .with(found.clocks().reopened(at, due))
                .with(found.course().reopenedAgain());
        return step(changed, new CaseReopened(id(found), messageId, true, due));
    }

    public Step withdraw(Case found, Instant at) {
        allowRequester(found, Lifecycle.WITHDRAW, at);
        var changed = found.after(Lifecycle.WITHDRAW).with(found.clocks().closed(at));
        return step(changed, new CaseWithdrawn(id(found)));
    }

    /** The clock's own step: it climbs to a rung of the ladder. */
    public Step escalate(Case found, int rung, Role role, boolean overdue) {
        allowClock(found, Lifecycle.ESCALATE);
        var holder = found.holder();
        return step(
                found.with(found.course().escalatedTo(rung)),
                new CaseEscalated(
                        id(found),
                        rung,
                        role.name(),
                        overdue,
                        holder.agencyId(),
                        holder.departmentId(),
                        holder.officerId()));
    }

    /** The clock's own step: the requester hears of a later date. */
    public Step announceDelay(Case found, long messageId, String reason, Instant until) {
        allowClock(found, Lifecycle.ANNOUNCE_DELAY);
        return step(found, new DelayAnnounced(id(found), messageId, 0, reason, until));
    }

    private Service serviceOf(Case found) {
        var service = services.get(found.serviceId());
        if (service == null) throw new IllegalStateException("No service " + found.serviceId());
        return service;
    }

    private static void allow(Case found, Lifecycle step, Officer by) {
        var refusal = found.refuses(step, by);
        if (refusal != null) throw refused(found, step, refusal);
    }

    private static void allowRequester(Case found, Lifecycle step, Instant at) {
        var refusal = found.refusesRequester(step, at);
        if (refusal != null) throw refused(found, step, refusal);
    }

    private static void allowClock(Case found, Lifecycle step) {
        if (!step.isLegalFrom(found.status())) throw refused(found, step, Refusal.NOT_NOW);
    }

    private static IllegalStateException refused(Case found, Lifecycle step, Refusal refusal) {
        return new IllegalStateException(step + " of case " + found.id() + " (" + found.status() + "): " + refusal);
    }

    private static long id(Case found) {
        return found.id().value();
    }

    /** As the next step would read it from its row, which keeps microseconds. */
    private static Case kept(Case changed) {
        var clocks = changed.clocks();
        return changed.with(new Clocks(
                micros(clocks.dueAt()),
                clocks.agencySince(),
                micros(clocks.agencyDueAt()),
                clocks.waitingSince(),
                clocks.answeredAt(),
                clocks.repliedAt(),
                clocks.closedAt()));
    }

    private static Instant micros(Instant moment) {
        return moment.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    }

    private static Step step(Case decided, CaseEvent event) {
        var changed = kept(decided);
        return new Step(
                new Case(
                        changed.id(),
                        changed.reference(),
                        changed.matter(),
                        changed.status(),
                        changed.serviceId(),
                        changed.importance(),
                        changed.holder(),
                        changed.clocks(),
                        changed.course(),
                        changed.ties(),
                        changed.version() + 1),
                event);
    }
}
