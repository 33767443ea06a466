package org.tawasul.journal;

import java.time.Instant;

/** An entry that a subscription could not handle and has set aside. {@code tries} counts how often it was tried alone. */
public record Poisoned(
        String subscription,
        long position,
        String subject,
        long subjectId,
        int seq,
        String type,
        String reason,
        int tries,
        Instant at) {}
