package org.tawasul.worklist;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody, or did.
 *
 * @param openedIn the position of the journal's entry with which it began
 * @param doer the role that does it while nobody has it
 * @param confidential whether its subject is; then it stands in no figure
 * @param end null while it waits
 */
record Task(
        long openedIn,
        String kind,
        long nr,
        Whose whose,
        String doer,
        boolean confidential,
        Span span,
        @Nullable End end) {
    /**
     * @param fixed whether a day was named; else the indicator says when it is due
     * @param standsSince since when no time passes
     * @param stood how much working time it stood before it was due
     */
    record Span(
            Instant since,
            Instant dueAt,
            boolean fixed,
            @Nullable Instant standsSince,
            Duration stood) {}

    /** @param by 0 for nobody of the staff; @param took working time, without what it stood */
    record End(Instant at, long by, Ending ending, Duration took) {}

    boolean isOpen() {
        return end == null;
    }

    boolean is(TaskKind other) {
        return kind.equals(other.code());
    }

    boolean is(TaskKind other, long otherNr) {
        return is(other) && nr == otherNr;
    }

    /** Whether it was done, and before it was late. */
    boolean isInTime() {
        return end != null && end.ending() == Ending.DONE && !end.at().isAfter(span.dueAt());
    }

    Task with(Whose newWhose, String newDoer) {
        return new Task(openedIn, kind, nr, newWhose, newDoer, confidential, span, end);
    }

    Task with(Span newSpan) {
        return new Task(openedIn, kind, nr, whose, doer, confidential, newSpan, end);
    }

    Task with(End newEnd) {
        return new Task(openedIn, kind, nr, whose, doer, confidential, span, newEnd);
    }
}
