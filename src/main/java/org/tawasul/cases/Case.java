package org.tawasul.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Officer;
import org.tawasul.catalogue.Kind;

/**
 * A citizen's matter as it stands now. Immutable: a step makes the next state, {@link Cases#record} stores it.
 *
 * @param importance 1 low, 2 ordinary, 3 high
 * @param version the seq of the last journal entry
 */
public record Case(
        CaseId id,
        Reference reference,
        Matter matter,
        Status status,
        long serviceId,
        int importance,
        Holder holder,
        Clocks clocks,
        Course course,
        Ties ties,
        int version) {

    /** How long after a reply the requester may say that it is not solved. */
    public static final Duration REOPENING_WINDOW = Duration.ofDays(30);

    /** Why this officer may not take this step now, or null. Pages ask it to offer a step, the step asks it again. */
    public @Nullable Refusal refuses(Lifecycle step, Officer officer) {
        if (!Permission.allows(officer, step, this)) return Refusal.NOT_YOURS;
        if (matter.isErased()) return Refusal.ERASED;
        if (ties.partOf() == 0 ? step == Lifecycle.CONTRIBUTE : step.isOfWhole()) return Refusal.NOT_OF_PART;
        if (!step.isLegalFrom(status) || step.isOfReferral() && course.referred() == 0) return Refusal.NOT_NOW;
        if (step == Lifecycle.DECIDE && !isSuggestion()) return Refusal.NOT_NOW;
        if (step.isReply() && isUndecided()) return Refusal.NEEDS_DECISION;
        return step.isOfSecondPerson() && isOf(officer) ? Refusal.OWN_REPLY : null;
    }

    /** Whether they hold it, in person or as somebody's deputy. */
    private boolean isOf(Officer officer) {
        return holder.officerId() == officer.id() || holder.officerId() == officer.handsId();
    }

    public boolean isSuggestion() {
        return matter.kind() == Kind.SUGGESTION;
    }

    /** Whether it waits for a decision: the first answer to a suggestion is no other. */
    public boolean isUndecided() {
        return isSuggestion() && ties.partOf() == 0 && clocks.answeredAt() == null;
    }

    /** Whether it was sent on to who has it now, and they have not accepted it yet. */
    public boolean waitsForAcceptance() {
        return status == Status.RECEIVED && course.referred() > 0;
    }

    /** Why the requester may not take this step now, or null. */
    public @Nullable Refusal refusesRequester(Lifecycle step, Instant at) {
        if (ties.partOf() != 0) return Refusal.NOT_OF_PART;
        if (matter.isErased()) return Refusal.ERASED;
        if (!step.isLegalFrom(status)) return Refusal.NOT_NOW;
        if (step == Lifecycle.REOPEN && at.isAfter(lastMomentToReopen())) return Refusal.TOO_LATE;
        return null;
    }

    /** Until when the requester may reopen; long past when there was no reply. */
    public Instant lastMomentToReopen() {
        var since = clocks.repliedAt() != null ? clocks.repliedAt() : clocks.closedAt();
        return since == null ? Instant.EPOCH : since.plus(REOPENING_WINDOW);
    }

    public boolean isOverdue(Instant at) {
        return status.isOpen() && clocks.waitingSince() == null && at.isAfter(clocks.agencyDueAt());
    }

    /** In the status that the step leads to. What leaves {@link Status#MERGED} follows nobody any more. */
    public Case after(Lifecycle step) {
        var next = with(step.to(status), serviceId, importance, holder, clocks);
        return status == Status.MERGED && next.status != Status.MERGED ? next.with(ties.merged(0)) : next;
    }

    public Case with(Status newStatus, long newServiceId, int newImportance, Holder newHolder, Clocks newClocks) {
        return new Case(
                id,
                reference,
                matter,
                newStatus,
                newServiceId,
                newImportance,
                newHolder,
                newClocks,
                course,
                ties,
                version);
    }

    /** As it reads for somebody; never to be stored. */
    public Case worded(UnaryOperator<String> wording) {
        return with(matter.worded(wording));
    }

    Case with(Matter newMatter) {
        return new Case(id, reference, newMatter, status, serviceId, importance, holder, clocks, course, ties, version);
    }

    public Case with(Holder newHolder) {
        return with(status, serviceId, importance, newHolder, clocks);
    }

    public Case with(Clocks newClocks) {
        return with(status, serviceId, importance, holder, newClocks);
    }

    public Case with(Course newCourse) {
        return new Case(id, reference, matter, status, serviceId, importance, holder, clocks, newCourse, ties, version);
    }

    public Case with(Ties newTies) {
        return new Case(id, reference, matter, status, serviceId, importance, holder, clocks, course, newTies, version);
    }
}
