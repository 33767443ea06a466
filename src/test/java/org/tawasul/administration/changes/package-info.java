@NullMarked
@NamedInterface("changes")
package org.tawasul.administration.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
