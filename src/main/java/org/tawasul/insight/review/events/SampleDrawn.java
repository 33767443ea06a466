package org.tawasul.insight.review.events;

import java.time.LocalDate;
import java.util.List;

/**
 * Replies were drawn by lot: all that it takes to draw them again.
 *
 * @param reviewers each has something to read
 */
public record SampleDrawn(
        long sampleId,
        LocalDate first,
        LocalDate last,
        String seed,
        int scorecard,
        List<Stratum> strata,
        List<Item> items,
        List<Long> reviewers)
        implements SampleEvent {
    /** @param replies that the agency gave in the span; @param drawn of those */
    public record Stratum(long agencyId, int replies, int drawn) {}

    /** @param departmentId 0 for none; @param first who reads it, without knowing of {@code second} */
    public record Item(
            int nr, long caseId, long messageId, long agencyId, long departmentId, long first, long second) {}
}
