/** What happens to samples of replies: numbers and ids only, never a word of a reply or a remark. */
@NullMarked
package org.tawasul.insight.review.events;

import org.jspecify.annotations.NullMarked;
