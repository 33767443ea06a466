/** What happens to suggestions beside their cases: ids, days and codes only. */
@NullMarked
@NamedInterface("events")
package org.tawasul.suggestions.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
