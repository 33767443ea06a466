package org.tawasul.simulation.whatif;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tawasul.insight.Reach;
import org.tawasul.simulation.Change;
import org.tawasul.simulation.Experiment.Outcome;
import org.tawasul.site.Tone;

/**
 * A change that somebody wants to know the effect of.
 *
 * @param reach whose work is played: that of who asked
 * @param done of {@code steps} years
 * @param outcome null until it is ready
 */
public record Trial(
        long id,
        long officerId,
        Reach reach,
        Change change,
        State state,
        int done,
        int steps,
        int tries,
        boolean shared,
        Instant askedAt,
        @Nullable Outcome outcome) {
    public enum State {
        WAITING,
        RUNNING,
        READY,
        FAILED,
        CANCELLED;

        public String key() {
            return "simulation.state." + name().toLowerCase(Locale.ROOT);
        }

        public boolean isOpen() {
            return this == WAITING || this == RUNNING;
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

    public String address() {
        return "/staff/what-if/" + id;
    }

    public Outcome found() {
        return Objects.requireNonNull(outcome);
    }
}
