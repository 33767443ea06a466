/** The journal of administration: what was changed, by whom, from what to what, in sentences. */
@NullMarked
@NamedInterface("changes")
package org.tawasul.administration.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
