/** What happens to ratings: numbers and ids only, never the comment. */
@NullMarked
@NamedInterface("events")
package org.tawasul.ratings.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
