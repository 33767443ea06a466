/** Who stands in for whom while they are away, and for how long. */
@NullMarked
@NamedInterface("delegation")
package org.tawasul.agencies.delegation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
