package org.tawasul.cases;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tawasul.calendars.WorkingTime;

/**
 * The two clocks of a case, as moments stored by the step that changes them.
 *
 * <p>The citizen's clock runs from submission to the first final reply ({@code answeredAt}); its {@code dueAt} was
 * promised and never moves. The agency's clock runs since the agency has held the case ({@code agencySince}); it stands
 * while the requester owes an answer ({@code waitingSince}), and {@code agencyDueAt} then moves by the working time that
 * it stood. An agency already late stays late: waiting does not buy time that was used up.
 */
public record Clocks(
        Instant dueAt,
        Instant agencySince,
        Instant agencyDueAt,
        @Nullable Instant waitingSince,
        @Nullable Instant answeredAt,
        @Nullable Instant repliedAt,
        @Nullable Instant closedAt) {

    public static Clocks started(Instant at, Instant dueAt) {
        return new Clocks(dueAt, at, dueAt, null, null, null, null);
    }

    public Clocks waiting(Instant at) {
        return new Clocks(
                dueAt,
                agencySince,
                agencyDueAt,
                waitingSince == null ? at : waitingSince,
                answeredAt,
                repliedAt,
                closedAt);
    }

    /** The requester answered (or need not any more). */
    public Clocks resumed(Instant at, WorkingTime time) {
        if (waitingSince == null) return this;
        Duration left = time.daysBetween(waitingSince, agencyDueAt);
        Instant due = left.isPositive() ? time.addDays(at, left) : agencyDueAt;
        return new Clocks(dueAt, agencySince, due, null, answeredAt, repliedAt, closedAt);
    }

    /** The same agency has another period for it, counted from when it got the case. */
    public Clocks due(Instant newAgencyDueAt) {
        return new Clocks(dueAt, agencySince, newAgencyDueAt, waitingSince, answeredAt, repliedAt, closedAt);
    }

    /** Another agency holds it from now on. */
    public Clocks handedOver(Instant at, Instant newAgencyDueAt) {
        return new Clocks(dueAt, at, newAgencyDueAt, null, answeredAt, repliedAt, closedAt);
    }

    public Clocks answered(Instant at) {
        return new Clocks(dueAt, agencySince, agencyDueAt, null, answeredAt == null ? at : answeredAt, at, null);
    }

    public Clocks closed(Instant at) {
        return new Clocks(dueAt, agencySince, agencyDueAt, null, answeredAt, repliedAt, at);
    }

    /** It follows another case from now on, so its agency's clock stands. */
    public Clocks merged(Instant at) {
        return closed(at).standing(waitingSince == null ? at : waitingSince);
    }

    /**
     * It goes its own way again; a clock that stood already when it was merged still stands.
     *
     * @param asked whether the requester owes an answer
     */
    public Clocks unmerged(Instant at, WorkingTime time, boolean asked) {
        boolean stood = asked || waitingSince != null && closedAt != null && waitingSince.isBefore(closedAt);
        var open = new Clocks(dueAt, agencySince, agencyDueAt, waitingSince, answeredAt, repliedAt, null);
        return stood ? open : open.resumed(at, time);
    }

    /** As they were for who had it before: their own clock, with the citizen's as it is now. */
    public Clocks heldSince(Instant since, Instant due, @Nullable Instant waiting) {
        return new Clocks(dueAt, since, due, waiting, answeredAt, repliedAt, null);
    }

    private Clocks standing(Instant since) {
        return new Clocks(dueAt, agencySince, agencyDueAt, since, answeredAt, repliedAt, closedAt);
    }

    /** Work begins again: the agency has its full period anew, the citizen's record stays what it was. */
    public Clocks reopened(Instant at, Instant newAgencyDueAt) {
        return new Clocks(dueAt, at, newAgencyDueAt, null, answeredAt, repliedAt, null);
    }
}
