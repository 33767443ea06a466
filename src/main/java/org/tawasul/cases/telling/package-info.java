/** How what happened to a case is told: each capability puts its own events into sentences, for the staff and for the requester. */
@NullMarked
@NamedInterface("telling")
package org.tawasul.cases.telling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
