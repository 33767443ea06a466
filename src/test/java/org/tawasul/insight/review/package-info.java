@NullMarked
@NamedInterface("review")
package org.tawasul.insight.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
