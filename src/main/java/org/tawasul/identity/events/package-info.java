/** What happens to the sign-ins of the staff. */
@NullMarked
@NamedInterface("events")
package org.tawasul.identity.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
