package org.tawasul.cases;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tells the pages of a case what the requester thinks of its replies; implemented by whoever asks them. */
public interface ReplyRatings {
    /** One for each reply, the earliest first. */
    List<ReplyRating> listOf(CaseId id);

    /**
     * A reply and its rating.
     *
     * @param messageId the reply
     * @param address where the requester gives or changes it; not for the staff, who could do so with it
     * @param until the last moment for that
     * @param rated null until it was given
     */
    record ReplyRating(
            long messageId,
            String address,
            Instant until,
            @Nullable Rated rated) {
        public boolean isOpen(Instant at) {
            return !at.isAfter(until);
        }
    }

    /**
     * What the requester gave, each criterion from 1 (very bad) to 5 (very good).
     *
     * @param at when it was given or changed last
     */
    record Rated(
            int handling,
            int clarity,
            int courtesy,
            int ease,
            @Nullable String comment,
            Instant at) {
        public Rated worded(UnaryOperator<String> wording) {
            return comment == null ? this : new Rated(handling, clarity, courtesy, ease, wording.apply(comment), at);
        }
    }
}
