package org.tawasul.insight.review.events;

import java.util.List;

/** The two lie too far apart: somebody has to settle it. @param criteria on which they do */
public record ReviewDisputed(long sampleId, int nr, long officerId, List<String> criteria) implements SampleEvent {}
