/** What happens to what the staff share: ids and days only. */
@NullMarked
@NamedInterface("events")
package org.tawasul.portal.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
