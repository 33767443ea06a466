package org.tawasul.insight.review.events;

import java.util.List;

/** What somebody had not read yet is read by others. @param left what nobody else may read, and stays; @param given none twice */
public record ReviewsHandedOver(long sampleId, long from, int left, List<Given> given) implements SampleEvent {
    public record Given(int nr, int part, long to) {}
}
