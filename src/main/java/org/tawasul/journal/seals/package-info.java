/** The journal of each day that is over, in one published hash, and the proof that an entry stands in it. */
@NullMarked
@NamedInterface("seals")
package org.tawasul.journal.seals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
