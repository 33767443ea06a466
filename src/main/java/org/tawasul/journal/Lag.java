package org.tawasul.journal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a subscription is behind the end of the journal.
 *
 * @param entries written after its cursor, of all types; counted up to {@value #MOST}
 * @param behind since when the oldest of them has been waiting
 * @param reason why it is stuck, if it is
 */
public record Lag(
        String subscription,
        long entries,
        Duration behind,
        int poisoned,
        @Nullable String reason) {
    public static final int MOST = 10_000;
}
