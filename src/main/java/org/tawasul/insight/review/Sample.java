package org.tawasul.insight.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Replies that were drawn by lot.
 *
 * @param first the first day of the span in which they were given; @param last the last one
 * @param seed with which anybody can draw them again
 * @param version of the scorecard by which they are read
 * @param drawnBy 0 for the standing order
 * @param read how many have their score or were left out
 * @param items how many there are
 */
public record Sample(
        long id,
        LocalDate first,
        LocalDate last,
        String seed,
        int version,
        long drawnBy,
        Instant drawnAt,
        int read,
        int items) {
    public boolean isOver() {
        return read == items;
    }

    /** Where a reply stands. */
    public enum State {
        OPEN,
        /** The two lie too far apart. */
        DISPUTED,
        SETTLED,
        /** It may not be read any more: erased, or who asked wants to stay unknown. */
        LEFT_OUT
    }

    /** @param score of a hundred; null until it is settled */
    public record Item(
            long sampleId,
            int nr,
            long caseId,
            long messageId,
            long agencyId,
            long departmentId,
            State state,
            @Nullable Double score) {
        boolean isEnded() {
            return state == State.SETTLED || state == State.LEFT_OUT;
        }
    }

    /** @param part 1 or 2 for who reads it blind, 3 for who settles it; @param doneAt null while it is to be done */
    public record Review(
            int nr,
            int part,
            long officerId,
            Values values,
            String remark,
            @Nullable Instant doneAt) {
        boolean isDone() {
            return doneAt != null;
        }

        public boolean settles() {
            return part == SETTLING;
        }
    }

    /**
     * What somebody has to do for a sample.
     *
     * @param mine how many they read blind; @param done of those
     * @param next the first that they have not read yet; 0 for none
     * @param settling the first of those that they have to settle; 0 for none
     * @param settlings how many they have to settle
     */
    public record Todo(long sampleId, int mine, int done, int next, int settling, int settlings) {
        public boolean isAny() {
            return next != 0 || settling != 0;
        }
    }

    static final int SETTLING = 3;
}
