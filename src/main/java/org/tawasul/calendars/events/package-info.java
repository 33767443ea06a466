/** What happens to calendars. */
@NullMarked
@NamedInterface("events")
package org.tawasul.calendars.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
