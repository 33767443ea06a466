@NullMarked
@NamedInterface("access")
package org.tawasul.cases.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
