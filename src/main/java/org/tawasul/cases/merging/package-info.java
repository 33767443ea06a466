/** Several cases about one matter: one leads, the others follow it and are answered with it; and how such cases are found. */
@NullMarked
@NamedInterface("merging")
package org.tawasul.cases.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
