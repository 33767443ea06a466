/** What happens to a case: the entries of its journal, ids and facts only. */
@NullMarked
@NamedInterface("events")
package org.tawasul.cases.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
