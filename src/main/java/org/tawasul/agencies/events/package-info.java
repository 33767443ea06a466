/** What happens to agencies and their staff. */
@NullMarked
@NamedInterface("events")
package org.tawasul.agencies.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
