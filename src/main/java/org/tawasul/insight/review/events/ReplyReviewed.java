package org.tawasul.insight.review.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody read a reply and scored it.
 *
 * @param part 1 or 2 for those who read it blind, 3 for who settled it
 * @param values by criterion; null where it does not apply
 * @param left how many of the sample this reviewer still has to read
 */
public record ReplyReviewed(
        long sampleId, int nr, int part, long officerId, Map<String, @Nullable Integer> values, int left)
        implements SampleEvent {}
