/** What happens to messages. */
@NullMarked
@NamedInterface("events")
package org.tawasul.notices.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
