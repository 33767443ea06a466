/** What happens to the worklist itself. */
@NullMarked
@NamedInterface("events")
package org.tawasul.worklist.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
