/** What everybody may know: the nation's figures, the same as data to take along, and the seals by which the journal is checked. */
@NullMarked
@NamedInterface("open")
package org.tawasul.insight.open;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
