package org.tawasul.jobs;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tawasul.site.Tone;

/**
 * How far it is with what somebody asked for.
 *
 * @param done of {@code steps}
 * @param steps 0 until it is known how many there are
 * @param tries how often it was begun
 */
public record Job(
        long id,
        long officerId,
        State state,
        int done,
        int steps,
        int tries,
        Instant askedAt,
        @Nullable Instant endedAt) {
    public enum State {
        WAITING,
        RUNNING,
        READY,
        FAILED,
        CANCELLED;

        public boolean isOpen() {
            return this == WAITING || this == RUNNING;
        }

        /** @param of such as {@code reports.run}, under which the states of that sort of job have their names */
        public String key(String of) {
            return of + "." + name().toLowerCase(Locale.ROOT);
        }

        public Tone tone() {
            return switch (this) {
                case WAITING, RUNNING -> Tone.SEA;
                case READY -> Tone.DONE;
                case FAILED -> Tone.LATE;
                case CANCELLED -> Tone.PLAIN;
            };
        }
    }

    /** It is another node's now, or nobody's: whoever makes it stops. */
    public static final class Dropped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Dropped(Job job) {
            super("Job " + job.id() + " was dropped");
        }
    }
}
