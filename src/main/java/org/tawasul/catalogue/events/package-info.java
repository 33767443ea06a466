/** What happens to the catalogue of services. */
@NullMarked
@NamedInterface("events")
package org.tawasul.catalogue.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
