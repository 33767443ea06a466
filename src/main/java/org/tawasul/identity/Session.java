package org.tawasul.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * One browser that is signed in.
 *
 * @param hash SHA-256 of the cookie's value, in hexadecimal
 */
record Session(String hash, SignedIn who, Instant seenAt, Instant expiresAt) {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration STAFF_AT_MOST = Duration.ofHours(12);
    static final Duration CITIZEN_AT_MOST = Duration.ofHours(24);
    /** For finding the phone and typing the second factor. */
    static final Duration HALF_AT_MOST = Duration.ofMinutes(10);

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt) || !now.isBefore(seenAt.plus(IDLE));
    }

    Session seen(Instant at) {
        return new Session(hash, who, at, expiresAt);
    }
}
