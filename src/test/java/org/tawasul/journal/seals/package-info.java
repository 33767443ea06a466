/** The laws of the daily seals, proven on the real database. */
@NullMarked
@NamedInterface("seals")
package org.tawasul.journal.seals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
