/** Replies of a span, drawn by lot, read by two reviewers who do not know of each other, scored and settled: how good the answers are. */
@NullMarked
@NamedInterface("review")
package org.tawasul.insight.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
