package org.tawasul.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to be erased.
 *
 * @param dueAt until then it can be taken back, and nothing happens
 * @param overriddenBy the officer who decided that open cases do not hold it up; 0 for nobody
 * @param reason theirs
 * @param settledAt when it was taken back or done
 */
public record ErasureRequest(
        long id,
        long personId,
        State state,
        Instant askedAt,
        Instant dueAt,
        long overriddenBy,
        @Nullable String reason,
        @Nullable Instant settledAt) {
    public enum State {
        WAITING,
        TAKEN_BACK,
        ERASING,
        DONE
    }

    public boolean isOverridden() {
        return overriddenBy != 0;
    }

    /** The key of what became of it. */
    public String key() {
        return "privacy.state."
                + state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
