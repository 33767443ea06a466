/** The work that cases give, read from their events. */
@NullMarked
@NamedInterface("ofcases")
package org.tawasul.worklist.ofcases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
