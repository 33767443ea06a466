@NullMarked
@NamedInterface("telling")
package org.tawasul.cases.telling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
