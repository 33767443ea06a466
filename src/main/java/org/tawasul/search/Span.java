package org.tawasul.search;

import java.time.Duration;
import java.time.Instant;

/**
 * Spans of days by which documents are marked, each eight times as long as the one before: what everybody writes about is
 * looked for in the latest span first, so that it costs as much as what is rare.
 */
enum Span {
    DAY('e', 1),
    DAYS('f', 8),
    MONTHS('g', 64),
    YEARS('h', 512);

    private static final long SECONDS = Duration.ofDays(1).toSeconds();

    private final char sign;
    private final int days;

    Span(char sign, int days) {
        this.sign = sign;
        this.days = days;
    }

    String mark(Instant at) {
        return "@" + sign + number(at);
    }

    /** When the span in which this moment lies began. */
    Instant begin(Instant at) {
        return Instant.ofEpochSecond(number(at) * days * SECONDS);
    }

    private long number(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS * days);
    }
}
