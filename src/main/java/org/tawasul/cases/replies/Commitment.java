package org.tawasul.cases.replies;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.CaseId;
import org.tawasul.site.Tone;

/**
 * What was promised in a reply, and what became of it.
 *
 * @param messageId the reply
 * @param words what the requester said to it
 */
public record Commitment(
        CaseId caseId,
        long messageId,
        long officerId,
        Promise promise,
        State state,
        @Nullable String words) {
    /** What became of a promise. */
    public enum State {
        /** Its day is still to come. */
        OPEN(Tone.SEA),
        /** The requester was asked. */
        ASKED(Tone.WAITS),
        KEPT(Tone.DONE),
        BROKEN(Tone.LATE),
        /** Nobody said in time whether it was kept. */
        UNANSWERED(Tone.PLAIN),
        /** The case was withdrawn before its day. */
        DROPPED(Tone.PLAIN);

        private final Tone tone;

        State(Tone tone) {
            this.tone = tone;
        }

        public Tone tone() {
            return tone;
        }

        public String key() {
            return "replies.promise.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isDueBy(LocalDate day) {
        return state == State.OPEN && !promise.on().isAfter(day);
    }
}
