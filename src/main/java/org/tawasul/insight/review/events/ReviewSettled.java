package org.tawasul.insight.review.events;

import java.util.List;

/**
 * A reply has its score, from 0 to 100.
 *
 * @param officerId who settled it; 0 when the two agreed
 * @param leftOut whether it may not be read any more and has no score
 * @param over who has nothing left to read because of that
 */
public record ReviewSettled(long sampleId, int nr, long officerId, double score, boolean leftOut, List<Long> over)
        implements SampleEvent {}
