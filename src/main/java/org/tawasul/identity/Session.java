package org.tawasul.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One browser that is signed in.
 *
 * @param hash SHA-256 of the cookie's value, in hexadecimal
 * @param actingUntil until when they may act for somebody else; null while they act for themselves
 */
record Session(
        String hash,
        SignedIn who,
        Instant seenAt,
        Instant expiresAt,
        @Nullable Instant actingUntil) {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration STAFF_AT_MOST = Duration.ofHours(12);
    static final Duration CITIZEN_AT_MOST = Duration.ofHours(24);
    /** For finding the phone and typing the second factor. */
    static final Duration HALF_AT_MOST = Duration.ofMinutes(10);

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt) || !now.isBefore(seenAt.plus(IDLE));
    }

    /** Whether somebody stood in for whom they may stand in no longer. */
    boolean isActingOver(Instant now) {
        return actingUntil != null && !now.isBefore(actingUntil);
    }

    Session seen(Instant at) {
        return new Session(hash, who, at, expiresAt, actingUntil);
    }
}
